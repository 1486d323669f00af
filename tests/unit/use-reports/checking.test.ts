import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GrantOfficer, Resident } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { finnishDay } from '@/db/fields'
import { holdsIn } from '@/db/grants/awards/holds/reads'
import { awards } from '@/db/grants/awards/tables'
import { readRecovery } from '@/db/grants/recoveries/reads'
import { findReportPaper, openReport } from '@/db/grants/reports/checking/reads'
import {
  acceptReport,
  askForMore,
  checkFacts,
  goOnWithout,
  markReport,
  recoverFromReport,
} from '@/db/grants/reports/checking/writes'
import { moneyPoints } from '@/db/grants/reports/input'
import { countReports, listReports } from '@/db/grants/reports/list/reads'
import { bringReports } from '@/db/grants/reports/reminders/writes'
import { reports } from '@/db/grants/reports/tables'
import { declareTie } from '@/db/grants/ties/writes'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { applying, signedIn, withDuty } from '@/tests/people'
import { givenGroup, town } from '@/tests/unit/grants-money/ground'
import { answered, day, givenReport, press, reportNow, sent } from './cast'

let aino: Resident<'grants'>
let sanna: GrantOfficer<'prepare'>
let matti: GrantOfficer<'prepare'>
let laura: GrantOfficer<'pay'>
let tarja: GrantOfficer<'audit'>
const inDays = (days: number) => finnishDay(new Date(Date.now() + days * 86_400_000))

beforeAll(async () => {
  aino = applying(await signedIn(residents.aino))
  sanna = await withDuty(staff.sanna, 'prepare')
  matti = await withDuty(staff.matti, 'prepare')
  laura = await withDuty(staff.laura, 'pay')
  tarja = await withDuty(staff.tarja, 'audit')
})
afterAll(closeDatabase)

async function sentReport(wish: Parameters<typeof givenReport>[1] = {}) {
  const given = await givenReport(aino, wish)
  await answered(aino, given.report)
  await sent(aino, given.report)
  return given
}

const acceptance = async (report: string, used = 90_000) => ({
  ...(await press(report)),
  ...{ used, points: [], note: null as string | null },
})

test('facts first and money then; a small grant outside the sample by one person with the light check', async () => {
  const { report } = await sentReport()
  await expect(acceptReport(sanna, await acceptance(report))).rejects.toThrow('reports.wrongState')
  await checkFacts(sanna, { ...(await press(report)), note: 'Ohjelma nähty' })
  await acceptReport(sanna, await acceptance(report))
  expect(await reportNow(report)).toMatchObject({ state: 'accepted', factsBy: sanna.staff.id, usedCents: 90_000 })
  const { events } = await openReport(tarja, report)
  expect(events.map(({ to }) => to)).toEqual(['notDue', 'submitted', 'factsChecked', 'accepted'])
})

test('a large grant’s money is accepted by another than who checked the facts, to the cent of the limit', async () => {
  const { report } = await sentReport({ grantedCents: 300_000 })
  await checkFacts(sanna, { ...(await press(report)), note: null })
  await expect(acceptReport(sanna, await acceptance(report, 300_000))).rejects.toThrow('reports.need.ofAnother')
  expect(await openReport(sanna, report)).toMatchObject({ needsAnother: true, checkedByReader: true })
  expect(await openReport(laura, report)).toMatchObject({ needsAnother: true, checkedByReader: false })
  await acceptReport(laura, await acceptance(report, 300_000))
  const { report: smaller } = await sentReport({ grantedCents: 299_999 })
  await checkFacts(sanna, { ...(await press(smaller)), note: null })
  await acceptReport(sanna, await acceptance(smaller, 299_999))
  expect((await reportNow(smaller)).state).toBe('accepted')
})

test('one that is drawn or marked is not accepted before every point has been seen', async () => {
  const { report } = await sentReport()
  await markReport(matti, { ...(await press(report)), mark: 'Kuitit puuttuvat' })
  await checkFacts(sanna, { ...(await press(report)), note: null })
  const some = { ...(await acceptance(report)), points: moneyPoints.slice(1) }
  await expect(acceptReport(sanna, some)).rejects.toThrow('reports.need.pointsSeen')
  await acceptReport(sanna, { ...some, points: [...moneyPoints] })
  const drawnOne = await sentReport()
  await inTown(town, (tx) => tx.update(reports).set({ sample: 'random' }).where(eq(reports.id, drawnOne.report)))
  await checkFacts(sanna, { ...(await press(drawnOne.report)), note: null })
  await expect(acceptReport(sanna, await acceptance(drawnOne.report))).rejects.toThrow('reports.need.pointsSeen')
})

test('what was paid and not used is explained, or recovered by the machine of recoveries', async () => {
  const { report, award } = await sentReport()
  await checkFacts(sanna, { ...(await press(report)), note: null })
  await expect(acceptReport(sanna, await acceptance(report, 80_000))).rejects.toThrow('reports.need.restExplained')
  const claim = { award, ground: 'unused' as const, words: 'Käyttämättä jäi 100 euroa.', cents: 10_000 }
  const recovery = await recoverFromReport(sanna, { ...(await press(report)), ...claim })
  expect(await reportNow(report)).toMatchObject({ state: 'recovery', recovery })
  expect((await readRecovery(sanna, recovery))?.recovery).toMatchObject({ state: 'opened', cents: 10_000 })
  const other = await sentReport()
  await checkFacts(sanna, { ...(await press(other.report)), note: null })
  await acceptReport(sanna, { ...(await acceptance(other.report, 80_000)), note: 'Vähäinen erotus' })
})

