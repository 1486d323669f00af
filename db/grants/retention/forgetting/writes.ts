import 'server-only'
import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Job } from '../../../actors'
import type { Transaction } from '../../../client'
import { forgetDocument } from '../../../files/documents/writes'
import { record } from '../../../journal/writes'
import { mails } from '../../../outbox/mails/tables'
import { messages } from '../../../outbox/tables'
import { bankAccounts } from '../../../people/organisations/tables'
import { applicationPost } from '../../applications/arrivals/post/tables'
import { arrivals } from '../../applications/arrivals/tables'
import { handoutItems } from '../../applications/handouts/tables'
import { postings } from '../../applications/postings/tables'
import {
  answerEdits,
  answers,
  applicationEvents,
  applicationMessages,
  applications,
  attachments,
  presences,
  signatures,
  submissions,
  supplements,
} from '../../applications/tables'
import { awardEvents, awards, receipts } from '../../awards/tables'
import { checks, eligibilities } from '../../checks/tables'
import { appeals, decisions } from '../../decisions/tables'
import { extensions } from '../../extensions/tables'
import { decisionNotices } from '../../notices/tables'
import { payees } from '../../payees/tables'
import { receiptMendings } from '../../receipts/mending/tables'
import { recoveries, recoveryAnswers, recoveryEvents } from '../../recoveries/tables'
import {
  reportAnswerEdits,
  reportAnswers,
  reportEvents,
  reportPapers,
  reportSubmissions,
  reports,
} from '../../reports/tables'
import { calibrations, finalPointRows, scorings } from '../../scorings/tables'
import { recusals, tieClearances } from '../../ties/tables'
import { grantRetentionHolds } from '../holds/tables'

/** What stands where words stood. */
export const blank = '—'

type Keys = string[]

/** Takes away what was written into an application and its papers. Returns the keys whose bytes go once this is committed. */
export async function dropContent(tx: Transaction, id: string): Promise<Keys> {
  const papers = await tx
    .delete(attachments)
    .where(eq(attachments.application, id))
    .returning({ of: attachments.document })
  const scans = await tx
    .delete(applicationPost)
    .where(eq(applicationPost.application, id))
    .returning({ of: applicationPost.document })
  await unnameAccounts(tx, id)
  for (const table of [answers, answerEdits, presences, signatures, arrivals, handoutItems])
    await tx.delete(table).where(eq(table.application, id))
  return forgetDocuments(tx, [...papers, ...scans])
}

/** The account of an applicant on paper bears their name; payments that went there stay, without it. */
async function unnameAccounts(tx: Transaction, id: string) {
  const told = tx.select({ id: arrivals.account }).from(arrivals).where(eq(arrivals.application, id))
  await tx
    .update(bankAccounts)
    .set({ holder: blank })
    .where(and(inArray(bankAccounts.id, told), isNotNull(bankAccounts.holder)))
}

/** Takes away what receipts say, and the receipts themselves as files; the sums and days of the money stay. */
export async function blankReceipts(tx: Transaction, job: Job<'grants'>, id: string): Promise<Keys> {
  const own = inArray(receipts.award, awardsOf(tx, id))
  const papers = await tx.select({ of: receipts.document }).from(receipts).where(own)
  const sentBack = inArray(receiptMendings.award, awardsOf(tx, id))
  const earlier = await tx.select({ of: receiptMendings.document }).from(receiptMendings).where(sentBack)
  const unsaid = { words: null, payee: null, document: null, answer: null, person: null, reason: null }
  await tx.update(receiptMendings).set(unsaid).where(sentBack)
  await tx
    .update(receipts)
    .set({ words: blank, payee: null, document: null, broughtBy: null, reason: null, blankedAt: sql`now()` })
    .where(own)
  await record(tx, job, { action: 'receipts.blanked', object: `application:${id}` })
  return forgetDocuments(tx, [...papers, ...earlier])
}

/**
 * Leaves a skeleton: the number, the call, the kind of applicant, the sums, the days, the decision and its public copy. Who applied stays where
 * that is an organisation. Returns the keys whose bytes go once this is committed.
 */
export async function blankApplication(tx: Transaction, job: Job<'grants'>, id: string): Promise<Keys> {
  const keys = [...(await dropContent(tx, id)), ...(await blankMoney(tx, id)), ...(await blankReports(tx, id))]
  await dropWork(tx, id)
  await blankDecisions(tx, id)
  await tx
    .update(applications)
    .set({
      person: null,
      paperName: sql`case when ${applications.organisation} is null then ${blank} end`,
      purpose: null,
      blankedAt: sql`now()`,
      version: sql`${applications.version} + 1`,
    })
    .where(eq(applications.id, id))
  const { municipality } = job
  await tx.insert(applicationEvents).values({ municipality, application: id, kind: 'blanked' })
  await record(tx, job, { action: 'application.blanked', object: `application:${id}` })
  return keys
}

