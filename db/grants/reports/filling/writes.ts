import 'server-only'
import { and, count, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { GrantOfficer, Resident } from '@/db/actors'
import type { Transaction } from '@/db/client'
import type { PaperReport } from '@/db/grants/applications/arrivals/post/input'
import { cameAt } from '@/db/grants/applications/arrivals/post/rules'
import { notePost } from '@/db/grants/applications/arrivals/post/writes'
import type { Change, Saved } from '@/db/grants/applications/drafts/input'
import { type Known, type Stored, settleChanges } from '@/db/grants/applications/drafts/rules'
import { type Hand, keptHand } from '@/db/grants/applications/rights/reads'
import { mandateToSend } from '@/db/grants/applications/submissions/writes'
import { nowIn } from '@/db/grants/deadlines/reads'
import { faultOf } from '@/db/grants/forms/faults/rules'
import type { Answer } from '@/db/grants/forms/input'
import { questionsOf } from '@/db/grants/forms/rules'
import { mostPapers, type Sending } from '@/db/grants/reports/filling/input'
import { draftIn, lockedReportFor } from '@/db/grants/reports/filling/reads'
import { type Content, contentOf, faultsIn } from '@/db/grants/reports/filling/rules'
import { tellOfReport } from '@/db/grants/reports/notices/writes'
import { writable } from '@/db/grants/reports/rules'
import { reportAnswerEdits, reportAnswers, reportPapers, reportSubmissions } from '@/db/grants/reports/tables'
import { turnReport } from '@/db/grants/reports/writes'
import { record } from '@/db/journal/writes'
import { Refusal } from '@/db/refusal'
import { inTown } from '@/db/town'

type Applicant = Resident<'grants'>

/** A report that may be written in, held. Refuses: as `reportFor`, reports.notEditable. */
async function openFor(tx: Transaction, hand: Hand, id: string) {
  const found = await lockedReportFor(tx, hand, id, 'draft')
  if (!writable.includes(found.report.state)) throw new Refusal('reports.notEditable')
  return found
}

/**
 * Saves answers one by one: what nobody else has changed meanwhile is kept, what somebody has is told as a clash and left alone.
 * Refuses: as `reportFor`, reports.notEditable, reports.wrongAnswer.
 */
export function saveReport(hand: Hand, id: string, changes: readonly Change[]): Promise<Saved> {
  return inTown(hand, async (tx) => {
    const { call } = await openFor(tx, hand, id)
    for (const { key, value } of changes) {
      const question = questionsOf(call.form).find((one) => one.key === key)
      if (!question || (value !== null && faultOf(question, value)?.key === 'wrong'))
        throw new Refusal('reports.wrongAnswer')
    }
    return settleChanges(changes, await storedIn(tx, hand, id, changes), {
      seenValue: (change) => valueAt(tx, id, change),
      write: (change, now) => write(tx, hand, id, change, now),
    })
  })
}

type Held = Promise<Map<string, Known>>

/** What stands now, and whose it is: a colleague's by name to staff, to residents the town's without one. */
async function storedIn(tx: Transaction, hand: Hand, report: string, changes: readonly Change[]): Held {
  const by =
    'staff' in hand
      ? sql<string | null>`(select s.name from staff s where s.id = ${reportAnswers.staff})`
      : sql<string | null>`(select p.name from persons p where p.id = ${reportAnswers.person})`
  const keys = changes.map(({ key }) => key)
  const rows = await tx
    .select({
      ...{ key: reportAnswers.key, value: reportAnswers.value, version: reportAnswers.version, by },
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

async function write(tx: Transaction, hand: Hand, report: string, change: Change, now: Stored | undefined) {
  const { municipality } = hand
  const { key, value } = change
  const version = (now?.version ?? 0) + 1
  const by = { municipality, report, key, ...keptHand(hand) }
  if (now) await tx.insert(reportAnswerEdits).values({ ...by, before: now.value, version: now.version })
  await tx
    .insert(reportAnswers)
    .values({ ...by, value, version })
    .onConflictDoUpdate({
      target: [reportAnswers.municipality, reportAnswers.report, reportAnswers.key],
      set: { value, version, ...keptHand(hand), changedAt: sql`now()` },
    })
  return version
}

/** Ties a document to a report, in the transaction that keeps it. Refuses: as `reportFor`, reports.notEditable, reports.tooManyPapers. */
export async function attachToReport(tx: Transaction, hand: Hand, report: string, document: string) {
  await openFor(tx, hand, report)
  const there = and(eq(reportPapers.report, report), isNull(reportPapers.removedAt))
  const [held] = await tx.select({ papers: count() }).from(reportPapers).where(there)
  if ((held?.papers ?? 0) >= mostPapers) throw new Refusal('reports.tooManyPapers')
  await tx.insert(reportPapers).values({ municipality: hand.municipality, report, document })
  await record(tx, hand, { action: 'useReport.attached', object: `useReport:${report}` })
}

/** Takes a paper out of a report that is being written. What has been sent with it once stays in that sending. */
export function removeFromReport(hand: Hand, { report, paper }: { report: string; paper: string }) {
  return inTown(hand, async (tx) => {
    await openFor(tx, hand, report)
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
  return inTown(applicant, async (tx) => {
    const found = await lockedReportFor(tx, applicant, id, 'see')
    const { application } = found
    const basis = application.organisation ? (await mandateToSend(tx, applicant, application.organisation)).id : 'self'
    const { content, met } = await readAgain(tx, found, seen)
    const set = { submittedBy: applicant.person.id, submittedAt: await nowIn(tx) }
    await turnReport(tx, applicant, found.report, 'submit', met, { set: { ...set, wanted: null, wantedOn: null } })
    await freeze(tx, applicant, found, content, basis)
  })
}

/**
 * The same of a report that came by post, by the day it came. What the paper lacks does not stop it: whoever checks it asks for more.
 * Refuses: gone, ties.disqualified, arrivals.notByPost, arrivals.toCome, arrivals.beforeApplication, reports.wrongState, reports.changedSinceReview.
 */
export function sendFromPaper(
  preparer: GrantOfficer<'prepare'>,
  { report: id, seen, arrivedOn }: PaperReport,
): Promise<void> {
  return inTown(preparer, async (tx) => {
    const found = await lockedReportFor(tx, preparer, id, 'see')
    const { content } = await readAgain(tx, found, seen)
    await notePost(tx, preparer, { application: found.application.id, kind: 'report', arrivedOn })
    const set = { submittedBy: null, submittedAt: cameAt(arrivedOn), wanted: null, wantedOn: null }
    await turnReport(tx, preparer, found.report, 'submit', ['answered'], { set, onBehalf: true })
    await freeze(tx, preparer, found, content, 'paper')
  })
}

type Found = Awaited<ReturnType<typeof lockedReportFor>>

/** What is sent, if it is still what was read, and whether it lacks nothing. */
async function readAgain(tx: Transaction, found: Found, seen: string) {
  const draft = await draftIn(tx, found)
  const content = contentOf(draft)
  if (content.sha256 !== seen) throw new Refusal('reports.changedSinceReview')
  return { content, met: faultsIn(draft).size === 0 ? (['answered'] as const) : [] }
}

async function freeze(tx: Transaction, hand: Hand, { report }: Found, content: Content, basis: string) {
  const sent = eq(reportSubmissions.report, report.id)
  const [before] = await tx.select({ times: count() }).from(reportSubmissions).where(sent)
  const { person: submittedBy, staff } = keptHand(hand)
  const row = { municipality: hand.municipality, report: report.id, number: (before?.times ?? 0) + 1 }
  await tx.insert(reportSubmissions).values({ ...row, submittedBy, staff, basis, ...content })
  await tellOfReport(tx, hand, { ...report, version: report.version + 1 }, 'reportReceived')
}
