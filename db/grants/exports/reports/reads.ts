import 'server-only'
import { and, asc, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { documents } from '@/db/files/documents/tables'
import { applications } from '@/db/grants/applications/tables'
import type { Call } from '@/db/grants/calls/input'
import { versionsIn } from '@/db/grants/calls/reads'
import { answersWith } from '@/db/grants/exports/rules'
import { worded } from '@/db/grants/forms/words/rules'
import { reportCallOf } from '@/db/grants/reports/filling/rules'
import { reportAnswerEdits, reportAnswers, reportPapers, reportSubmissions, reports } from '@/db/grants/reports/tables'
import type { Locale } from '@/tenants/municipality'

/** The reports on the grant of one's own application, whole but for what the desk told itself. */
export async function reportsOf(tx: Transaction, application: string, call: Call, locale: Locale) {
  const rows = await tx.select().from(reports).where(eq(reports.application, application))
  const form = reportCallOf(call)
  const told = []
  for (const { id, state, dueOn, wanted, wantedOn, usedCents } of rows) {
    const written = await tx.select().from(reportAnswers).where(eq(reportAnswers.report, id))
    const sent = await tx
      .select({ at: reportSubmissions.createdAt, answers: reportSubmissions.answers })
      .from(reportSubmissions)
      .where(eq(reportSubmissions.report, id))
      .orderBy(asc(reportSubmissions.number))
    const papers = await tx
      .select({ at: reportPapers.createdAt, name: documents.name })
      .from(reportPapers)
      .innerJoin(documents, eq(documents.id, reportPapers.document))
      .where(and(eq(reportPapers.report, id), isNull(reportPapers.removedAt)))
      .orderBy(asc(reportPapers.createdAt))
    told.push({
      ...{ state, dueOn, wanted, wantedOn, usedCents, papers },
      answers: answersWith(form, given(written), locale),
      submissions: sent.map(({ at, answers }) => ({ sentAt: at, answers: answersWith(form, answers, locale) })),
    })
  }
  return told
}

/** My own part in the reports of organisations: what I wrote and when I sent one. */
export async function reportsWrittenBy(tx: Transaction, me: string, locale: Locale) {
  const mine = or(
    inArray(
      reports.id,
      tx.select({ id: reportAnswers.report }).from(reportAnswers).where(eq(reportAnswers.person, me)),
    ),
    inArray(
      reports.id,
      tx.select({ id: reportAnswerEdits.report }).from(reportAnswerEdits).where(eq(reportAnswerEdits.person, me)),
    ),
    inArray(
      reports.id,
      tx.select({ id: reportSubmissions.report }).from(reportSubmissions).where(eq(reportSubmissions.submittedBy, me)),
    ),
  )
  const rows = await tx
    .select({ id: reports.id, number: applications.number, callVersion: applications.callVersion })
    .from(reports)
    .innerJoin(applications, eq(applications.id, reports.application))
    .where(and(mine, isNotNull(applications.organisation)))
    .limit(1000)
  const contents = await versionsIn(
    tx,
    rows.map(({ callVersion }) => callVersion),
  )
  const told = []
  for (const { id, number, callVersion } of rows) {
    const call = contents.get(callVersion)
    if (!call) continue
    const own = and(eq(reportAnswers.report, id), eq(reportAnswers.person, me))
    const written = await tx.select().from(reportAnswers).where(own)
    const sent = await tx
      .select({ at: reportSubmissions.createdAt })
      .from(reportSubmissions)
      .where(and(eq(reportSubmissions.report, id), eq(reportSubmissions.submittedBy, me)))
    told.push({
      ...{ call: worded(locale)(call.name), number, sentAt: sent.map(({ at }) => at) },
      answers: answersWith(reportCallOf(call), given(written), locale),
    })
  }
  return told
}

const given = (rows: readonly (typeof reportAnswers.$inferSelect)[]) =>
  Object.fromEntries(rows.flatMap(({ key, value }) => (value === null ? [] : [[key, value]])))
