import 'server-only'
import { type AnyColumn, asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { isByPost } from '../applications/notices/reads'
import { submissions } from '../applications/tables'
import type { Sending } from './rules'
import { decisionNotices } from './tables'

/** Whether the applicant may know of a decision: they have been given notice of it, or it is final. */
export const isKnown = (
  decision: AnyColumn | SQL,
) => sql<boolean>`exists (select from decisions d where d.id = ${decision}
  and (d.state = 'final' or exists (select from decision_notices n where n.decision = d.id and n."to" = 'applicant')))`

export type DecisionNotice = typeof decisionNotices.$inferSelect

/** To whom a decision was made known, the applicant first. */
export function noticesOf(tx: Transaction, decision: string): Promise<DecisionNotice[]> {
  return tx
    .select()
    .from(decisionNotices)
    .where(eq(decisionNotices.decision, decision))
    .orderBy(asc(decisionNotices.to))
}

/** The same as the clock of notices counts them. */
export const sendingsOf = (notices: readonly DecisionNotice[]): Sending[] =>
  notices.map(({ way, sentOn }) => ({
    way: way === 'web' ? 'minutes' : way,
    on: Temporal.PlainDate.from(sentOn),
  }))

/** Whether the applicant has agreed to be given notice in the portal, and somebody reads it there: the answer that was sent last. */
export async function takesElectronic(tx: Transaction, application: string): Promise<boolean> {
  const [sent] = await tx
    .select({ answers: submissions.answers })
    .from(submissions)
    .where(eq(submissions.application, application))
    .orderBy(desc(submissions.number))
    .limit(1)
  return sent?.answers.electronic_notice === true && !(await isByPost(tx, application))
}
