import { mayDispute } from '../cases/disputes/rules'
import type { State } from '../cases/rules'

type Asked = {
  /** The end the link asks about. */
  readonly end: string
  readonly endedAt: Date
  /** Where the case stands, and the latest end it has come to. */
  readonly state: State
  readonly lastEnd: string | null
  /** When its reader last said how it ended. */
  readonly ratedAt: Date | null
  /** Days in which it may be disputed. */
  readonly days: number
}

/** Whether a link can still be answered; if not: it has been, the case has gone on since, or its days are over. For the server. */
export type Standing = 'open' | 'answered' | 'moved' | 'over'

export function standingOf({ end, endedAt, state, lastEnd, ratedAt, days }: Asked, now: Date): Standing {
  if (end !== lastEnd) return 'moved'
  if (ratedAt && ratedAt >= endedAt) return 'answered'
  if (mayDispute(state, endedAt, now, days)) return 'open'
  return mayDispute(state, now, now) ? 'over' : 'moved'
}
