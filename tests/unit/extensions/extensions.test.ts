import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GrantOfficer, Resident } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { finnishDay } from '@/db/fields'
import { holdsIn } from '@/db/grants/awards/holds/reads'
import { bringAwards } from '@/db/grants/awards/opening/writes'
import { awards } from '@/db/grants/awards/tables'
import { checkIn } from '@/db/grants/checks/reads'
import { listAsked } from '@/db/grants/extensions/reads'
import { askingFault, isLaterDay, longestExtension } from '@/db/grants/extensions/rules'
import { extensions } from '@/db/grants/extensions/tables'
import { askMoreTime, grantMoreTime, refuseMoreTime } from '@/db/grants/extensions/writes'
import { lapseAward } from '@/db/grants/receipts/checking/writes'
import { receiptInput } from '@/db/grants/receipts/input'
import { remindOfReceipts } from '@/db/grants/receipts/reminders/writes'
import { readMySheet } from '@/db/grants/receipts/sheets/reads'
import { addReceipt, handIn } from '@/db/grants/receipts/writes'
import { findReportToFill } from '@/db/grants/reports/filling/reads'
import { listOverdueOfActing } from '@/db/grants/reports/mine/reads'
import { bringReports } from '@/db/grants/reports/reminders/writes'
import { pastOf } from '@/db/grants/reports/risks/reads'
import { reports } from '@/db/grants/reports/tables'
import { declareTie } from '@/db/grants/ties/writes'
import { journal } from '@/db/journal/tables'
import { listMessages } from '@/db/outbox/reads'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { applying, signedIn, withDuty } from '@/tests/people'
import { givenGrant, givenGroup, makeFinal, town } from '../grants-money/ground'
import { answer } from '../organisations/cast'
import { answered, day, givenReport, reportNow, sent } from '../use-reports/cast'

let aino: Resident<'grants'>
let veikko: Resident<'grants'>
let sanna: GrantOfficer<'prepare'>
let matti: GrantOfficer<'prepare'>
const today = finnishDay(new Date())
const inDays = (days: number) => Temporal.PlainDate.from(today).add({ days }).toString()

beforeAll(async () => {
  aino = applying(await signedIn(residents.aino))
  veikko = applying(await signedIn(residents.veikko))
  sanna = await withDuty(staff.sanna, 'prepare')
  matti = await withDuty(staff.matti, 'prepare')
})
afterAll(closeDatabase)

const dueIn = (report: string, days: number, more: Partial<typeof reports.$inferInsert> = {}) =>
  inTown(town, (tx) =>
    tx
      .update(reports)
      .set({ dueOn: inDays(days), opensOn: inDays(-60), ...more })
      .where(eq(reports.id, report)),
  )
const wish = (id: string, days: number, about: 'report' | 'receipts' = 'report') => ({
  ...{ about, id, reason: 'Kirjanpitäjä on sairaana.', wishedOn: inDays(days) },
})
/** The receipts of a decision fall due so many days from now. */
async function dueOf(decision: string, days: number) {
  const [row] = await inTown(town, (tx) =>
    tx
      .update(awards)
      .set({ receiptsDueOn: inDays(days) })
      .where(eq(awards.decision, decision))
      .returning(),
  )
  return { award: row?.id ?? '', version: row?.version ?? 0 }
}
const standing = (decision: string) =>
  inTown(town, (tx) => tx.select().from(awards).where(eq(awards.decision, decision)))
const askedFor = async (id: string) => {
  const rows = await inTown(town, (tx) => tx.select().from(extensions))
  return rows.findLast((one) => one.report === id || one.award === id)?.id ?? ''
}
const told = async (link: string) =>
  (await listMessages(aino)).filter((one) => one.link === link).map(({ kind, values }) => [kind, values.due])

