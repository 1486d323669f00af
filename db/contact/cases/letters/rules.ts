import { finnishDay } from '../../../fields'
import type { MailKind } from '../../../outbox/mails/input'
import { usualWaits } from '../../waits/rules'
import { disputableUntil } from '../disputes/rules'
import { isDisputable, isRefused, type State } from '../rules'

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
export function lastDayOn(to: State, now: Date, waits = usualWaits): string | null {
  if (to === 'waiting_reporter') return answerBy(now, waits)
  return isDisputable(to) ? finnishDay(new Date(disputableUntil(now, waits.dispute).valueOf() - 1)) : null
}

/** The moment at which a question has waited long enough, and the day of it, by which it must be answered. */
export const lapsesAt = (asked: Date, { question } = usualWaits) => new Date(asked.valueOf() + question * 86_400_000)

export function answerBy(asked: Date, waits = usualWaits): string {
  return finnishDay(lapsesAt(asked, waits))
}
