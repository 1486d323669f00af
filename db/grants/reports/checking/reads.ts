import 'server-only'
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { GrantOfficer, Officer } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { documents } from '@/db/files/documents/tables'
import { noteOpening } from '@/db/grants/applications/handling/reads'
import { applicantName } from '@/db/grants/applications/names/reads'
import { isByPost } from '@/db/grants/applications/notices/reads'
import { notePaper } from '@/db/grants/applications/papers/reads'
import { applications } from '@/db/grants/applications/tables'
import { awards } from '@/db/grants/awards/tables'
import { callVersions } from '@/db/grants/calls/tables'
import { decisions } from '@/db/grants/decisions/tables'
import { extensionsOf } from '@/db/grants/extensions/reads'
import type { Press } from '@/db/grants/reports/checking/input'
import { reportCallOf } from '@/db/grants/reports/filling/rules'
import { isFullCheck, secondPersonFrom } from '@/db/grants/reports/rules'
import { reportDraws, reportEvents, reportPapers, reportSubmissions, reports } from '@/db/grants/reports/tables'
import { notDisqualified } from '@/db/grants/ties/reads'
import { organisations } from '@/db/people/organisations/tables'
import { persons, staff } from '@/db/people/tables'
import { Refusal } from '@/db/refusal'
import { inTown } from '@/db/town'

export type ReportReader = GrantOfficer<'prepare' | 'pay' | 'decide' | 'audit' | 'lead'>

/** A report at the desk with its grant, what was sent, how it was drawn and what was done. Journalled. Refuses: gone, ties.disqualified. */
export function openReport(reader: ReportReader, id: string) {
  return inTown(reader, async (tx) => {
    const found = await caseOf(tx, id)
    await notDisqualified(tx, reader, found.application.id)
    const [[draw], events, sent, paid] = await Promise.all([
      found.report.draw ? tx.select().from(reportDraws).where(eq(reportDraws.id, found.report.draw)) : [],
      eventsIn(tx, id),
      sentIn(tx, id),
      paidOf(tx, found.report.decision),
    ])
    await noteOpening(tx, reader, found.application.id)
    return {
      ...found,
      ...sent,
      ...{ draw: draw ?? null, events, paid, paidCents: sumOf(paid), call: reportCallOf(found.call) },
      full: isFullCheck(found.report),
      byPost: await isByPost(tx, found.application.id),
      extensions: await extensionsOf(tx, 'report', id),
      needsAnother: found.grantedCents >= secondPersonFrom(found.call),
      checkedByReader: found.report.factsBy === reader.staff.id,
      keyedInByReader: (await keyedInBy(tx, id)) === reader.staff.id,
      secondPersonFromCents: secondPersonFrom(found.call),
    }
  })
}
export type ReportAtDesk = Awaited<ReturnType<typeof openReport>>

const [factsBy, moneyBy, markedBy] = [alias(staff, 'facts_by'), alias(staff, 'money_by'), alias(staff, 'marked_by')]

/** A report with its application, call and grant. Refuses: gone. */
export async function caseOf(tx: Transaction, id: string) {
  const [found] = await tx
    .select({
      ...{ report: reports, application: applications, call: callVersions.content, applicant: applicantName },
      ...{ grantedCents: decisions.grantedCents, sender: sql<string | null>`sender.name` },
      ...{ factsBy: factsBy.name, moneyBy: moneyBy.name, markedBy: markedBy.name },
    })
    .from(reports)
    .innerJoin(applications, eq(applications.id, reports.application))
    .innerJoin(callVersions, eq(callVersions.id, applications.callVersion))
    .innerJoin(decisions, eq(decisions.id, reports.decision))
    .leftJoin(organisations, eq(organisations.id, applications.organisation))
    .leftJoin(persons, eq(persons.id, applications.person))
    .leftJoin(sql`persons sender`, sql`sender.id = ${reports.submittedBy}`)
    .leftJoin(factsBy, eq(factsBy.id, reports.factsBy))
    .leftJoin(moneyBy, eq(moneyBy.id, reports.moneyBy))
    .leftJoin(markedBy, eq(markedBy.id, reports.markedBy))
    .where(eq(reports.id, id))
  if (!found) throw new Refusal('gone')
  return found
}

/** A report standing still until the transaction ends, for whoever has seen it as it is now. Refuses: gone, ties.disqualified, changedMeanwhile. */
export async function lockedAtDesk(tx: Transaction, officer: Officer<'grants'>, { report: id, version }: Press) {
  await tx.select({ id: reports.id }).from(reports).where(eq(reports.id, id)).for('no key update')
  const found = await caseOf(tx, id)
  await notDisqualified(tx, officer, found.application.id)
  if (found.report.version !== version) throw new Refusal('changedMeanwhile')
  return found
}

const eventsIn = (tx: Transaction, report: string) =>
  tx
    .select({
      ...{ id: reportEvents.id, at: reportEvents.createdAt, to: reportEvents.to, note: reportEvents.note },
      by: sql<string | null>`coalesce(${staff.name}, ${persons.name})`,
    })
    .from(reportEvents)
    .leftJoin(staff, eq(staff.id, reportEvents.staff))
    .leftJoin(persons, eq(persons.id, reportEvents.person))
    .where(eq(reportEvents.report, report))
    .orderBy(asc(reportEvents.createdAt), asc(reportEvents.id))

/** What was sent last, with its papers, and when each sending came. */
async function sentIn(tx: Transaction, report: string) {
  const sendings = await tx
    .select()
    .from(reportSubmissions)
    .where(eq(reportSubmissions.report, report))
    .orderBy(desc(reportSubmissions.number))
  const [last] = sendings
  const held = [...(last?.papers ?? [])]
  const papers = held.length
    ? await tx
        .select({ id: reportPapers.id, document: { id: documents.id, name: documents.name } })
        .from(reportPapers)
        .innerJoin(documents, eq(documents.id, reportPapers.document))
        .where(and(eq(reportPapers.report, report), inArray(documents.id, held)))
        .orderBy(asc(reportPapers.createdAt))
    : []
  return { answers: last?.answers ?? null, papers, firstSentAt: sendings.at(-1)?.createdAt ?? null }
}

/** Who keyed in what was sent last; null when its applicant sent it. */
export async function keyedInBy(tx: Transaction, report: string): Promise<string | null> {
  const [last] = await tx
    .select({ staff: reportSubmissions.staff })
    .from(reportSubmissions)
    .where(eq(reportSubmissions.report, report))
    .orderBy(desc(reportSubmissions.number))
    .limit(1)
  return last?.staff ?? null
}

/** The payments of a decision that have been made. */
export const paidOf = (tx: Transaction, decision: string) =>
  tx
    .select({
      id: awards.id,
      cents: sql<number>`coalesce(${awards.payableCents}, ${awards.awardedCents})`.mapWith(Number),
    })
    .from(awards)
    .where(and(eq(awards.decision, decision), eq(awards.state, 'paid')))
    .orderBy(asc(awards.position))

export const sumOf = (rows: readonly { cents: number }[]) => rows.reduce((sum, { cents }) => sum + cents, 0)

/** The document behind a paper that was sent with a report. Opening it is journalled. Refuses: gone, ties.disqualified. */
export function findReportPaper(reader: ReportReader, report: string, paper: string) {
  return inTown(reader, async (tx) => {
    const { application } = await caseOf(tx, report)
    await notDisqualified(tx, reader, application.id)
    const { papers } = await sentIn(tx, report)
    const document = papers.find(({ id }) => id === paper)?.document.id ?? null
    if (document) await notePaper(tx, reader, application.id)
    return document
  })
}
