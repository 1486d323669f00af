import { mayDispute } from '../cases/disputes/rules'
import { type Disputable, isDisputable, type State } from '../cases/rules'
import type { SurveyReason } from './input'

/** Asked while the end may still be disputed, so that a "no" can go on to a request. For the server. */
export function mayAnswerSurvey(state: State, endedAt: Date, now: Date, days?: number): boolean {
  return mayDispute(state, endedAt, now, days)
}

const always = ['unclear', 'slow', 'other'] as const
const fitting: Readonly<Record<Disputable, readonly SurveyReason[]>> = {
  done: ['not-fixed', 'partly', 'came-back', ...always],
  answered: ['not-answered', 'disagree', ...always],
  no_action: ['disagree', ...always],
}

/** The reasons that somebody may give who is not content with an end; none where nobody is asked. */
export const reasonsAgainst = (state: State): readonly SurveyReason[] => (isDisputable(state) ? fitting[state] : [])