test('more time for a report moves its day: the reminder comes anew, and nothing is late meanwhile', async () => {
  const { report } = await givenReport(aino)
  await dueIn(report, 5, { state: 'due' })
  await bringReports(town, day(today))
  expect(await answer(askMoreTime(veikko, wish(report, 30)))).toBe('gone')
  for (const days of [5, 4, 5 + longestExtension + 1])
    expect(await answer(askMoreTime(aino, wish(report, days)))).toBe('extensions.day')
  expect(await answer(askMoreTime(aino, wish(report, 30)))).toBe('done')
  expect(await answer(askMoreTime(aino, wish(report, 40)))).toBe('extensions.open')
  expect((await listAsked(sanna, 'report')).map(({ of }) => of)).toContain(report)

  await bringReports(town, day(inDays(8)))
  expect((await reportNow(report)).state).toBe('due')
  const extension = await askedFor(report)
  const both = await Promise.all([
    answer(grantMoreTime(sanna, { extension, on: inDays(20), note: null })),
    answer(grantMoreTime(matti, { extension, on: inDays(20), note: null })),
  ])
  expect(both.toSorted()).toEqual(['changedMeanwhile', 'done'])
  expect(await answer(refuseMoreTime(matti, { extension, note: 'Ei' }))).toBe('changedMeanwhile')
  expect(await reportNow(report)).toMatchObject({ dueOn: inDays(20), remindedOn: null, state: 'due' })
  expect((await findReportToFill(aino, report)).extensions).toMatchObject([{ grantedOn: inDays(20) }])
  expect(await listAsked(sanna, 'report')).toEqual([])
  await bringReports(town, day(inDays(18)))
  await bringReports(town, day(inDays(21)))
  expect((await reportNow(report)).state).toBe('overdue')
  expect(await told(`/mine/reports/${report}`)).toEqual(
    expect.arrayContaining([
      ['reportMoreTime', inDays(20)],
      ['reportSoon', inDays(5)],
      ['reportSoon', inDays(20)],
      ['reportOverdue', inDays(20)],
    ]),
  )
})

test('a refusal has its reason, and the report falls due as it would have; after its day nothing can be asked', async () => {
  const { report } = await givenReport(aino)
  await dueIn(report, 0, { state: 'due' })
  await askMoreTime(aino, wish(report, 10))
  await refuseMoreTime(sanna, { extension: await askedFor(report), note: 'Aikaa on jo annettu.' })
  expect(await told(`/mine/reports/${report}`)).toContainEqual(['reportMoreTimeRefused', inDays(0)])
  await bringReports(town, day(inDays(1)))
  expect((await reportNow(report)).state).toBe('overdue')
  await dueIn(report, -1)
  expect(await answer(askMoreTime(aino, wish(report, 10)))).toBe('extensions.late.report')
})

test('asked in time and answered yes after the day, a report that was found late is late no longer', async () => {
  const { report } = await givenReport(aino)
  await dueIn(report, 3, { state: 'due' })
  await bringReports(town, day(inDays(4)))
  await dueIn(report, 3, { state: 'due' })
  await askMoreTime(aino, wish(report, 20))
  await dueIn(report, -1, { state: 'overdue' })
  expect(await answer(grantMoreTime(sanna, { extension: await askedFor(report), on: inDays(-1), note: null }))).toBe(
    'extensions.day',
  )
  await grantMoreTime(sanna, { extension: await askedFor(report), on: inDays(20), note: null })
  expect(await reportNow(report)).toMatchObject({ state: 'due', dueOn: inDays(20) })
  await bringReports(town, day(inDays(21)))
  expect(await told(`/mine/reports/${report}`)).toContainEqual(['reportOverdue', inDays(20)])
})

test('while more time that was asked for in time waits for an answer, its report holds no other grant', async () => {
  const { report } = await givenReport(veikko)
  const other = await givenReport(veikko)
  await dueIn(report, 3, { state: 'due' })
  await askMoreTime(veikko, wish(report, 20))
  const late = async () => ({
    told: (await listOverdueOfActing(veikko)).map(({ id }) => id),
    ...(await inTown(town, async (tx) => {
      const { findings } = await checkIn(tx, other.application)
      return {
        held: (await holdsIn(tx, [other.award])).get(other.award)?.includes('reportMissing'),
        found: findings.find(({ item }) => item === 'lastReport')?.found,
      }
    })),
  })
  for (const state of ['due', 'overdue'] as const) {
    await dueIn(report, -1, { state })
    expect(await late()).toEqual({ told: [], held: false, found: 'ok' })
  }
  await refuseMoreTime(sanna, { extension: await askedFor(report), note: 'Aikaa on jo annettu.' })
  expect(await late()).toEqual({ told: [report], held: true, found: 'overdue' })
})

