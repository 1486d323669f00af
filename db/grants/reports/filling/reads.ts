import 'server-only'
import { and, asc, desc, eq, isNull, or, sql } from 'drizzle-orm'
import type { Resident } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { documentFacts } from '@/db/files/documents/reads'
import { documents } from '@/db/files/documents/tables'
import { applicationFor } from '@/db/grants/applications/rights/reads'
import { applications } from '@/db/grants/applications/tables'
import { callVersions } from '@/db/grants/calls/tables'
import { decisions } from '@/db/grants/decisions/tables'
import type { Answer } from '@/db/grants/forms/input'
import { contentOf, type Draft, faultsIn, reportCallOf } from '@/db/grants/reports/filling/rules'
import { reportAnswers, reportEvents, reportPapers, reportSubmissions, reports } from '@/db/grants/reports/tables'
import type { Right } from '@/db/people/organisations/rules'
import { members, organisations } from '@/db/people/organisations/tables'
import { persons } from '@/db/people/tables'
import { Refusal } from '@/db/refusal'
import { inTown } from '@/db/town'

type Applicant = Resident<'grants'>
export type Report = typeof reports.$inferSelect

/**
 * A report with its application and the call as the report sees it, for whoever may do this with the application.
 * Refuses: gone (also somebody else's), organisations.mayNot.
 */
export async function reportFor(tx: Transaction, applicant: Applicant, id: string, right: Right) {
  const [report] = await tx.select().from(reports).where(eq(reports.id, id))
  if (!report) throw new Refusal('gone')
  const { application, call } = await applicationFor(tx, applicant, report.application, right)
  return { report, application, call: reportCallOf(call) }
}

/** The same, standing still until the transaction ends: whoever writes waits for whoever wrote before. */
export async function lockedReportFor(tx: Transaction, applicant: Applicant, id: string, right: Right) {
  await tx.select({ id: reports.id }).from(reports).where(eq(reports.id, id)).for('no key update')
  return reportFor(tx, applicant, id, right)
}

type Found = Awaited<ReturnType<typeof reportFor>>

/** A report as it stands being written, with everything its rules look at. */
export async function draftIn(tx: Transaction, { report, application, call }: Found): Promise<Draft> {
  const [written, papers] = await Promise.all([writtenIn(tx, report.id), papersIn(tx, report.id)])
  return {
    ...{ form: call.form, applicant: application.applicantKind },
    answers: Object.fromEntries(written.flatMap(({ key, value }) => (value === null ? [] : [[key, value]]))),
    papers: papers.flatMap(({ document }) => (document ? [document.id] : [])),
  }
}

const writtenIn = (tx: Transaction, report: string) =>
  tx
    .select({
      ...{ key: reportAnswers.key, value: reportAnswers.value, version: reportAnswers.version },
      ...{ at: reportAnswers.changedAt, by: persons.name },
    })
    .from(reportAnswers)
    .leftJoin(persons, eq(persons.id, reportAnswers.person))
    .where(eq(reportAnswers.report, report))
    .orderBy(asc(reportAnswers.key))

export type WrittenAnswer = { value: Answer | null; version: number; by: string | null; at: Date }

/** What is attached to a report now, the oldest first. */
export const papersIn = (tx: Transaction, report: string) =>
  tx
    .select({ id: reportPapers.id, document: documentFacts })
    .from(reportPapers)
    .leftJoin(documents, eq(documents.id, reportPapers.document))
    .where(and(eq(reportPapers.report, report), isNull(reportPapers.removedAt)))
    .orderBy(asc(reportPapers.createdAt), asc(reportPapers.id))

/** Everything the pages of one report show whose it is; nothing of the draw, the risks and the desk's own words. Refuses: gone. */
export function findMyReport(applicant: Applicant, id: string) {
  return inTown(applicant, async (tx) => {
    const found = await reportFor(tx, applicant, id, 'see')
    const { report, application, call } = found
    const [draft, written, papers, events, sendings, [granted]] = await Promise.all([
      draftIn(tx, found),
      writtenIn(tx, id),
      papersIn(tx, id),
      eventsIn(tx, id),
      sendingsIn(tx, id),
      tx
        .select({ cents: decisions.grantedCents, organisation: organisations.name })
        .from(decisions)
        .innerJoin(applications, eq(applications.id, decisions.application))
        .leftJoin(organisations, eq(organisations.id, applications.organisation))
        .where(eq(decisions.id, report.decision)),
    ])
    const { state, opensOn, dueOn, wanted, wantedOn, submittedAt, usedCents, recovery } = report
    return {
      report: { id, state, opensOn, dueOn, wanted, wantedOn, submittedAt, usedCents, recovery },
      ...{ application, call, papers, events, sendings, answers: draft.answers },
      ...{ content: contentOf(draft), faults: faultsIn(draft) },
      ...{ grantedCents: granted?.cents ?? 0, organisation: granted?.organisation ?? null },
      written: new Map(written.map(({ key, ...answer }): [string, WrittenAnswer] => [key, answer])),
    }
  })
}
export type ReportSheet = Awaited<ReturnType<typeof findMyReport>>

