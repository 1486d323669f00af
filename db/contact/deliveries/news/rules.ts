import { mayMove, type State } from '../../cases/rules'

/** What a word of another system would mean here. Words that are not here mean no state of ours. */
const states: Readonly<Record<string, State>> = {
  INVESTIGATING: 'in_progress',
  IN_PROGRESS: 'in_progress',
  ACTION_SCHEDULED: 'planned',
  INTERNAL_REFERRAL: 'forwarded',
  FIXED: 'done',
  CLOSED: 'answered',
  NO_FURTHER_ACTION: 'no_action',
  NOT_COUNCILS_RESPONSIBILITY: 'not_ours',
  REOPEN: 'in_progress',
}

/** Where a case may go now on their word; null when it means nothing here, or the case cannot go there. */
export function proposalOf(word: string, now: State): State | null {
  const to = states[word.trim().toUpperCase()]
  if (!to || to === now) return null
  return mayMove(now, to) ? to : null
}

/** Words that have a text of their own at the desk. */
export const knownWords = [...Object.keys(states), 'OPEN', 'DUPLICATE', 'FOR_TRIAGE', 'CANCELLED'] as const

type Standing = { readonly status: string | null; readonly statusNotes: string | null }

/** Whether what they tell of a case differs from what they told the last time; at first only an end or a word is news. */
export function isNews(before: Standing, { status, notes }: { status: string; notes: string }): boolean {
  if (!status) return false
  if (before.status === null) return status !== 'OPEN' || notes !== ''
  return status !== before.status || notes !== (before.statusNotes ?? '')
}
