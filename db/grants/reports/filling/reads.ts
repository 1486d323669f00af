import 'server-only'
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { finnishDay } from '@/db/fields'
import { documentFacts } from '@/db/files/documents/reads'
import { documents } from '@/db/files/documents/tables'
import { applicationByPost } from '@/db/grants/applications/arrivals/post/reads'
import { applicationFor, type Hand } from '@/db/grants/applications/rights/reads'
import { applications } from '@/db/grants/applications/tables'
import { decisions } from '@/db/grants/decisions/tables'
import { extensionsOf } from '@/db/grants/extensions/reads'
import type { Answer } from '@/db/grants/forms/input'
import { contentOf, type Draft, faultsIn, reportCallOf } from '@/db/grants/reports/filling/rules'
import { reportAnswers, reportEvents, reportPapers, reportSubmissions, reports } from '@/db/grants/reports/tables'
import type { Right } from '@/db/people/organisations/rules'
import { organisations } from '@/db/people/organisations/tables'
import { persons } from '@/db/people/tables'
import { Refusal } from '@/db/refusal'
import { inTown } from '@/db/town'

export type Report = typeof reports.$inferSelect

/**
 * A report with its application and the call as the report sees it, for whoever may do this with the application: its applicant, or a preparer who
 * keys it in for somebody who answers by post. Refuses: gone (also somebody else's), organisations.mayNot, ties.disqualified, arrivals.notByPost.
 */
export async function reportFor(tx: Transaction, hand: Hand, id: string, right: Right) {
  const [report] = await tx.select().from(reports).where(eq(reports.id, id))
  if (!report) throw new Refusal('gone')
  const { application, call } =
    'staff' in hand
      ? await applicationByPost(tx, hand, report.application)
      : await applicationFor(tx, hand, report.application, right)
  return { report, application, call: reportCallOf(call) }
}

/** The same, standing still until the transaction ends: whoever writes waits for whoever wrote before. */
export async function lockedReportFor(tx: Transaction, hand: Hand, id: string, right: Right) {
  await tx.select({ id: reports.id }).from(reports).where(eq(reports.id, id)).for('no key update')
  return reportFor(tx, hand, id, right)
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

/**
 * Everything the pages of one report show whose it is, and to whoever keys it in from paper; nothing of the draw, the risks and the desk's own words.
 * Refuses: gone, ties.disqualified, arrivals.notByPost.
 */
export function findReportToFill(hand: Hand, id: string) {
  return inTown(hand, async (tx) => {
    const found = await reportFor(tx, hand, id, 'see')
    const { report, application, call } = found
    const [extensions, draft, written, papers, events, sendings, [granted]] = await Promise.all([
      extensionsOf(tx, 'report', id),
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
      ...{ application, call, papers, events, sendings, extensions, answers: draft.answers },
      today: finnishDay(new Date()),
      ...{ content: contentOf(draft), faults: faultsIn(draft) },
      ...{ grantedCents: granted?.cents ?? 0, organisation: granted?.organisation ?? null },
      written: new Map(written.map(({ key, ...answer }): [string, WrittenAnswer] => [key, answer])),
    }
  })
}
export type ReportSheet = Awaited<ReturnType<typeof findReportToFill>>

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

/** The document behind a paper of a report that is being written; null when it is not there or not theirs. */
export function findReportPaperToFill(hand: Hand, report: string, paper: string) {
  return inTown(hand, async (tx) => {
    await reportFor(tx, hand, report, 'see')
    const [row] = await tx
      .select({ document: reportPapers.document })
      .from(reportPapers)
      .where(and(eq(reportPapers.id, paper), eq(reportPapers.report, report)))
    return row?.document ?? null
  })
}
