import type { ApplicationState } from './input'

/** Who moves an application. The system acts for whoever has sent, or for time that has run out. */
export type Mover = 'applicant' | 'preparer' | 'decider' | 'system'

type Move = { readonly from: ApplicationState; readonly to: ApplicationState; readonly by: Mover }

/** Every move there is; what is not listed is refused. */
export const moves: readonly Move[] = [
  { from: 'draft', to: 'submitted', by: 'applicant' },
  { from: 'draft', to: 'expired', by: 'system' },
  // What staff began to key in from paper, and should not have.
  { from: 'draft', to: 'withdrawn', by: 'preparer' },
  { from: 'submitted', to: 'received', by: 'system' },
  { from: 'received', to: 'inCheck', by: 'preparer' },
  { from: 'inCheck', to: 'supplementRequested', by: 'preparer' },
  { from: 'supplementRequested', to: 'inCheck', by: 'applicant' },
  { from: 'supplementRequested', to: 'inCheck', by: 'preparer' },
  { from: 'supplementRequested', to: 'inCheck', by: 'system' },
  { from: 'inCheck', to: 'eligible', by: 'preparer' },
  { from: 'inCheck', to: 'ineligible', by: 'preparer' },
  { from: 'eligible', to: 'inCheck', by: 'preparer' },
  { from: 'ineligible', to: 'inCheck', by: 'preparer' },
  { from: 'eligible', to: 'scoring', by: 'preparer' },
  { from: 'eligible', to: 'proposed', by: 'preparer' },
  { from: 'ineligible', to: 'proposed', by: 'preparer' },
  { from: 'scoring', to: 'proposed', by: 'preparer' },
  { from: 'scoring', to: 'inCheck', by: 'preparer' },
  // The run that the proposal rests on is unlocked before anybody has begun to decide on it.
  { from: 'proposed', to: 'eligible', by: 'preparer' },
  { from: 'proposed', to: 'ineligible', by: 'preparer' },
  { from: 'proposed', to: 'scoring', by: 'preparer' },
  { from: 'proposed', to: 'decided', by: 'decider' },
  { from: 'proposed', to: 'inCheck', by: 'decider' },
  { from: 'decided', to: 'inCheck', by: 'decider' },
  ...(
    [
      'draft',
      'submitted',
      'received',
      'inCheck',
      'supplementRequested',
      'eligible',
      'ineligible',
      'scoring',
      'proposed',
    ] as const
  ).map((from): Move => ({ from, to: 'withdrawn', by: 'applicant' })),
]

export function mayMove(from: ApplicationState, to: ApplicationState, by: Mover): boolean {
  return moves.some((move) => move.from === from && move.to === to && move.by === by)
}

/** The states a mover may lead to from here. */
export function nextStates(from: ApplicationState, by: Mover): ApplicationState[] {
  return moves.filter((move) => move.from === from && move.by === by).map(({ to }) => to)
}

/** What the applicant is told of a state; how far scoring has come is the town's own business. */
export type PublicState =
  | 'draft'
  | 'submitted'
  | 'received'
  | 'supplement'
  | 'handling'
  | 'decided'
  | 'withdrawn'
  | 'expired'

export function publicStateOf(state: ApplicationState): PublicState {
  switch (state) {
    case 'inCheck':
    case 'eligible':
    case 'ineligible':
    case 'scoring':
    case 'proposed':
      return 'handling'
    case 'supplementRequested':
      return 'supplement'
    default:
      return state
  }
}
