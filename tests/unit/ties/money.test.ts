import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GrantOfficer, Resident } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { finnishDay } from '@/db/fields'
import { bringAwards } from '@/db/grants/awards/opening/writes'
import { listUnpaid } from '@/db/grants/awards/reads'
import { awards } from '@/db/grants/awards/tables'
import { readBatch } from '@/db/grants/payments/batches/reads'
import { approveBatch, exportBatch, makeBatch, takeOut } from '@/db/grants/payments/batches/writes'
import { readAnswer } from '@/db/grants/payments/reading/writes'
import { blockAward, judgeReceipt, settleReceipts } from '@/db/grants/receipts/checking/writes'
import { receiptInput } from '@/db/grants/receipts/input'
import { readSheet } from '@/db/grants/receipts/sheets/reads'
import { addReceipt, handIn } from '@/db/grants/receipts/writes'
import { hear } from '@/db/grants/recoveries/hearings/writes'
import { readRecovery } from '@/db/grants/recoveries/reads'
import { openRecovery } from '@/db/grants/recoveries/writes'
import { declareRecusal } from '@/db/grants/ties/writes'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { applying, signedIn, withDuty } from '@/tests/people'
import { givenAccount, givenGrant, lump } from '@/tests/unit/grants-money/ground'
import { answer } from '../organisations/cast'

let veikko: Resident<'grants'>
let tied: GrantOfficer<'pay'>
let free: GrantOfficer<'pay'>
let other: GrantOfficer<'pay'>
const today = finnishDay(new Date())
const barred = 'ties.disqualified'

beforeAll(async () => {
  veikko = applying(await signedIn(residents.veikko))
  tied = await withDuty(staff.kirsi, 'pay')
  free = await withDuty(staff.laura, 'pay')
  other = await withDuty(staff.ville, 'pay')
  await givenAccount({ person: veikko.person.id }, veikko.person.id, 'FI6012345600001247', free.staff.id)
})
afterAll(closeDatabase)

/** The award of a grant to somebody whom Kirsi is close to. */
async function closeTo({ application, decision }: Awaited<ReturnType<typeof givenGrant>>) {
  await bringAwards(free)
  const [row] = await inTown(free, (tx) => tx.select().from(awards).where(eq(awards.decision, decision)))
  if (!row) throw new Error('No award')
  await declareRecusal(tied, { application, kind: 'close', ground: 'Sisarus' })
  return { award: row.id, version: row.version }
}

test('receipts of somebody close are neither shown nor judged nor settled', async () => {
  const press = await closeTo(await givenGrant(veikko))
  expect(await answer(readSheet(tied, press.award))).toBe(barred)
  expect(await answer(blockAward(tied, { ...press, note: 'x' }))).toBe(barred)
  const receipt = randomUUID()
  const words = { submission: receipt, line: 'costs', words: 'Salin vuokra', payee: 'Sali Oy', paidOn: '2026-10-20' }
  const sums = { cents: '100', allowance: '', quantity: '' }
  await addReceipt(veikko, receiptInput.parse({ award: press.award, ...words, ...sums }))
  await handIn(veikko, { award: press.award, otherIncomeCents: 0 })
  const verdict = { receipt, version: 1, verdict: 'accepted' as const, cents: null, reason: null }
  expect(await answer(judgeReceipt(tied, verdict))).toBe(barred)
  expect(await answer(judgeReceipt(free, verdict))).toBe('done')
  const handedIn = { ...press, version: press.version + 1 }
  expect(await answer(settleReceipts(tied, handedIn))).toBe(barred)
  expect(await answer(settleReceipts(free, handedIn))).toBe('done')
  expect((await readSheet(free, press.award))?.award.id).toBe(press.award)
})

test('nobody makes or approves a batch that pays somebody close to them; others do, and the bank’s word is read by anybody', async () => {
  const press = await closeTo(await givenGrant(veikko, { payment: lump, grantedCents: 30_000 }))
  expect(await answer(makeBatch(tied, { payOn: today, award: [press.award] }))).toBe(barred)
  const batch = await makeBatch(free, { payOn: today, award: [press.award] })
  expect(await answer(approveBatch(tied, batch))).toBe(barred)
  await approveBatch(other, batch)
  await exportBatch(free, batch)
  const end = (await readBatch(free, batch))?.payments[0]?.endToEnd
  const report = `<Document><CstmrPmtStsRpt><OrgnlPmtInfAndSts><TxInfAndSts><OrgnlEndToEndId>${end}</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`
  await readAnswer(tied, Buffer.from(report))
  expect((await listUnpaid(free)).map(({ id }) => id)).not.toContain(press.award)

  const prepares = await withDuty(staff.kirsi, 'prepare')
  const asked = { award: press.award, ground: 'unused' as const, words: 'Rahaa jäi', cents: 1000 }
  expect(await answer(openRecovery(prepares, asked))).toBe(barred)
  const recovery = await openRecovery(free, asked)
  expect(await answer(readRecovery(prepares, recovery))).toBe(barred)
  expect(await answer(hear(prepares, { recovery, version: 1, until: '2099-01-01' }))).toBe(barred)
  expect((await readRecovery(free, recovery))?.recovery.state).toBe('opened')
})

test('what should not be in a batch is taken out of it by whoever sees it', async () => {
  const press = await closeTo(await givenGrant(veikko, { payment: lump, grantedCents: 20_000 }))
  const batch = await makeBatch(free, { payOn: today, award: [press.award] })
  const payment = (await readBatch(tied, batch))?.payments[0]?.id ?? ''
  await takeOut(tied, payment)
  expect((await listUnpaid(free)).map(({ id }) => id)).toContain(press.award)
})
