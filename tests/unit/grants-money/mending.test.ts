import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GrantOfficer, Resident } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { finnishDay } from '@/db/fields'
import { receive } from '@/db/files/documents/arrivals/writes'
import { bringAwards } from '@/db/grants/awards/opening/writes'
import { awards } from '@/db/grants/awards/tables'
import { judgeReceipt, settleReceipts } from '@/db/grants/receipts/checking/writes'
import { receiptInput } from '@/db/grants/receipts/input'
import { sendBackInput } from '@/db/grants/receipts/mending/input'
import { isMendingDay, longestMending, mayComeBack, openOf, standingOf } from '@/db/grants/receipts/mending/rules'
import { receiptMendings } from '@/db/grants/receipts/mending/tables'
import { askToMend, goOnWithoutReceipt, mendReceipt, remindOfMending } from '@/db/grants/receipts/mending/writes'
import { findEarlierProof, findProof } from '@/db/grants/receipts/proofs/reads'
import { keepProof } from '@/db/grants/receipts/proofs/writes'
import { readMySheet, readSheet } from '@/db/grants/receipts/sheets/reads'
import { addReceipt, handIn } from '@/db/grants/receipts/writes'
import { listMessages } from '@/db/outbox/reads'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { applying, signedIn, withDuty } from '@/tests/people'
import { pdf } from '../documents/corpus'
import { answer } from '../organisations/cast'
import { givenGrant, town } from './ground'

let aino: Resident<'grants'>
let veikko: Resident<'grants'>
let laura: GrantOfficer<'pay'>
let matti: GrantOfficer<'prepare'>
const today = finnishDay(new Date())
const inDays = (days: number) => Temporal.PlainDate.from(today).add({ days }).toString()

beforeAll(async () => {
  aino = applying(await signedIn(residents.aino))
  veikko = applying(await signedIn(residents.veikko))
  laura = await withDuty(staff.laura, 'pay')
  matti = await withDuty(staff.matti, 'prepare')
})
afterAll(closeDatabase)

/** An award of somebody’s with two receipts, handed in. */
async function handedIn(asker: Resident<'grants'>) {
  const { decision } = await givenGrant(asker)
  await bringAwards(laura)
  const [award] = await inTown(laura, (tx) => tx.select().from(awards).where(eq(awards.decision, decision)))
  const id = award?.id ?? ''
  const lines = ['Salin vuokra', 'Esiintyjä'].map((words) => ({ receipt: randomUUID(), words }))
  for (const { receipt, words } of lines)
    await addReceipt(
      asker,
      receiptInput.parse({
        ...{ award: id, submission: receipt, line: 'fees', words, payee: 'Sali Oy', paidOn: '2026-10-20' },
        ...{ cents: '100', allowance: '', quantity: '' },
      }),
    )
  const [first, second] = lines.map(({ receipt }) => receipt)
  await bring(asker, id, first ?? '', 'huono.pdf')
  await handIn(asker, { award: id, otherIncomeCents: 0 })
  return { award: id, first: first ?? '', second: second ?? '' }
}

const bring = async (asker: Resident<'grants'>, award: string, receipt: string, name: string) =>
  answer(keepProof(asker, await receive(asker, Readable.from([pdf(name)])), name, { award, receipt }))

const sheetOf = async (award: string) => {
  const sheet = await readSheet(laura, award)
  if (!sheet) throw new Error('No sheet')
  return sheet
}
const lineOf = async (award: string, receipt: string) => {
  const line = (await sheetOf(award)).lines.find(({ id }) => id === receipt)
  if (!line) throw new Error('No line')
  return line
}
const unreadable = (receipt: string, version = 1, on = inDays(14)) =>
  sendBackInput.parse({ receipt, version: String(version), fault: 'unreadable', words: '', on })
const accepted = (receipt: string, version: number) =>
  ({ receipt, version, verdict: 'accepted', cents: null, reason: null }) as const
const mended = (award: string, receipt: string, over = {}) => ({
  ...{ award, receipt, payee: 'Sali Oy', paidOn: '2026-10-20', cents: 10_000, quantity: null, answer: null },
  ...over,
})
const settle = async (award: string) =>
  answer(settleReceipts(laura, { award, version: (await sheetOf(award)).award.version }))
