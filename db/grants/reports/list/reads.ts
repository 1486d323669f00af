import 'server-only'
import { and, asc, count, desc, eq, inArray, not, sql } from 'drizzle-orm'
import type { Officer } from '@/db/actors'
import { applicantName } from '@/db/grants/applications/names/reads'
import { applications } from '@/db/grants/applications/tables'
import { withCallNames } from '@/db/grants/calls/reads'
import { calls } from '@/db/grants/calls/tables'
import { decisions } from '@/db/grants/decisions/tables'
import type { ReportReader } from '@/db/grants/reports/checking/reads'
import { type Listing, type ReportPile, reportPiles, statesOf } from '@/db/grants/reports/list/input'
import { reportDraws, reports } from '@/db/grants/reports/tables'
import { barredFrom } from '@/db/grants/ties/reads'
import { organisations } from '@/db/people/organisations/tables'
import { persons } from '@/db/people/tables'
import { inTown } from '@/db/town'

/** The reports of a pile, those first that have waited longest; never those that the reader is disqualified from. */
export function listReports(reader: ReportReader, { pile, call }: Listing) {
  const states = statesOf[pile]
  return inTown(reader, async (tx) => {
    const rows = await tx
      .select({
        ...{ id: reports.id, state: reports.state, dueOn: reports.dueOn, submittedAt: reports.submittedAt },
        ...{ wantedOn: reports.wantedOn, sample: reports.sample, risks: reports.risks },
        ...{ grantedCents: decisions.grantedCents, applicant: applicantName, callVersion: applications.callVersion },
        number: sql<string>`coalesce(${applications.number}, '–')`,
      })
      .from(reports)
      .innerJoin(applications, eq(applications.id, reports.application))
      .innerJoin(calls, eq(calls.id, applications.call))
      .innerJoin(decisions, eq(decisions.id, reports.decision))
      .leftJoin(organisations, eq(organisations.id, applications.organisation))
      .leftJoin(persons, eq(persons.id, applications.person))
      .where(
        and(
          states.length ? inArray(reports.state, [...states]) : undefined,
          call ? eq(calls.slug, call) : undefined,
          not(barredFrom(reader)),
        ),
      )
      .orderBy(...(pile === 'ended' ? [desc(reports.moneyAt)] : [asc(reports.submittedAt)]), asc(reports.dueOn))
      .limit(500)
    return withCallNames(tx, rows)
  })
}
export type ReportRow = Awaited<ReturnType<typeof listReports>>[number]

/** How many reports there are in each pile, of all calls or of one. */
export async function countReports(reader: ReportReader, call: string | null): Promise<Record<ReportPile, number>> {
  const rows = await inTown(reader, (tx) =>
    tx
      .select({ state: reports.state, reports: count() })
      .from(reports)
      .innerJoin(applications, eq(applications.id, reports.application))
      .innerJoin(calls, eq(calls.id, applications.call))
      .where(and(call ? eq(calls.slug, call) : undefined, not(barredFrom(reader))))
      .groupBy(reports.state),
  )
  const within = (pile: ReportPile) =>
    rows
      .filter(({ state }) => pile === 'all' || statesOf[pile].includes(state))
      .reduce((sum, row) => sum + row.reports, 0)
  return Object.fromEntries(reportPiles.map((pile) => [pile, within(pile)])) as Record<ReportPile, number>
}

/** What waits to be checked, and whether something is overdue: for the rail. */
export async function countWaitingReports(officer: Officer<'grants'>): Promise<{ waiting: number; late: boolean }> {
  const [row] = await inTown(officer, (tx) =>
    tx
      .select({
        waiting: sql<number>`count(*) filter (where ${reports.state} in ('submitted', 'factsChecked'))::int`,
        late: sql<boolean>`coalesce(bool_or(${reports.state} = 'overdue'), false)`,
      })
      .from(reports)
      .innerJoin(applications, eq(applications.id, reports.application))
      .where(not(barredFrom(officer))),
  )
  return row ?? { waiting: 0, late: false }
}

/** The calls that reports have been opened in. */
export function listReportCalls(reader: ReportReader) {
  return inTown(reader, async (tx) => {
    const rows = await tx
      .select({ slug: calls.slug, draft: calls.draft })
      .from(calls)
      .where(
        sql`exists (select from ${reports} r join ${applications} a on a.id = r.application where a.call = ${calls.id})`,
      )
      .orderBy(desc(calls.slug))
    return rows.map(({ slug, draft }) => ({ slug, name: draft.name }))
  })
}

/** The draws that have been made, the latest first, each as it can be made again. */
export function listDraws(reader: ReportReader) {
  return inTown(reader, (tx) =>
    tx
      .select({
        ...{ id: reportDraws.id, at: reportDraws.createdAt, seed: reportDraws.seed, percent: reportDraws.percent },
        ...{ population: reportDraws.population, drawn: reportDraws.drawn, call: calls.draft },
      })
      .from(reportDraws)
      .innerJoin(calls, eq(calls.id, reportDraws.call))
      .orderBy(desc(reportDraws.createdAt))
      .limit(50),
  )
}
