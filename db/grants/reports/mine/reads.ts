import 'server-only'
import { and, asc, desc, eq, isNull, not, or, sql } from 'drizzle-orm'
import type { Resident } from '@/db/actors'
import { applications } from '@/db/grants/applications/tables'
import { isGiven } from '@/db/grants/awards/given/reads'
import { withCallNames } from '@/db/grants/calls/reads'
import { finnishToday } from '@/db/grants/deadlines/reads'
import { isAsked } from '@/db/grants/extensions/reads'
import { reports } from '@/db/grants/reports/tables'
import { members, organisations } from '@/db/people/organisations/tables'
import { inTown } from '@/db/town'

type Applicant = Resident<'grants'>

const mine = ({ person }: Applicant) =>
  or(
    and(isNull(applications.organisation), eq(applications.person, person.id)),
    sql`exists (select from ${members} m where m.organisation = ${applications.organisation} and m.person = ${person.id})`,
  )

/** The reports that I or my organisations give, those that wait for us first, then by their last day. */
export function listMyReports(applicant: Applicant, application?: string) {
  const waits = sql`${reports.state} not in ('due', 'overdue', 'supplementRequested')`
  return inTown(applicant, async (tx) => {
    const rows = await tx
      .select({
        ...{ id: reports.id, state: reports.state, dueOn: reports.dueOn, wantedOn: reports.wantedOn },
        ...{ opensOn: reports.opensOn, application: applications.id, number: applications.number },
        ...{ organisation: organisations.name, callVersion: applications.callVersion },
      })
      .from(reports)
      .innerJoin(applications, eq(applications.id, reports.application))
      .leftJoin(organisations, eq(organisations.id, applications.organisation))
      .where(and(mine(applicant), application ? eq(applications.id, application) : undefined))
      .orderBy(waits, desc(reports.dueOn), asc(reports.id))
      .limit(200)
    return withCallNames(tx, rows)
  })
}
export type MyReport = Awaited<ReturnType<typeof listMyReports>>[number]

/** The overdue reports of whom I act for: nothing new is paid to them before those are given. */
export function listOverdueOfActing(applicant: Applicant) {
  const { acting, person } = applicant
  const theirs = acting
    ? eq(applications.organisation, acting.organisation)
    : and(isNull(applications.organisation), eq(applications.person, person.id))
  const past = sql`(${reports.state} = 'overdue' or (${reports.state} = 'due' and ${reports.dueOn} < ${finnishToday}))`
  return inTown(applicant, async (tx) => {
    const rows = await tx
      .select({ id: reports.id, dueOn: reports.dueOn, callVersion: applications.callVersion })
      .from(reports)
      .innerJoin(applications, eq(applications.id, reports.application))
      .where(and(mine(applicant), theirs, past, not(isAsked('report', reports.id)), isGiven(reports.decision)))
      .orderBy(asc(reports.dueOn))
      .limit(20)
    return withCallNames(tx, rows)
  })
}
