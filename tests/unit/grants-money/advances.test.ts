import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GrantOfficer, Resident } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import type { AwardState } from '@/db/grants/awards/input'
import { bringAwards } from '@/db/grants/awards/opening/writes'
import { awards } from '@/db/grants/awards/tables'
import { judgeReceipt, settleReceipts } from '@/db/grants/receipts/checking/writes'
import { receiptInput } from '@/db/grants/receipts/input'
import { readMySheet, readSheet } from '@/db/grants/receipts/sheets/reads'
import { addReceipt, handIn } from '@/db/grants/receipts/writes'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { applying, signedIn, withDuty } from '@/tests/people'
import { givenGrant, town } from '@/tests/unit/grants-money/ground'

let aino: Resident<'grants'>
let laura: GrantOfficer<'pay'>

beforeAll(async () => {
  aino = applying(await signedIn(residents.aino))
  laura = await withDuty(staff.laura, 'pay')
})
afterAll(closeDatabase)

const halfAhead = { kind: 'receipts', months: 3, sharePercent: 100, advancePercent: 50 } as const

const partOf = (decision: string, part: 'advance' | 'rest') =>
  inTown(town, async (tx) => {
    const [row] = await tx
      .select()
      .from(awards)
      .where(and(eq(awards.decision, decision), eq(awards.part, part)))
    if (!row) throw new Error('No such part')
    return row
  })

/** 1,000 euros granted, half of it ahead; receipts of so much are accepted, with the advance standing as told. */
async function settled(accepted: number, advance: Partial<typeof awards.$inferInsert>) {
  const { decision } = await givenGrant(aino, { payment: halfAhead, grantedCents: 100_000 })
  await bringAwards(laura)
  await inTown(town, async (tx) =>
    tx
      .update(awards)
      .set(advance)
      .where(eq(awards.id, (await partOf(decision, 'advance')).id)),
  )
  const { id } = await partOf(decision, 'rest')
  const said = { award: id, submission: randomUUID(), line: 'fees', words: 'Palkkio', payee: 'Kuoro ry' }
  const cents = String(accepted / 100)
  await addReceipt(aino, receiptInput.parse({ ...said, paidOn: '2026-10-20', cents, allowance: '', quantity: '' }))
  await handIn(aino, { award: id, otherIncomeCents: 0 })
  const sheet = await readSheet(laura, id)
  const [line] = sheet?.lines ?? []
  const yes = { verdict: 'accepted', cents: null, reason: null } as const
  await judgeReceipt(laura, { receipt: line?.id ?? '', version: line?.version ?? 0, ...yes })
  await settleReceipts(laura, { award: id, version: sheet?.award.version ?? 0 })
  return { rest: await partOf(decision, 'rest'), sums: (await readSheet(laura, id))?.sums.now }
}

const standings: [string, Partial<typeof awards.$inferInsert>][] = [
  ...(['payable', 'inBatch', 'paid', 'offset', 'returnedByBank'] as const).map(
    (state: AwardState): [string, Partial<typeof awards.$inferInsert>] => [state, { state }],
  ),
  ['held', { state: 'blocked', blocked: 'other' }],
  ['lowered by a set-off', { state: 'payable', payableCents: 20_000 }],
]

test.each(standings)('an advance that is %s is taken off the rest', async (_, advance) => {
  const { rest, sums } = await settled(80_000, advance)
  expect(rest).toMatchObject({ state: 'payable', payableCents: 30_000 })
  expect(sums).toMatchObject({ payableCents: 30_000, excessCents: 0 })
})

test('receipts below an advance that is still held leave nothing to pay beside it', async () => {
  const { rest, sums } = await settled(30_000, { state: 'blocked', blocked: 'other' })
  expect(rest).toMatchObject({ state: 'paid', payableCents: 0 })
  expect(sums).toMatchObject({ payableCents: 0, excessCents: 20_000 })
})

test('an advance that was refused is nobody’s: the rest pays what is due up to its own sum', async () => {
  const { rest } = await settled(30_000, { state: 'refused' })
  expect(rest).toMatchObject({ state: 'payable', payableCents: 30_000 })
})

test('two costs of the applicant’s own are two lines of the budget, each with its own sum', async () => {
  const own = [
    { name: 'Valot', cents: 20_000 },
    { name: 'Äänentoisto', cents: 50_000 },
  ]
  const { decision } = await givenGrant(aino, { payment: halfAhead, grantedCents: 100_000, own })
  await bringAwards(laura)
  const { id } = await partOf(decision, 'rest')
  const { budget = [] } = (await readMySheet(aino, id)) ?? {}
  expect(budget.map(({ key, name, cents }) => [key, name.fi, cents])).toEqual([
    ['fees', 'Palkkiot', 90_000],
    ['travel', 'Matkat', 30_000],
    ['own_cost', 'Valot', 20_000],
    ['own_cost_2', 'Äänentoisto', 50_000],
  ])
  const said = { award: id, submission: randomUUID(), words: 'Kaiuttimet', payee: 'Ääni Oy', paidOn: '2026-10-20' }
  const line = { ...said, line: budget[3]?.key, cents: '400', allowance: '', quantity: '' }
  await addReceipt(aino, receiptInput.parse(line))
  expect((await readSheet(laura, id))?.lines[0]?.doubts).toEqual([])
})
