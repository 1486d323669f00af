import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { closeDatabase } from '@/db/client'
import { finnishDay } from '@/db/fields'
import { bringAwards } from '@/db/grants/awards/opening/writes'
import { awards } from '@/db/grants/awards/tables'
import { appeals } from '@/db/grants/decisions/tables'
import { exportGrants } from '@/db/grants/exports/reads'
import { receiptInput } from '@/db/grants/receipts/input'
import { addReceipt } from '@/db/grants/receipts/writes'
import { answerHearing, hear } from '@/db/grants/recoveries/hearings/writes'
import { openRecovery } from '@/db/grants/recoveries/writes'
import { exportBelonging } from '@/db/people/organisations/exports/reads'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { applying, signedIn, withDuty } from '@/tests/people'
import { givenAccount, givenGrant, givenGroup, town } from '@/tests/unit/grants-money/ground'
import { nameless } from './names'

afterAll(closeDatabase)
const halfAhead = { kind: 'receipts', months: 3, sharePercent: 100, advancePercent: 50 } as const
const inDays = (days: number) => finnishDay(new Date(Date.now() + days * 86_400_000))

test('receipts, recoveries with what I answered, appeals and my own account are in my copy, each with a name', async () => {
  const me = applying(await signedIn(residents.minna))
  const [sanna, laura] = [await withDuty(staff.sanna, 'prepare'), await withDuty(staff.laura, 'pay')]
  await givenAccount({ person: me.person.id }, me.person.id, 'FI2112345600000785', laura.staff.id)
  const group = await givenGroup(me, 'Kopion kuoro')
  const own = await givenGrant(me, { payment: halfAhead, grantedCents: 100_000 })
  const theirs = await givenGrant(me, { payment: halfAhead, grantedCents: 50_000, organisation: group })
  await bringAwards(laura)
  const restOf = async (decision: string, part: 'advance' | 'rest') => {
    const rows = await inTown(town, (tx) => tx.select().from(awards).where(eq(awards.decision, decision)))
    return rows.find((row) => row.part === part)?.id ?? ''
  }
  for (const [decision, what] of [
    [own.decision, 'Oma palkkio'],
    [theirs.decision, 'Kuoron palkkio'],
  ] as const) {
    const said = { award: await restOf(decision, 'rest'), submission: randomUUID(), line: 'fees', payee: 'Soittaja' }
    const typed = { words: what, paidOn: '2026-10-20', cents: '300', allowance: '', quantity: '' }
    await addReceipt(me, receiptInput.parse({ ...said, ...typed }))
  }
  const advance = await restOf(own.decision, 'advance')
  await inTown(town, (tx) => tx.update(awards).set({ state: 'paid' }).where(eq(awards.id, advance)))
  const opened = { award: advance, ground: 'unused' as const, words: 'Rahaa jäi.', cents: 9_000 }
  const recovery = await openRecovery(sanna, opened)
  const copy = async () => (await exportGrants(me)).applications.find(({ number }) => number === own.number)
  // What the desk only considers is not told before the hearing.
  expect((await copy())?.recoveries).toEqual([])
  await hear(sanna, { recovery, version: 1, until: inDays(20) })
  await answerHearing(me, { recovery, answer: randomUUID(), words: 'Raha meni salivuokraan.' })
  await inTown(town, (tx) =>
    tx.insert(appeals).values({
      ...{ municipality: 'jamsa' as const, decision: own.decision, by: 'party' as const, words: 'Summa on pieni.' },
      ...{ receivedOn: '2026-11-01', registeredBy: sanna.staff.id },
    }),
  )
  const held = await exportGrants(me)
  expect(await copy()).toMatchObject({
    receipts: [{ what: 'Oma palkkio', payee: 'Soittaja', cents: 30_000, verdict: null }],
    recoveries: [
      { state: 'hearing', ground: 'unused', cents: 9_000, hearingAnswers: [{ words: 'Raha meni salivuokraan.' }] },
    ],
    appeals: [{ words: 'Summa on pieni.', late: 'no' }],
  })
  expect(held.moneyForOrganisations.receipts).toMatchObject([{ what: 'Kuoron palkkio' }])
  const belonging = await exportBelonging(me)
  expect(belonging.accounts).toMatchObject([{ iban: 'FI2112345600000785' }])
  expect(nameless([held, belonging])).toEqual([])
  // Nobody else's copy has any of it.
  const bo = applying(await signedIn(residents.bo))
  const elsewhere = JSON.stringify([await exportGrants(bo), await exportBelonging(bo)])
  for (const secret of ['Oma palkkio', 'Kuoron palkkio', 'salivuokraan', 'FI2112345600000785'])
    expect(elsewhere).not.toContain(secret)
})