const told = async (who: Resident, award: string) =>
  (await listMessages(who)).filter(({ link }) => link === `/grants/awards/${award}`).map(({ kind }) => kind)

test('a receipt sent back is mended with a new paper and a new sum, and what was before stays in its history', async () => {
  const { award, first, second } = await handedIn(aino)
  const before = await findProof(aino, first)
  expect(await answer(judgeReceipt(laura, accepted(first, 1)))).toBe('done')
  expect(await answer(askToMend(laura, unreadable(first, 2)))).toBe('done')
  expect((await lineOf(award, first)).verdict).toBeNull()
  expect(await told(aino, award)).toEqual(expect.arrayContaining(['receiptAsked', 'receiptsReceived']))

  const out = await lineOf(award, first)
  expect(openOf(out)).toMatchObject({ fault: 'unreadable', dueOn: inDays(14) })
  expect(await answer(judgeReceipt(laura, accepted(first, out.version)))).toBe('receipts.outForMending')
  expect(await answer(judgeReceipt(laura, accepted(second, 1)))).toBe('done')
  expect(await settle(award)).toBe('receipts.mayComeBack')
  expect(await bring(aino, award, second, 'toinen.pdf')).toBe('receipts.handedIn')

  expect(await answer(mendReceipt(aino, mended(award, first)))).toBe('receipts.notMended')
  expect(await bring(aino, award, first, 'parempi.pdf')).toBe('done')
  expect(await bring(aino, award, first, 'paras.pdf')).toBe('done')
  expect(await answer(mendReceipt(aino, mended(award, first, { cents: 9_000 })))).toBe('done')
  expect(await answer(mendReceipt(aino, mended(award, first, { cents: 8_000 })))).toBe('receipts.notOut')
  expect(await bring(aino, award, first, 'myöhäinen.pdf')).toBe('receipts.handedIn')

  const back = await lineOf(award, first)
  expect(back).toMatchObject({ cents: 9_000, verdict: null, document: { name: 'paras.pdf' } })
  expect(back.mendings).toMatchObject([{ earlier: { cents: 10_000, hasDocument: true } }])
  expect(standingOf(back.mendings[0] as never, today)).toBe('back')
  const mending = back.mendings[0]?.id ?? ''
  expect(await findEarlierProof(aino, mending)).toBe(before)
  expect(await findEarlierProof(laura, mending)).toBe(before)
  expect(await findEarlierProof(veikko, mending)).toBeNull()
  expect(await answer(judgeReceipt(laura, accepted(first, 2)))).toBe('changedMeanwhile')
  expect(await answer(judgeReceipt(laura, accepted(first, back.version)))).toBe('done')
  expect(await settle(award)).toBe('done')
  expect((await sheetOf(award)).award).toMatchObject({ state: 'payable', payableCents: 19_000 })
})

test('the desk goes on without it once its day has passed, or at once with a reason, and it is not accepted', async () => {
  const { award, first, second } = await handedIn(aino)
  await askToMend(laura, unreadable(first))
  await askToMend(matti, unreadable(second))
  const without = (receipt: string, why: string | null) => goOnWithoutReceipt(laura, { receipt, version: 2, why })
  expect(await answer(without(first, null))).toBe('receipts.whyWithout')
  expect(await answer(without(first, 'Saaja ilmoitti, ettei kuittia löydy.'))).toBe('done')
  await inTown(town, (tx) =>
    tx
      .update(receiptMendings)
      .set({ dueOn: inDays(-1) })
      .where(eq(receiptMendings.receipt, second)),
  )
  // Its day has passed: nothing may come back in time any more, yet somebody says what becomes of it.
  expect(await settle(award)).toBe('awards.need.linesChecked')
  expect(await answer(without(second, null))).toBe('done')
  expect(await answer(without(second, null))).toBe('changedMeanwhile')
  const sheet = await sheetOf(award)
  expect(sheet.lines.map(({ verdict }) => verdict)).toEqual([
    { is: 'rejected', reason: 'notMended' },
    { is: 'rejected', reason: 'notMended' },
  ])
  expect(await answer(mendReceipt(aino, mended(award, first, { cents: 1 })))).toBe('receipts.notOut')
  expect(await settle(award)).toBe('done')
})