const awardsOf = (tx: Transaction, id: string) =>
  tx.select({ id: awards.id }).from(awards).where(eq(awards.application, id))
const reportsOf = (tx: Transaction, id: string) =>
  tx.select({ id: reports.id }).from(reports).where(eq(reports.application, id))

/** What was sent, said, checked and scored on the way to the decision, and the letters that led there. */
async function dropWork(tx: Transaction, id: string) {
  const scored = tx.select({ id: scorings.id }).from(scorings).where(eq(scorings.application, id))
  await tx.delete(calibrations).where(inArray(calibrations.scoring, scored))
  const tables = [submissions, supplements, applicationMessages, applicationEvents, checks, eligibilities] as const
  for (const table of [
    ...tables,
    extensions,
    postings,
    scorings,
    finalPointRows,
    payees,
    recusals,
    tieClearances,
    grantRetentionHolds,
  ])
    await tx.delete(table).where(eq(table.application, id))
  const own = (await reportsOf(tx, id)).map((report) => report.id)
  const paid = (await awardsOf(tx, id)).map((award) => award.id)
  const links = [
    ...[`/mine/applications/${id}`, ...own.map((report) => `/mine/reports/${report}`)],
    ...paid.map((award) => `/grants/awards/${award}`),
  ]
  await tx.delete(messages).where(inArray(messages.link, links))
  await tx.delete(mails).where(inArray(mails.reader, [id, ...own, ...paid]))
}

async function blankMoney(tx: Transaction, id: string): Promise<Keys> {
  const own = awardsOf(tx, id)
  const earlier = await tx
    .delete(receiptMendings)
    .where(inArray(receiptMendings.award, own))
    .returning({ of: receiptMendings.document })
  const papers = await tx.delete(receipts).where(inArray(receipts.award, own)).returning({ of: receipts.document })
  await tx.delete(awardEvents).where(inArray(awardEvents.award, own))
  await tx.update(awards).set({ account: null, confirmedAccount: null }).where(eq(awards.application, id))
  const back = tx.select({ id: recoveries.id }).from(recoveries).where(eq(recoveries.application, id))
  await tx.delete(recoveryEvents).where(inArray(recoveryEvents.recovery, back))
  await tx.delete(recoveryAnswers).where(inArray(recoveryAnswers.recovery, back))
  await tx.update(recoveries).set({ words: blank, heard: null }).where(eq(recoveries.application, id))
  return forgetDocuments(tx, [...earlier, ...papers])
}

async function blankReports(tx: Transaction, id: string): Promise<Keys> {
  const own = reportsOf(tx, id)
  const papers = await tx
    .delete(reportPapers)
    .where(inArray(reportPapers.report, own))
    .returning({ of: reportPapers.document })
  for (const table of [reportAnswers, reportAnswerEdits, reportSubmissions, reportEvents])
    await tx.delete(table).where(inArray(table.report, own))
  await tx
    .update(reports)
    .set({ submittedBy: null, mark: null, wanted: null, note: null })
    .where(eq(reports.application, id))
  return forgetDocuments(tx, papers)
}

/** Decisions are kept for good; who was told of them and who appealed in which words is not. */
async function blankDecisions(tx: Transaction, id: string) {
  const own = tx.select({ id: decisions.id }).from(decisions).where(eq(decisions.application, id))
  await tx.update(decisionNotices).set({ person: null }).where(inArray(decisionNotices.decision, own))
  const nowhere = { name: null, street: null, postcode: null, postOffice: null }
  await tx
    .update(appeals)
    .set({ words: blank, ...nowhere })
    .where(inArray(appeals.decision, own))
}

/** Documents that nothing else shows: one that stands in another application, a report or an organisation's papers is that one's still. */
async function forgetDocuments(tx: Transaction, papers: readonly { of: string | null }[]): Promise<Keys> {
  const keys: Keys = []
  for (const document of new Set(papers.flatMap(({ of }) => of ?? []))) {
    const key = await tx
      .transaction((inner) => forgetDocument(inner, document))
      .catch((error) => {
        if (isShownElsewhere(error)) return undefined
        throw error
      })
    if (key) keys.push(key)
  }
  return keys
}

/** PostgreSQL's own word for a row that others point at. */
function isShownElsewhere(error: unknown): boolean {
  const cause = error instanceof Error && error.cause ? error.cause : error
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === '23503'
}