test('a report that was found late and got more time is no risk for the next, unless it is late again', async () => {
  const pentti = applying(await signedIn(residents.pentti))
  const { report } = await givenReport(pentti)
  const next = { ...(await givenReport(pentti)), grantedCents: 90_000 }
  const lateBefore = async () => (await inTown(town, (tx) => pastOf(tx, next))).lateBefore
  await dueIn(report, 3, { state: 'due' })
  await bringReports(town, day(inDays(4)))
  expect(await lateBefore()).toBe(true)
  // By post: it came in time, and was keyed in when the night had been.
  await inTown(town, (tx) => tx.update(reports).set({ state: 'due' }).where(eq(reports.id, report)))
  await askMoreTime(pentti, wish(report, 20))
  await dueIn(report, -1, { state: 'overdue' })
  expect(await lateBefore()).toBe(false)
  await grantMoreTime(sanna, { extension: await askedFor(report), on: inDays(20), note: null })
  expect(await lateBefore()).toBe(false)
  await bringReports(town, day(inDays(21)))
  expect(await lateBefore()).toBe(true)
})

test('nothing is decided of what has come meanwhile', async () => {
  const { report } = await givenReport(aino)
  await dueIn(report, 5, { state: 'due' })
  await askMoreTime(aino, wish(report, 20))
  await answered(aino, report)
  await sent(aino, report)
  const press = { extension: await askedFor(report), on: inDays(20), note: null }
  expect(await answer(grantMoreTime(sanna, press))).toBe('extensions.over')
  expect(await answer(askMoreTime(aino, wish(report, 20)))).toBe('extensions.over')
})

test('whoever is disqualified from a grant is not shown who asks for more time', async () => {
  const organisation = await givenGroup(aino, 'Matin Orkesteri')
  const { report } = await givenReport(aino, { organisation })
  await dueIn(report, 5, { state: 'due' })
  const { decision } = await givenGrant(aino, { organisation })
  await bringAwards(town)
  const soon = { receiptsDueOn: inDays(5) }
  const [award] = await inTown(town, (tx) =>
    tx.update(awards).set(soon).where(eq(awards.decision, decision)).returning({ id: awards.id }),
  )
  const asked = [
    ['report', report],
    ['receipts', award?.id ?? ''],
  ] as const
  for (const [about, id] of asked) expect(await answer(askMoreTime(aino, wish(id, 30, about)))).toBe('done')
  await declareTie(matti, { tie: randomUUID(), organisation, until: null, kind: 'body', ground: 'Hallituksen jäsen' })
  for (const [about, id] of asked) {
    expect((await listAsked(sanna, about)).map(({ of }) => of)).toContain(id)
    expect((await listAsked(matti, about)).map(({ of }) => of)).not.toContain(id)
  }
})

test('more time for receipts moves their day, and they do not lapse before the desk has answered', async () => {
  const { decision } = await givenGrant(aino)
  await bringAwards(town)
  const dueOn = (days: number) => dueOf(decision, days)
  const { award } = await dueOn(2)
  expect(await answer(askMoreTime(aino, wish(award, 30, 'receipts')))).toBe('done')
  // Nobody is reminded of a day that may yet move.
  await remindOfReceipts(town, day(today))
  const late = await dueOn(-1)
  expect(await answer(lapseAward(sanna, late))).toBe('extensions.waits')
  const extension = await askedFor(award)
  expect(await answer(grantMoreTime(sanna, { extension, on: inDays(30), note: 'Hyvä näin.' }))).toBe('done')
  expect(await readMySheet(aino, award)).toMatchObject({
    award: { receiptsDueOn: inDays(30), state: 'awaitingReceipts' },
    extensions: [{ grantedOn: inDays(30), note: 'Hyvä näin.' }],
  })
  expect(await told(`/grants/awards/${award}`)).toEqual([['receiptsMoreTime', inDays(30)]])
  await dueOn(-1)
  expect(await answer(askMoreTime(aino, wish(award, 30, 'receipts')))).toBe('extensions.late.receipts')
  expect(await answer(askMoreTime(aino, wish(randomUUID(), 30, 'receipts')))).toBe('gone')
})

