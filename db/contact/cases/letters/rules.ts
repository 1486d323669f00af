import { finnishDay } from '../../../fields'
import type { MailKind } from '../../../outbox/mails/input'
import { disputableUntil } from '../disputes/rules'
import { isDisputable, isRefused, type State } from '../rules'

/** Days a reporter has to answer a question, as `expireQuestions` counts them. */
const questionDays = 5

export type Turn = { readonly from: State | null; readonly to: State }

/**
 * The mail that tells of a case's new state. What is rejected is spam, abuse or a trial: nothing goes to an address that somebody else may
 * have typed in.
 */
export function letterOn({ from, to }: Turn): MailKind | null {
  if (isRefused({ from, to })) return 'disputeRefused'
  if (to === 'rejected') return null
  if (to === 'waiting_reporter') return 'questionAsked'
  return isDisputable(to) ? 'caseEnded' : 'caseMoved'
}

/** The last day for what the mail asks for: an answer, or a word on the end. Null when it asks for nothing. For the server. */
export function lastDayOn(to: State, now: Date): string | null {
  if (to === 'waiting_reporter') return answerBy(now)
  return isDisputable(to) ? finnishDay(new Date(disputableUntil(now).valueOf() - 1)) : null
}

/** The day by which a question must be answered. */
export function answerBy(asked: Date): string {
  return finnishDay(new Date(asked.valueOf() + questionDays * 86_400_000))
}
