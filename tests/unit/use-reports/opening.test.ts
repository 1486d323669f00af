import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Resident } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { holdsIn } from '@/db/grants/awards/holds/reads'
import { bringAwards } from '@/db/grants/awards/opening/writes'
import { awards } from '@/db/grants/awards/tables'
import { decisions } from '@/db/grants/decisions/tables'
import { listOverdueOfActing } from '@/db/grants/reports/mine/reads'
import { bringReports } from '@/db/grants/reports/reminders/writes'
import { isUnanswered } from '@/db/grants/reports/rules'
import { drawn } from '@/db/grants/reports/sampling/rules'
import { reportDraws, reportEvents, reports } from '@/db/grants/reports/tables'
import { endWaits } from '@/db/grants/reports/waits/writes'
import { messages } from '@/db/outbox/tables'
import { inTown } from '@/db/town'
import { residents } from '@/scripts/personas'
import { applying, signedIn } from '@/tests/people'
import { givenGrant, lump, makeFinal, town } from '@/tests/unit/grants-money/ground'
import { answered, day, givenReport, reportNow, sent, useReport } from './cast'

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

test('somebody new among those the town has long known is marked, and one after a late report says so', async () => {
  const kalle = applying(await signedIn(residents.kalle))
  const wish = { payment: lump, report: useReport, grantedCents: 100_000 }
  const early = await givenGrant(kalle, wish)
  await bringReports(town, day('2026-11-30'))
  expect(await reportOf(early.application)).toMatchObject({ risk: false, risks: [] })
  const longAgo = await givenGrant(aino, { payment: lump })
  const lastYear = { madeAt: new Date('2025-09-01T09:00:00Z') }
  await inTown(town, (tx) => tx.update(decisions).set(lastYear).where(eq(decisions.id, longAgo.decision)))
  const newcomer = applying(await signedIn(residents.pentti))
  const first = await givenGrant(newcomer, wish)
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

test('a grant that lapsed without receipts is not reported on, and keeps nobody from the next', async () => {
  const veikko = applying(await signedIn(residents.veikko))
  const [early, late] = [
    await givenGrant(veikko, { payment: lump, report: useReport }),
    await givenGrant(veikko, { payment: lump, report: useReport }),
  ]
  const next = await givenGrant(veikko, { payment: lump })
  await bringAwards(town)
  const lapsed = (decision: string) =>
    inTown(town, (tx) => tx.update(awards).set({ state: 'receiptsLate' }).where(eq(awards.decision, decision)))
  await lapsed(early.decision)
  await bringReports(town, day('2026-11-30'))
  expect(await reportOf(early.application)).toBeUndefined()
  const overdue = { state: 'overdue', dueOn: '2026-11-01' } as const
  await inTown(town, (tx) => tx.update(reports).set(overdue).where(eq(reports.application, late.application)))
  const [award] = await inTown(town, (tx) => tx.select().from(awards).where(eq(awards.decision, next.decision)))
  const held = async () =>
    (await inTown(town, (tx) => holdsIn(tx, [award?.id ?? '']))).get(award?.id ?? '')?.includes('reportMissing')
  expect([await held(), (await listOverdueOfActing(veikko)).length]).toEqual([true, 1])
  await lapsed(late.decision)
  expect([await held(), (await listOverdueOfActing(veikko)).length]).toEqual([false, 0])
})

test('what more was wanted is reminded of, and ends by itself on what there is, each told once', async () => {
  const pentti = applying(await signedIn(residents.pentti))
  const { report } = await givenReport(pentti)
  await answered(pentti, report)
  await sent(pentti, report)
  const set = { state: 'supplementRequested', wanted: 'Kuitit', wantedOn: '2027-01-20' } as const
  await inTown(town, (tx) => tx.update(reports).set(set).where(eq(reports.id, report)))
  const course: string[] = []
  for (const night of ['2027-01-16', '2027-01-17', '2027-01-20', '2027-01-21', '2027-01-22']) {
    await Promise.all([endWaits(town, day(night)), endWaits(town, day(night))])
    course.push((await reportNow(report)).state)
  }
  expect(course).toEqual([...Array(3).fill('supplementRequested'), 'submitted', 'submitted'])
  expect(isUnanswered(await reportNow(report))).toBe(true)
  const mine = await inTown(town, (tx) => tx.select().from(messages).where(eq(messages.person, pentti.person.id)))
  const waits = mine.filter(({ kind }) => kind.startsWith('reportAsked')).map(({ kind }) => kind)
  expect(waits.sort()).toEqual(['reportAskedPassed', 'reportAskedSoon'])
})
