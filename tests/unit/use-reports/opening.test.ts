import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Resident } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { bringReports } from '@/db/grants/reports/opening/writes'
import { drawn } from '@/db/grants/reports/sampling/rules'
import { reportDraws, reportEvents, reports } from '@/db/grants/reports/tables'
import { messages } from '@/db/outbox/tables'
import { inTown } from '@/db/town'
import { residents } from '@/scripts/personas'
import { applying, signedIn } from '@/tests/people'
import { givenGrant, lump, makeFinal, town } from '@/tests/unit/grants-money/ground'
import { day, useReport } from './cast'

let aino: Resident<'grants'>

beforeAll(async () => {
  aino = applying(await signedIn(residents.aino))
})
afterAll(closeDatabase)

const told = () =>
  inTown(town, (tx) =>
    tx.select({ kind: messages.kind }).from(messages).where(eq(messages.person, aino.person.id)),
  ).then((rows) => rows.map(({ kind }) => kind).sort())

const reportOf = async (application: string) => {
  const [row] = await inTown(town, (tx) => tx.select().from(reports).where(eq(reports.application, application)))
  return row
}

test('a report opens with the final decision, is asked for, reminded of and found late, each told once', async () => {
  const grant = await givenGrant(aino, { payment: lump, final: false, report: useReport })
  expect(await bringReports(town, day('2026-11-30'))).toBe(0)
  await makeFinal(grant.decision)
  const nights = ['2026-11-30', '2026-12-31', '2027-01-01', '2027-02-01', '2027-02-14', '2027-02-28', '2027-03-01']
  const course: string[] = []
  for (const night of nights) {
    await Promise.all([bringReports(town, day(night)), bringReports(town, day(night))])
    course.push((await reportOf(grant.application))?.state ?? '')
  }
  expect(course).toEqual(['notDue', 'notDue', 'due', 'due', 'due', 'due', 'overdue'])
  expect(await reportOf(grant.application)).toMatchObject({ opensOn: '2027-01-01', dueOn: '2027-02-28' })
  expect(await told()).toEqual(['reportDue', 'reportOverdue', 'reportSoon'])
  const turns = await inTown(town, (tx) => tx.select({ to: reportEvents.to }).from(reportEvents))
  expect(turns.map(({ to }) => to).sort()).toEqual(['due', 'notDue', 'overdue'])
})

test('reports that open together are drawn from together, and whoever has the seed draws the same', async () => {
  for (let at = 0; at < 3; at++) await givenGrant(aino, { payment: lump, report: { ...useReport, samplePercent: 100 } })
  await bringReports(town, day('2026-11-30'))
  const draws = await inTown(town, (tx) => tx.select().from(reportDraws))
  for (const { seed, percent, population, drawn: chosen } of draws)
    expect(drawn(seed, percent, population)).toEqual(chosen)
  const rows = await inTown(town, (tx) => tx.select().from(reports))
  expect(rows.filter(({ draw }) => draws.some(({ id }) => id === draw))).toHaveLength(rows.length)
  expect(rows.filter(({ sample }) => sample === 'random').length).toBeGreaterThanOrEqual(3)
})

test('a first grant is marked, and one after a late report says so', async () => {
  const kalle = applying(await signedIn(residents.kalle))
  const first = await givenGrant(kalle, { payment: lump, report: useReport })
  await bringReports(town, day('2026-11-30'))
  expect(await reportOf(first.application)).toMatchObject({ risk: true, risks: ['firstGrant'] })
  const again = await givenGrant(aino, { payment: lump, report: useReport })
  await bringReports(town, day('2026-11-30'))
  expect((await reportOf(again.application))?.risks).toContain('lateBefore')
})

test('a call that asks for no report gets none', async () => {
  const grant = await givenGrant(aino, { payment: lump })
  await bringReports(town, day('2026-11-30'))
  expect(await reportOf(grant.application)).toBeUndefined()
})
