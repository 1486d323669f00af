import 'server-only'
import { and, count, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Resident } from '@/db/actors'
import type { Transaction } from '@/db/client'
import type { Change, Saved } from '@/db/grants/applications/drafts/input'
import { type Known, type Stored, settleChanges } from '@/db/grants/applications/drafts/rules'
import { nowIn } from '@/db/grants/applications/submissions/reads'
import { mandateToSend } from '@/db/grants/applications/submissions/writes'
import { faultOf } from '@/db/grants/forms/faults/rules'
import type { Answer } from '@/db/grants/forms/input'
import { questionsOf } from '@/db/grants/forms/rules'
import { mostPapers, type Sending } from '@/db/grants/reports/filling/input'
import { draftIn, lockedReportFor } from '@/db/grants/reports/filling/reads'
import { contentOf, faultsIn } from '@/db/grants/reports/filling/rules'
import { tellOfReport } from '@/db/grants/reports/notices/writes'
import { writable } from '@/db/grants/reports/rules'
import { reportAnswerEdits, reportAnswers, reportPapers, reportSubmissions } from '@/db/grants/reports/tables'
import { turnReport } from '@/db/grants/reports/writes'
import { record } from '@/db/journal/writes'
import { Refusal } from '@/db/refusal'
import { inTown } from '@/db/town'

type Applicant = Resident<'grants'>

/** A report that may be written in, held. Refuses: gone, reports.notEditable, organisations.mayNot. */
async function openFor(tx: Transaction, applicant: Applicant, id: string) {
  const found = await lockedReportFor(tx, applicant, id, 'draft')
  if (!writable.includes(found.report.state)) throw new Refusal('reports.notEditable')
  return found
}

/**
 * Saves answers one by one: what nobody else has changed meanwhile is kept, what somebody has is told as a clash and left alone.
 * Refuses: gone, reports.notEditable, reports.wrongAnswer, organisations.mayNot.
 */
export function saveReport(applicant: Applicant, id: string, changes: readonly Change[]): Promise<Saved> {
  return inTown(applicant, async (tx) => {
    const { call } = await openFor(tx, applicant, id)
    for (const { key, value } of changes) {
      const question = questionsOf(call.form).find((one) => one.key === key)
      if (!question || (value !== null && faultOf(question, value)?.key === 'wrong'))
        throw new Refusal('reports.wrongAnswer')
    }
    return settleChanges(changes, await storedIn(tx, id, changes), {
      seenValue: (change) => valueAt(tx, id, change),
      write: (change, now) => write(tx, applicant, id, change, now),
    })
  })
}

async function storedIn(tx: Transaction, report: string, changes: readonly Change[]): Promise<Map<string, Known>> {
  const keys = changes.map(({ key }) => key)
  const rows = await tx
    .select({
      ...{ key: reportAnswers.key, value: reportAnswers.value, version: reportAnswers.version },
      by: sql<string | null>`(select p.name from persons p where p.id = ${reportAnswers.person})`,
    })
    .from(reportAnswers)
    .where(and(eq(reportAnswers.report, report), inArray(reportAnswers.key, keys)))
  return new Map(rows.map(({ key, ...row }) => [key, row]))
}

/** What an answer said at the version its writer saw; undefined when nothing is known of it. */
async function valueAt(tx: Transaction, report: string, { key, seen }: Change): Promise<Answer | null | undefined> {
  if (seen === 0) return null
  const edits = reportAnswerEdits
  const [edit] = await tx
    .select({ before: edits.before })
    .from(edits)
    .where(and(eq(edits.report, report), eq(edits.key, key), eq(edits.version, seen)))
  return edit ? edit.before : undefined
}

async function write(tx: Transaction, applicant: Applicant, report: string, change: Change, now: Stored | undefined) {
  const { municipality, person } = applicant
  const { key, value } = change
  const version = (now?.version ?? 0) + 1
  const by = { municipality, report, key, person: person.id }
  if (now) await tx.insert(reportAnswerEdits).values({ ...by, before: now.value, version: now.version })
  await tx
    .insert(reportAnswers)
    .values({ ...by, value, version })
    .onConflictDoUpdate({
      target: [reportAnswers.municipality, reportAnswers.report, reportAnswers.key],
      set: { value, version, person: person.id, changedAt: sql`now()` },
    })
  return version
}

/** Ties a document to a report, in the transaction that keeps it. Refuses: gone, reports.notEditable, reports.tooManyPapers, organisations.mayNot. */
export async function attachToReport(tx: Transaction, applicant: Applicant, report: string, document: string) {
  await openFor(tx, applicant, report)
  const there = and(eq(reportPapers.report, report), isNull(reportPapers.removedAt))
  const [held] = await tx.select({ papers: count() }).from(reportPapers).where(there)
  if ((held?.papers ?? 0) >= mostPapers) throw new Refusal('reports.tooManyPapers')
  await tx.insert(reportPapers).values({ municipality: applicant.municipality, report, document })
  await record(tx, applicant, { action: 'useReport.attached', object: `useReport:${report}` })
}

/** Takes a paper out of a report that is being written. What has been sent with it once stays in that sending. */
export function removeFromReport(applicant: Applicant, { report, paper }: { report: string; paper: string }) {
  return inTown(applicant, async (tx) => {
    await openFor(tx, applicant, report)
    const one = and(eq(reportPapers.id, paper), eq(reportPapers.report, report), isNull(reportPapers.removedAt))
    const removed = await tx.update(reportPapers).set({ removedAt: sql`now()` }).where(one).returning()
    if (!removed.length) throw new Refusal('gone')
  })
}

/**
 * Sends a report, or what it was asked to be completed with: frozen and told of in one transaction. Of an organisation's only who may submit sends
 * it, by a mandate in force; one is enough, for a report binds nobody to anything new.
 * Refuses: gone, reports.wrongState, reports.need.answered, reports.changedSinceReview, mandates.*, organisations.mayNot.
 */
export function sendReport(applicant: Applicant, { report: id, seen }: Sending): Promise<void> {
  const { municipality, person } = applicant
  return inTown(applicant, async (tx) => {
    const found = await lockedReportFor(tx, applicant, id, 'see')
    const { report, application } = found
    const basis = application.organisation ? (await mandateToSend(tx, applicant, application.organisation)).id : 'self'
    const draft = await draftIn(tx, found)
    const content = contentOf(draft)
    if (content.sha256 !== seen) throw new Refusal('reports.changedSinceReview')
    const set = { submittedBy: person.id, submittedAt: await nowIn(tx), wanted: null, wantedOn: null }
    await turnReport(tx, applicant, report, 'submit', faultsIn(draft).size === 0 ? ['answered'] : [], { set })
    const sent = eq(reportSubmissions.report, id)
    const [before] = await tx.select({ times: count() }).from(reportSubmissions).where(sent)
    const row = { municipality, report: id, number: (before?.times ?? 0) + 1, submittedBy: person.id, basis }
    await tx.insert(reportSubmissions).values({ ...row, ...content })
    await tellOfReport(tx, applicant, { ...report, version: report.version + 1 }, 'reportReceived')
  })
}
