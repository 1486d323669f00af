import { mayDispute } from '../cases/disputes/rules'
import type { State } from '../cases/rules'

/** Asked while the end may still be disputed, so that a "no" can go on to a request. For the server. */
export function mayAnswerSurvey(state: State, endedAt: Date, now: Date): boolean {
  return mayDispute(state, endedAt, now)
}