test('a recovery of another grant’s money is not opened from here, and nothing is left half done', async () => {
  const { award } = await sentReport()
  const { report } = await sentReport()
  await checkFacts(sanna, { ...(await press(report)), note: null })
  const claim = { award, ground: 'unused' as const, words: 'x', cents: 10_000 }
  await expect(recoverFromReport(sanna, { ...(await press(report)), ...claim })).rejects.toThrow('recoveries.notPaid')
  expect((await reportNow(report)).state).toBe('factsChecked')
})

test('more is asked for by a day, told, sent again as a second sending, and checked anew', async () => {
  const { report } = await sentReport()
  await checkFacts(sanna, { ...(await press(report)), note: null })
  const wanted = 'Lähetä kuitit.'
  await expect(askForMore(sanna, { ...(await press(report)), on: inDays(0), wanted })).rejects.toThrow('reports.day')
  await expect(askForMore(sanna, { ...(await press(report)), on: inDays(121), wanted })).rejects.toThrow('reports.day')
  await askForMore(sanna, { ...(await press(report)), on: inDays(14), wanted })
  expect(await reportNow(report)).toMatchObject({ state: 'supplementRequested', wanted, factsBy: null })
  await answered(aino, report, { report_done: 'Konsertti ja kuitit' }, 1)
  await sent(aino, report)
  expect(await reportNow(report)).toMatchObject({ state: 'submitted', wanted: null })
  expect((await openReport(sanna, report)).answers).toMatchObject({ report_done: 'Konsertti ja kuitit' })
  await askForMore(sanna, { ...(await press(report)), on: inDays(14), wanted })
  await goOnWithout(sanna, await press(report))
  expect((await reportNow(report)).state).toBe('submitted')
})

test('two officers at once do not both check, and an old page is told so', async () => {
  const { report } = await sentReport()
  const seen = { ...(await press(report)), note: null }
  const both = await Promise.allSettled([checkFacts(sanna, seen), checkFacts(matti, seen)])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(markReport(matti, { ...seen, mark: 'x' })).rejects.toThrow('changedMeanwhile')
})

test('whose duty it is not, does nothing; an auditor reads', async () => {
  const { report } = await sentReport()
  expect((await openReport(tarja, report)).answers).toMatchObject({ report_reached: 120 })
  const asPreparer = tarja as unknown as GrantOfficer<'prepare'>
  await expect(checkFacts(asPreparer, { ...(await press(report)), note: null })).rejects.toThrow('reports.notYours')
  const payer = laura as unknown as GrantOfficer<'prepare'>
  await expect(checkFacts(payer, { ...(await press(report)), note: null })).rejects.toThrow('reports.notYours')
  await expect(checkFacts(aino as never, { ...(await press(report)), note: null })).rejects.toThrow()
  expect((await reportNow(report)).state).toBe('submitted')
})

test('a report that never came leads to a recovery, and until it comes nothing else is paid to its giver', async () => {
  const group = await givenGroup(await signedIn(residents.aino), 'Myöhästyneet')
  const { report, award } = await givenReport(aino, { organisation: group })
  const later = await givenReport(aino, { organisation: group })
  const held = async () => (await inTown(town, (tx) => holdsIn(tx, [later.award]))).get(later.award)
  expect(await held()).not.toContain('reportMissing')
  await bringReports(town, day('2027-03-01'))
  expect(await held()).toContain('reportMissing')
  expect((await listReports(sanna, { pile: 'overdue', call: null })).map(({ id }) => id)).toContain(report)
  const claim = { award, ground: 'papersMissing' as const, words: 'Selvitystä ei ole saatu.', cents: 90_000 }
  await recoverFromReport(laura, { ...(await press(report)), ...claim })
  expect(await held()).not.toContain('reportMissing')
})

test('whoever is disqualified from the application neither opens, lists, counts nor handles its report', async () => {
  const group = await givenGroup(await signedIn(residents.aino), 'Matin Soittokunta')
  const given = await givenReport(aino, { organisation: group })
  const before = (await countReports(matti, null)).all
  const tie = { tie: randomUUID(), organisation: group, until: null }
  await declareTie(matti, { ...tie, kind: 'body', ground: 'Hallituksen jäsen' })
  await expect(openReport(matti, given.report)).rejects.toThrow('ties.disqualified')
  await expect(findReportPaper(matti, given.report, given.report)).rejects.toThrow('ties.disqualified')
  await expect(checkFacts(matti, { ...(await press(given.report)), note: null })).rejects.toThrow('ties.disqualified')
  expect((await listReports(matti, { pile: 'all', call: null })).map(({ id }) => id)).not.toContain(given.report)
  expect((await countReports(matti, null)).all).toBe(before - 1)
  expect((await listReports(sanna, { pile: 'all', call: null })).map(({ id }) => id)).toContain(given.report)
})

test('no payment is stopped by a report of its own that is not late', async () => {
  const { report, award } = await givenReport(aino, {
    organisation: await givenGroup(await signedIn(residents.aino), 'Uudet'),
  })
  expect((await reportNow(report)).state).toBe('notDue')
  const state = await inTown(town, (tx) => tx.select().from(awards).where(eq(awards.id, award)))
  expect(state).toHaveLength(1)
  expect((await inTown(town, (tx) => holdsIn(tx, [award]))).get(award)).not.toContain('reportMissing')
})