/** The turns of a report without the words that belong to the desk. */
const eventsIn = (tx: Transaction, report: string) =>
  tx
    .select({
      ...{ id: reportEvents.id, at: reportEvents.createdAt, from: reportEvents.from, to: reportEvents.to },
      person: persons.name,
    })
    .from(reportEvents)
    .leftJoin(persons, eq(persons.id, reportEvents.person))
    .where(eq(reportEvents.report, report))
    .orderBy(asc(reportEvents.createdAt), asc(reportEvents.id))

const sendingsIn = (tx: Transaction, report: string) =>
  tx
    .select({
      ...{ number: reportSubmissions.number, at: reportSubmissions.createdAt, sha256: reportSubmissions.sha256 },
      by: persons.name,
    })
    .from(reportSubmissions)
    .leftJoin(persons, eq(persons.id, reportSubmissions.submittedBy))
    .where(eq(reportSubmissions.report, report))
    .orderBy(asc(reportSubmissions.number))

const mine = ({ person }: Applicant) =>
  or(
    and(isNull(applications.organisation), eq(applications.person, person.id)),
    sql`exists (select from ${members} m where m.organisation = ${applications.organisation} and m.person = ${person.id})`,
  )

/** The reports that I or my organisations give, those that wait for us first, then by their last day. */
export function listMyReports(applicant: Applicant, application?: string) {
  const waits = sql`${reports.state} not in ('due', 'overdue', 'supplementRequested')`
  return inTown(applicant, (tx) =>
    tx
      .select({
        ...{ id: reports.id, state: reports.state, dueOn: reports.dueOn, wantedOn: reports.wantedOn },
        ...{ opensOn: reports.opensOn, application: applications.id, number: applications.number },
        ...{ organisation: organisations.name, call: callVersions.content },
      })
      .from(reports)
      .innerJoin(applications, eq(applications.id, reports.application))
      .innerJoin(callVersions, eq(callVersions.id, applications.callVersion))
      .leftJoin(organisations, eq(organisations.id, applications.organisation))
      .where(and(mine(applicant), application ? eq(applications.id, application) : undefined))
      .orderBy(waits, desc(reports.dueOn), asc(reports.id))
      .limit(200),
  )
}
export type MyReport = Awaited<ReturnType<typeof listMyReports>>[number]

/** The overdue reports of whom I act for: nothing new is paid to them before those are given. */
export function listOverdueOfActing(applicant: Applicant) {
  const { acting, person } = applicant
  const theirs = acting
    ? eq(applications.organisation, acting.organisation)
    : and(isNull(applications.organisation), eq(applications.person, person.id))
  const past = sql`(${reports.state} = 'overdue' or (${reports.state} = 'due' and ${reports.dueOn} < (now() at time zone 'Europe/Helsinki')::date))`
  return inTown(applicant, (tx) =>
    tx
      .select({ id: reports.id, dueOn: reports.dueOn, call: callVersions.content })
      .from(reports)
      .innerJoin(applications, eq(applications.id, reports.application))
      .innerJoin(callVersions, eq(callVersions.id, applications.callVersion))
      .where(and(mine(applicant), theirs, past))
      .orderBy(asc(reports.dueOn))
      .limit(20),
  )
}

/** The document behind a paper of one of my reports; null when it is not there or not theirs. */
export function findMyReportPaper(applicant: Applicant, report: string, paper: string) {
  return inTown(applicant, async (tx) => {
    await reportFor(tx, applicant, report, 'see')
    const [row] = await tx
      .select({ document: reportPapers.document })
      .from(reportPapers)
      .where(and(eq(reportPapers.id, paper), eq(reportPapers.report, report)))
    return row?.document ?? null
  })
}