test('while more time is waited for, receipts are taken after their day; with a no they are late', async () => {
  const { decision } = await givenGrant(aino)
  await bringAwards(town)
  const { award } = await dueOf(decision, 1)
  await askMoreTime(aino, wish(award, 30, 'receipts'))
  await dueOf(decision, -1)
  const receipt = { award, line: 'fees', words: 'Salin vuokra', payee: 'Sali Oy', paidOn: '2026-10-20', cents: '100' }
  const one = () => receiptInput.parse({ ...receipt, submission: randomUUID(), allowance: '', quantity: '' })
  expect(await answer(addReceipt(aino, one()))).toBe('done')
  await refuseMoreTime(sanna, { extension: await askedFor(award), note: 'Ei perusteita.' })
  expect(await answer(addReceipt(aino, one()))).toBe('receipts.late')
  expect(await answer(handIn(aino, { award, otherIncomeCents: 0 }))).toBe('receipts.late')
})

test('receipts handed in while more time is waited for are in time with a yes', async () => {
  const { decision } = await givenGrant(aino)
  await bringAwards(town)
  const { award } = await dueOf(decision, 1)
  await askMoreTime(aino, wish(award, 30, 'receipts'))
  await dueOf(decision, -1)
  const receipt = { award, line: 'fees', words: 'Salin vuokra', payee: 'Sali Oy', paidOn: '2026-10-20', cents: '100' }
  await addReceipt(aino, receiptInput.parse({ ...receipt, submission: randomUUID(), allowance: '', quantity: '' }))
  expect(await answer(handIn(aino, { award, otherIncomeCents: 0 }))).toBe('done')
  const [late] = await standing(decision)
  expect(await answer(lapseAward(sanna, { award, version: late?.version ?? 0 }))).toBe('extensions.waits')
  await grantMoreTime(sanna, { extension: await askedFor(award), on: inDays(30), note: null })
  const [now] = await standing(decision)
  expect(await answer(lapseAward(sanna, { award, version: now?.version ?? 0 }))).toBe('awards.need.pastDue')
})

test('an appeal takes nothing of the time for receipts: it is thirty days from the final decision at the least, and that is told', async () => {
  const { decision } = await givenGrant(aino, { final: false })
  await bringAwards(town)
  const { award } = await dueOf(decision, -10)
  const kept = await givenGrant(aino, { final: false })
  await bringAwards(town)
  await dueOf(kept.decision, 31)
  for (const one of [decision, kept.decision]) await makeFinal(one)
  await bringAwards(town)
  await bringAwards(town)
  expect(await readMySheet(aino, award)).toMatchObject({
    award: { receiptsDueOn: inDays(30), state: 'awaitingReceipts' },
  })
  expect(await told(`/grants/awards/${award}`)).toEqual([['receiptsMoreTime', inDays(30)]])
  const said = and(eq(journal.object, `award:${award}`), eq(journal.action, 'award.dueMoved'))
  expect(await inTown(town, (tx) => tx.select({ detail: journal.detail }).from(journal).where(said))).toEqual([
    { detail: `${inDays(-10)} → ${inDays(30)}` },
  ])
  expect(await standing(kept.decision)).toMatchObject([{ receiptsDueOn: inDays(31), state: 'awaitingReceipts' }])
})

describe('rules', () => {
  const days = fc.integer({ min: -300, max: 300 })

  test('it can be asked to the end of the last day, once at a time, of what is waited for', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), days, (waits, asked, left) => {
        const fault = askingFault({ waits, dueOn: inDays(left), asked }, today)
        expect(fault === null).toBe(waits && !asked && left >= 0)
      }),
    )
    expect(askingFault({ waits: true, dueOn: null, asked: false }, today)).toBe('over')
  })

  test('a new day is later than the last one, not over, and within half a year of it', () => {
    fc.assert(
      fc.property(days, days, (due, on) => {
        const fits = on > due && on - due <= longestExtension && on >= 0
        expect(isLaterDay(inDays(on), inDays(due), today)).toBe(fits)
      }),
    )
  })
})
