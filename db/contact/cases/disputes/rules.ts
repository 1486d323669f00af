import { usualWaits } from '../../waits/rules'
import { type End, isDisputable, isEnd, type State } from '../rules'

/** What becomes of "it is not so": this case reopens, its main case does, or a new case linked to this one begins. */
export type Dispute = 'reopens' | 'main-case' | 'new-case'

const disputes: Readonly<Record<End, Dispute | null>> = {
  done: 'reopens',
  answered: 'reopens',
  no_action: 'reopens',
  not_ours: 'new-case',
  merged: 'main-case',
  rejected: null,
}

/** What a reporter or a follower may do about an end; null when nothing. */
export const disputeOf = (end: End): Dispute | null => disputes[end]

/** The last instant to dispute an end: midnight after so many days on a Finnish clock, the day of the end not counted. For the server. */
export function disputableUntil(endedAt: Date, days = usualWaits.dispute): Date {
  const ended = Temporal.Instant.fromEpochMilliseconds(endedAt.valueOf()).toZonedDateTimeISO('Europe/Helsinki')
  return new Date(ended.add({ days: days + 1 }).startOfDay().epochMilliseconds)
}

/** Whether a case may be reopened on request now. For the server. */
export function mayDispute(state: State, endedAt: Date, now: Date, days?: number): boolean {
  return isDisputable(state) && now < disputableUntil(endedAt, days)
}

/** Whether a word against the end makes a new case now, for this one does not open again. For the server. */
export function mayContinue(state: State, endedAt: Date, now: Date, days?: number): boolean {
  return isEnd(state) && disputeOf(state) === 'new-case' && now < disputableUntil(endedAt, days)
}