test('after its day a mended receipt is still taken, as long as nobody has gone on without it', async () => {
  const { award, first } = await handedIn(aino)
  await askToMend(laura, unreadable(first))
  await inTown(town, (tx) =>
    tx
      .update(receiptMendings)
      .set({ dueOn: inDays(-2) })
      .where(eq(receiptMendings.receipt, first)),
  )
  expect(await answer(mendReceipt(aino, mended(award, first, { answer: 'Olin sairaalassa.' })))).toBe('done')
  expect((await lineOf(award, first)).mendings[0]?.answer).toBe('Olin sairaalassa.')
})

test('nobody else mends it, nobody sends back what was not handed in or came too late, and of two at once one wins', async () => {
  const { award, first, second } = await handedIn(aino)
  const both = await Promise.all([
    answer(askToMend(laura, unreadable(first))),
    answer(askToMend(matti, unreadable(first))),
  ])
  expect(both.toSorted()).toEqual(['changedMeanwhile', 'done'])
  expect(await answer(askToMend(laura, unreadable(first, 2)))).toBe('receipts.outForMending')
  expect(await answer(mendReceipt(veikko, mended(award, first, { cents: 1 })))).toBe('gone')
  expect(await bring(veikko, award, first, 'vieras.pdf')).toBe('gone')
  expect(await answer(mendReceipt(aino, mended(award, first, { paidOn: inDays(1) })))).toBe('receipts.future')
  for (const on of [today, inDays(-1), inDays(longestMending + 1)])
    expect(await answer(askToMend(laura, unreadable(second, 1, on)))).toBe('receipts.mendingDay')
  await inTown(town, (tx) =>
    tx
      .update(awards)
      .set({ receiptsDueOn: inDays(-10) })
      .where(eq(awards.id, award)),
  )
  expect(await answer(askToMend(laura, unreadable(second)))).toBe('receipts.cameLate')
  await inTown(town, (tx) => tx.update(awards).set({ receiptsAt: null }).where(eq(awards.id, award)))
  expect(await answer(askToMend(laura, unreadable(second)))).toBe('receipts.notHandedIn')
})

test('whoever has it out is reminded once before its day', async () => {
  const { award, first } = await handedIn(aino)
  await askToMend(laura, unreadable(first, 1, inDays(10)))
  const reminders = async () => (await told(aino, award)).filter((kind) => kind === 'receiptAskedSoon').length
  await remindOfMending(town, Temporal.PlainDate.from(today))
  expect(await reminders()).toBe(0)
  await remindOfMending(town, Temporal.PlainDate.from(inDays(8)))
  await remindOfMending(town, Temporal.PlainDate.from(inDays(9)))
  expect(await reminders()).toBe(1)
  expect(await readMySheet(aino, award)).toMatchObject({ award: { state: 'awaitingReceipts' } })
})

describe('rules', () => {
  const dated = fc.record({
    dueOn: fc.integer({ min: -100, max: 100 }).map(inDays),
    answeredAt: fc.constantFrom(null, new Date()),
    endedAt: fc.constantFrom(null, new Date()),
  })

  test('a day leaves some time, and not too much', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 200 }), (days) => {
        expect(isMendingDay(inDays(days), today)).toBe(days >= 1 && days <= longestMending)
      }),
    )
  })

  test('nothing is settled exactly while one is open and its day has not passed', () => {
    fc.assert(
      fc.property(fc.array(dated, { maxLength: 5 }), (all) => {
        const lines = all.map((one) => ({ mendings: [one] }))
        const waits = all.some((one) => !one.answeredAt && !one.endedAt && one.dueOn >= today)
        expect(mayComeBack(lines, today)).toBe(waits)
      }),
    )
  })

  test('what is wrong has to be said in words when it is something else', () => {
    const said = { receipt: randomUUID(), version: '1', on: inDays(7), words: '' }
    expect(sendBackInput.safeParse({ ...said, fault: 'other' }).success).toBe(false)
    expect(sendBackInput.safeParse({ ...said, fault: 'other', words: 'Väärä kuitti.' }).success).toBe(true)
  })
})
