import { mayMove, type State } from '../../cases/rules'
import type { AnswerKind } from './input'

/**
 * The moves that taking an answer as the town's own makes, in their order; none when it is only noted. Whoever has planned the work has
 * it: the case comes back to the desk on its way. Source: the table of states in `cases/rules`.
 */
export function movesAfter(kind: AnswerKind, state: State): State[] {
  if (kind === 'not_ours') return state === 'forwarded' ? ['in_progress'] : []
  if (kind === 'done') return mayMove(state, 'done') ? ['done'] : []
  if (kind !== 'planned') return []
  if (mayMove(state, 'planned')) return ['planned']
  return state === 'forwarded' ? ['in_progress', 'planned'] : []
}
