import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GrantOfficer, Resident } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { checkAccount, takeNewestAccount } from '@/db/grants/awards/accounts/writes'
import { bringAwards } from '@/db/grants/awards/opening/writes'
import { listUnpaid } from '@/db/grants/awards/reads'
import { awards } from '@/db/grants/awards/tables'
import { confirmAccount } from '@/db/grants/receipts/checking/writes'
import { journal } from '@/db/journal/tables'
import { addAccount, endAccount } from '@/db/people/organisations/accounts/writes'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { applying, signedIn, withDuty } from '@/tests/people'
import { answer } from '../organisations/cast'
import { givenAccount, givenGrant, givenGroup, lump, town } from './ground'

let aino: Resident<'grants'>
let prepares: GrantOfficer<'prepare'>
let pays: GrantOfficer<'pay'>

beforeAll(async () => {
  aino = applying(await signedIn(residents.aino))
  prepares = await withDuty(staff.sanna, 'prepare')
  pays = await withDuty(staff.ville, 'pay')
})
afterAll(closeDatabase)

const group = async (name: string) => givenGroup(await signedIn(residents.aino), name)

async function granted(organisation: string, final = true) {
  const { decision } = await givenGrant(aino, { payment: lump, grantedCents: 40_000, organisation, final })
  await bringAwards(pays)
  return decision
}

const awardOf = (decision: string) =>
  inTown(town, async (tx) => {
    const [row] = await tx.select().from(awards).where(eq(awards.decision, decision))
    if (!row) throw new Error('No award')
    return row
  })

const holdsOf = async (decision: string) => {
  const { id } = await awardOf(decision)
  return (await listUnpaid(pays)).find((row) => row.id === id)?.holds
}

const pressOn = async (decision: string) => {
  const { id, version } = await awardOf(decision)
  return { award: id, version }
}

test('a grant whose applicant had no account gets the one that is checked later, confirmed as one that came after the decision', async () => {
  const organisation = await group('Työryhmä Tilitön')
  const decision = await granted(organisation)
  expect(await holdsOf(decision)).toEqual(['accountMissing'])
  const account = await addAccount(aino, { organisation, iban: 'FI6012345600001247' })
  expect(await holdsOf(decision)).toEqual(['accountMissing'])
  await checkAccount(prepares, { account })
  expect((await awardOf(decision)).account).toBe(account)
  expect(await holdsOf(decision)).toEqual(['accountChanged'])
  await confirmAccount(pays, await pressOn(decision))
  expect(await holdsOf(decision)).toEqual([])
  const object = `award:${(await awardOf(decision)).id}`
  const noted = await inTown(town, (tx) =>
    tx
      .select()
      .from(journal)
      .where(and(eq(journal.object, object), eq(journal.action, 'account.given'))),
  )
  expect(noted).toHaveLength(1)
})

test('an account in use keeps what it was to be paid; one that has ended gives it over, but not what is on its way', async () => {
  const organisation = await group('Työryhmä Kaksi tiliä')
  const first = await givenAccount({ organisation }, aino.person.id, 'FI6012345600001247', prepares.staff.id)
  const [waiting, sent] = [await granted(organisation, false), await granted(organisation)]
  await inTown(town, (tx) => tx.update(awards).set({ state: 'inBatch' }).where(eq(awards.decision, sent)))
  const second = await addAccount(aino, { organisation, iban: 'FI7412345600001189' })
  await checkAccount(prepares, { account: second })
  expect((await awardOf(waiting)).account).toBe(first)
  await endAccount(aino, { organisation, account: first })
  const third = await addAccount(aino, { organisation, iban: 'FI8312345600001221' })
  await checkAccount(prepares, { account: third })
  expect([(await awardOf(waiting)).account, (await awardOf(sent)).account]).toEqual([third, first])
})

test('what the bank returned goes to another account by a press, once there is one that was checked', async () => {
  const organisation = await group('Työryhmä Palautus')
  const first = await givenAccount({ organisation }, aino.person.id, 'FI6012345600001247', prepares.staff.id)
  const decision = await granted(organisation)
  await inTown(town, (tx) => tx.update(awards).set({ state: 'returnedByBank' }).where(eq(awards.decision, decision)))
  expect(await answer(takeNewestAccount(pays, await pressOn(decision)))).toBe('payments.noOtherAccount')
  const account = await addAccount(aino, { organisation, iban: 'FI7412345600001189' })
  expect(await answer(takeNewestAccount(pays, await pressOn(decision)))).toBe('payments.noOtherAccount')
  await checkAccount(prepares, { account })
  expect((await awardOf(decision)).account).toBe(first)
  const press = await pressOn(decision)
  await takeNewestAccount(pays, press)
  expect(await answer(takeNewestAccount(pays, press))).toBe('changedMeanwhile')
  expect(await awardOf(decision)).toMatchObject({ account, state: 'returnedByBank' })
  expect(await holdsOf(decision)).toEqual(['accountChanged'])
  await confirmAccount(pays, await pressOn(decision))
  expect((await awardOf(decision)).state).toBe('payable')
  expect(await holdsOf(decision)).toEqual([])
})

test('nobody gets an account that is another’s', async () => {
  const decision = await granted(await group('Työryhmä Oma'))
  const elsewhere = await group('Työryhmä Muu')
  const account = await addAccount(aino, { organisation: elsewhere, iban: 'FI6012345600001247' })
  await checkAccount(prepares, { account })
  expect((await awardOf(decision)).account).toBeNull()
  expect(await answer(takeNewestAccount(pays, await pressOn(decision)))).toBe('payments.noOtherAccount')
})
