import 'server-only'
import { asc, desc, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { submissions } from '../applications/tables'
import type { Sending } from './rules'
import { decisionNotices } from './tables'

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

/** Whether the applicant has agreed to be given notice in the portal: the answer that was sent last. */
export async function takesElectronic(tx: Transaction, application: string): Promise<boolean> {
  const [sent] = await tx
    .select({ answers: submissions.answers })
    .from(submissions)
    .where(eq(submissions.application, application))
    .orderBy(desc(submissions.number))
    .limit(1)
  return sent?.answers.electronic_notice === true
}
