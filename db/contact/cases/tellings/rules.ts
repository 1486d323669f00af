import type { State } from '../rules'

/** Why nothing can be written to the reporters of a case: it is told of with another, it was spam, or nobody would read it. */
export type Bar = 'merged' | 'rejected' | 'nobody'

export function barOf(state: State, heard: boolean): Bar | null {
  if (state === 'merged' || state === 'rejected') return state
  return heard ? null : 'nobody'
}

/** The state whose templates fit words that move nothing. */
export const templateStateOf = (state: State): State => (state === 'received' ? 'in_progress' : state)
