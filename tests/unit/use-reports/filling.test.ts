import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Resident } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { findReportToFill } from '@/db/grants/reports/filling/reads'
import { saveReport, sendReport } from '@/db/grants/reports/filling/writes'
import { listMyReports, listOverdueOfActing } from '@/db/grants/reports/mine/reads'
import { bringReports } from '@/db/grants/reports/reminders/writes'
import { reportSubmissions } from '@/db/grants/reports/tables'
import { messages } from '@/db/outbox/tables'
import { inTown } from '@/db/town'
import { residents } from '@/scripts/personas'
import { applying, signedIn } from '@/tests/people'
import { atGrants, mandated } from '@/tests/unit/applications/cast'
import { town } from '@/tests/unit/grants-money/ground'
import { acting, brought, founded } from '@/tests/unit/organisations/cast'
import { answered, complete, day, givenReport, reportNow, sent } from './cast'

let aino: Resident<'grants'>
let kalle: Resident<'grants'>
beforeAll(async () => {
  aino = applying(await signedIn(residents.aino))
  kalle = applying(await signedIn(residents.kalle))
})
afterAll(closeDatabase)

const sendings = (report: string) =>
  inTown(town, (tx) => tx.select().from(reportSubmissions).where(eq(reportSubmissions.report, report)))

test('a report is filled in answer by answer, sent, and kept as it was sent, with a receipt told once', async () => {
  const { report } = await givenReport(aino)
  await answered(aino, report)
  const { content, faults } = await findReportToFill(aino, report)
  expect(faults.size).toBe(0)
  await sent(aino, report)
  expect(await reportNow(report)).toMatchObject({ state: 'submitted', submittedBy: aino.person.id })
  expect(await sendings(report)).toMatchObject([
    { number: 1, answers: complete, sha256: content.sha256, basis: 'self' },
  ])
  const told = await inTown(town, (tx) =>
    tx
      .select()
      .from(messages)
      .where(eq(messages.link, `/mine/reports/${report}`)),
  )
  expect(told.filter(({ kind }) => kind === 'reportReceived')).toHaveLength(1)
  await expect(sent(aino, report)).rejects.toThrow('reports.wrongState')
  await expect(answered(aino, report)).rejects.toThrow('reports.notEditable')
})

test('what is unfinished is kept, and not sent', async () => {
  const { report } = await givenReport(aino)
  await answered(aino, report, { report_done: 'Konsertti' })
  await expect(sent(aino, report)).rejects.toThrow('reports.need.answered')
  expect((await reportNow(report)).state).toBe('notDue')
  expect((await findReportToFill(aino, report)).answers).toEqual({ report_done: 'Konsertti' })
})

test('two who press at once send it once', async () => {
  const { report } = await givenReport(aino)
  await answered(aino, report)
  const { content } = await findReportToFill(aino, report)
  const press = () => sendReport(aino, { report, seen: content.sha256, sure: 'on' })
  const presses = await Promise.allSettled([press(), press(), press()])
  expect(presses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await sendings(report)).toHaveLength(1)
})

test('what has changed since it was read is not sent unread', async () => {
  const { report } = await givenReport(aino)
  await answered(aino, report)
  const { content } = await findReportToFill(aino, report)
  await answered(aino, report, { report_done: 'Toisin' }, 1)
  await expect(sendReport(aino, { report, seen: content.sha256, sure: 'on' })).rejects.toThrow('changedSinceReview')
})

test('an answer that never could be is refused', async () => {
  const { report } = await givenReport(aino)
  await expect(answered(aino, report, { report_reached: 'monta' })).rejects.toThrow('reports.wrongAnswer')
  await expect(answered(aino, report, { nothing_of_it: 'x' })).rejects.toThrow('reports.wrongAnswer')
})

test('somebody else learns nothing of it, and sees none of the draw', async () => {
  const { report } = await givenReport(aino)
  await expect(findReportToFill(kalle, report)).rejects.toThrow('gone')
  await expect(answered(kalle, report)).rejects.toThrow('gone')
  expect(await listMyReports(kalle)).toEqual([])
  const shown = JSON.stringify(await findReportToFill(aino, report))
  for (const word of ['sample', 'risks', 'seed', 'factsBy']) expect(shown).not.toContain(word)
})

test('of an association a member writes, two of them without overwriting each other, and who has the mandate sends', async () => {
  const owner = await signedIn(residents.veikko)
  const organisation = await founded(owner, 'Selvityksen Kokeilijat ry')
  const eero = await signedIn(residents.eero)
  await brought(owner, organisation, eero, 'treasurer')
  const { report } = await givenReport(owner, { organisation })
  const treasurer = atGrants(acting(eero, organisation, 'treasurer'))
  const member = atGrants(acting(owner, organisation, 'owner'))
  await answered(treasurer, report)
  const late = await saveReport(member, report, [{ key: 'report_done', value: 'Omistajan sanat', seen: 0 }])
  expect(late.clashes).toMatchObject([{ key: 'report_done', value: 'Konsertti kirjastossa', version: 1 }])
  const left = await saveReport(treasurer, report, [{ key: 'report_done', value: 'Uudet sanat', seen: 1 }])
  expect(left.versions).toEqual({ report_done: 2 })
  const seenBefore = [{ key: 'report_done', value: 'Konsertti kirjastossa', seen: 1 }]
  expect(await saveReport(member, report, seenBefore)).toMatchObject({ clashes: [], versions: { report_done: 2 } })
  await expect(sent(treasurer, report)).rejects.toThrow('organisations.mayNot')
  await expect(sent(member, report)).rejects.toThrow('mandates.none')
  const { actor } = await mandated(owner, organisation, 'alone', 'owner')
  await sent(actor, report)
  expect((await sendings(report))[0]?.submittedBy).toBe(owner.person.id)
})

test('whoever acts for one whose report is overdue is told before applying', async () => {
  expect(await listOverdueOfActing(kalle)).toEqual([])
  const { report } = await givenReport(kalle)
  await bringReports(town, day('2027-03-01'))
  expect((await listOverdueOfActing(kalle)).map(({ id }) => id)).toEqual([report])
  await answered(kalle, report)
  await sent(kalle, report)
  expect(await listOverdueOfActing(kalle)).toEqual([])
})
