import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GrantOfficer, Resident } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { finnishDay } from '@/db/fields'
import { bringAwards } from '@/db/grants/awards/opening/writes'
import { listUnpaid } from '@/db/grants/awards/reads'
import { awards } from '@/db/grants/awards/tables'
import { countCodeless } from '@/db/grants/payees/reads'
import { addPayee, makeTaxFile } from '@/db/grants/payees/writes'
import { readBatch } from '@/db/grants/payments/batches/reads'
import { approveBatch, exportBatch, makeBatch } from '@/db/grants/payments/batches/writes'
import { readAnswer } from '@/db/grants/payments/reading/writes'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { applying, signedIn, withDuty } from '@/tests/people'
import { asOwner } from '../walls/canaries'
import { givenAccount, givenGrant, givenGroup, lump, town } from './ground'

const sql = asOwner()
let aino: Resident<'grants'>
let pays: GrantOfficer<'pay'>
let alsoPays: GrantOfficer<'pay'>
const today = finnishDay(new Date())
const year = Number(today.slice(0, 4))

beforeAll(async () => {
  aino = applying(await signedIn(residents.aino))
  pays = await withDuty(staff.ville, 'pay')
  alsoPays = await withDuty(staff.kari, 'pay')
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

async function groupWithAccount(name: string) {
  const group = await givenGroup(await signedIn(residents.aino), name)
  await givenAccount({ organisation: group }, aino.person.id, 'FI7412345600001189', pays.staff.id)
  return group
}

async function payable(organisation: string, grantedCents: number) {
  const { decision } = await givenGrant(aino, { payment: lump, grantedCents, organisation })
  await bringAwards(pays)
  return inTown(town, async (tx) => {
    const [row] = await tx.select().from(awards).where(eq(awards.decision, decision))
    return row?.id ?? ''
  })
}

const holdsOf = async (award: string) => (await listUnpaid(pays)).find(({ id }) => id === award)?.holds

async function paid(award: string) {
  const batch = await makeBatch(pays, { payOn: today, award: [award] })
  await approveBatch(alsoPays, batch)
  await exportBatch(pays, batch)
  const end = (await readBatch(pays, batch))?.payments[0]?.endToEnd
  await readAnswer(
    pays,
    Buffer.from(
      `<Document><CstmrPmtStsRpt><OrgnlPmtInfAndSts><TxInfAndSts><OrgnlEndToEndId>${end}</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`,
    ),
  )
}

const patina = { name: 'Aino Mäkelä', identity: '010180-9026', weight: 1 }

test('two sums below the limit that are paid together ask for the codes as one above it does', async () => {
  const group = await groupWithAccount('Työryhmä Kaksi')
  const [one, other] = [await payable(group, 60_000), await payable(group, 60_000)]
  expect([await holdsOf(one), await holdsOf(other)]).toEqual([['identityMissing'], ['identityMissing']])
  await expect(makeBatch(pays, { payOn: today, award: [one, other] })).rejects.toMatchObject({ key: 'payments.held' })
  await addPayee(aino, { award: one, ...patina })
  expect(await holdsOf(one)).toEqual(['identityMissing'])
  await addPayee(aino, { award: other, ...patina })
  expect([await holdsOf(one), await holdsOf(other)]).toEqual([[], []])
})

test('what a group was paid before nobody asked for codes is told of, too, and each person once the code is known', async () => {
  const group = await groupWithAccount('Työryhmä Patina')
  const first = await payable(group, 60_000)
  expect(await holdsOf(first)).toEqual([])
  await paid(first)
  const second = await payable(group, 70_000)
  await addPayee(aino, { award: second, ...patina })
  expect(await holdsOf(second)).toEqual(['identityMissing'])
  await addPayee(aino, { award: first, ...patina })
  expect(await holdsOf(second)).toEqual([])
  await paid(second)
  const { rows } = await makeTaxFile(pays, year)
  expect(rows).toMatchObject([{ identity: '010180-9026', cents: 130_000, change: 'new' }])
  expect((await makeTaxFile(pays, year)).rows).toEqual([])
})

test('a person without a code is counted, and told of in the file made when it is known', async () => {
  const veikko = applying(await signedIn(residents.veikko))
  await givenAccount({ person: veikko.person.id }, veikko.person.id, 'FI6012345600001247', pays.staff.id)
  const { decision } = await givenGrant(veikko, { payment: lump, grantedCents: 99_000 })
  await bringAwards(pays)
  const [award] = await inTown(town, (tx) => tx.select().from(awards).where(eq(awards.decision, decision)))
  await paid(award?.id ?? '')
  // A payment made past the portal takes the sum of the year over the limit.
  await sql`select set_config('app.municipality', 'jamsa', false)`
  const { decision: old } = await givenGrant(veikko, { payment: lump, grantedCents: 5_000 })
  await bringAwards(pays)
  const [more] = await inTown(town, (tx) => tx.select().from(awards).where(eq(awards.decision, old)))
  await sql`with batch as (
      insert into payment_batches (municipality, number, pay_on, created_by) values ('jamsa', 9001, current_date, ${pays.staff.id}) returning id)
    insert into payments (municipality, batch, award, account, cents, end_to_end, outcome, outcome_at)
    select 'jamsa', batch.id, ${more?.id ?? ''}, p.account, 5000, 'OLD-1', 'paid', now() from batch, payments p where p.award = ${award?.id ?? ''}`
  const before = await countCodeless(pays, year)
  expect((await makeTaxFile(pays, year)).rows).toEqual([])
  const told = { award: award?.id ?? '', name: 'Veikko', identity: residents.veikko.hetu, weight: 1 }
  await addPayee(veikko, told)
  expect(await countCodeless(pays, year)).toBe(before - 1)
  expect((await makeTaxFile(pays, year)).rows).toMatchObject([{ cents: 104_000, change: 'new' }])
})
