/** Six ways to end, because closed is not fixed: each has its own words and asks for its own reasons. */
export const ends = ['done', 'answered', 'no_action', 'not_ours', 'merged', 'rejected'] as const
export type End = (typeof ends)[number]

export const states = [
  'received',
  'in_progress',
  'waiting_reporter',
  'planned',
  'forwarded',
  'reopen_requested',
  ...ends,
] as const
export type State = (typeof states)[number]

/** Where somebody's move is still to come. */
export const openStates = states.filter((state) => !(ends as readonly State[]).includes(state))

/** The ends after which a reporter may say that it is not so. A dispute of the others is no move of this case. */
export const disputable = ['done', 'answered', 'no_action'] as const satisfies readonly End[]
export type Disputable = (typeof disputable)[number]

export type Mover = 'staff' | 'reporter' | 'follower' | 'system'

/** What must be at hand: a field that somebody fills in, or a reporter who can be reached. */
export type Requirement =
  | 'topic'
  | 'text'
  | 'unit'
  | 'question'
  | 'expiry'
  | 'reachableReporter'
  | 'date'
  | 'recipient'
  | 'shared'
  | 'whatWasDone'
  | 'answer'
  | 'reason'
  | 'explanation'
  | 'responsible'
  | 'mainCase'
  | 'dispute'

export type Open311Status = 'open' | 'closed' | 'hidden'
export type DetailedStatus = 'RECEIVED' | 'IN_PROCESS' | 'PROCESSED' | 'REJECTED' | 'ARCHIVED'

type Row = {
  readonly next: readonly State[]
  readonly by: readonly Mover[]
  readonly needs: readonly Requirement[]
  readonly open311: Open311Status
  readonly detailed: DetailedStatus | null
}

const staff = ['staff'] as const
const inProcess = { open311: 'open', detailed: 'IN_PROCESS' } as const
const processed = { open311: 'closed', detailed: 'PROCESSED' } as const

/** The life of a case; a move that is not here is refused. `by` and `needs` are about entering the state. */
const table: Readonly<Record<State, Row>> = {
  received: {
    next: ['in_progress', 'waiting_reporter', 'forwarded', ...ends],
    by: staff,
    needs: ['topic', 'text'],
    open311: 'open',
    detailed: 'RECEIVED',
  },
  in_progress: {
    next: ['waiting_reporter', 'planned', 'forwarded', ...ends],
    by: staff,
    needs: ['unit'],
    ...inProcess,
  },
  waiting_reporter: {
    next: ['in_progress', ...ends],
    by: staff,
    needs: ['question', 'expiry', 'reachableReporter'],
    ...inProcess,
  },
  planned: { next: ['in_progress', 'done'], by: staff, needs: ['date'], ...inProcess },
  forwarded: { next: ['in_progress', ...ends], by: staff, needs: ['recipient', 'shared'], ...inProcess },
  done: { next: ['reopen_requested', 'in_progress'], by: staff, needs: ['whatWasDone'], ...processed },
  answered: { next: ['reopen_requested', 'in_progress'], by: staff, needs: ['answer'], ...processed },
  no_action: { next: ['reopen_requested'], by: staff, needs: ['reason', 'explanation'], ...processed },
  not_ours: { next: [], by: staff, needs: ['responsible'], open311: 'closed', detailed: 'REJECTED' },
  merged: { next: ['in_progress'], by: staff, needs: ['mainCase'], ...processed },
  rejected: { next: ['received'], by: staff, needs: ['reason'], open311: 'hidden', detailed: null },
  reopen_requested: {
    next: ['in_progress', ...disputable],
    by: ['reporter', 'follower'],
    needs: ['dispute'],
    ...processed,
  },
}

/** Where a case may go. A dispute that is refused goes back to the very end it was about, which `endedAs` names. */
export function nextStates(from: State, endedAs: Disputable | null = null): State[] {
  return table[from].next.filter((to) => from !== 'reopen_requested' || to === 'in_progress' || to === endedAs)
}

export function mayMove(from: State, to: State, endedAs: Disputable | null = null): boolean {
  return nextStates(from, endedAs).includes(to)
}

/**
 * Who may make a move; nobody one that the table does not have. A question put to the reporter ends by a reply or, unanswered,
 * by itself, and then never closes the case. Only staff decide about a dispute.
 */
export function moversOf(from: State, to: State): readonly Mover[] {
  if (!table[from].next.includes(to)) return []
  return from === 'waiting_reporter' && to === 'in_progress' ? ['staff', 'reporter', 'system'] : table[to].by
}

/** What a move needs. Refusing a dispute needs a reason and not the answer once more; what has been received has its text already. */
export function requirementsOf(from: State, to: State): readonly Requirement[] {
  if (from === 'rejected' && to === 'received') return []
  return from === 'reopen_requested' && to !== 'in_progress' ? ['explanation'] : table[to].needs
}

/** What a case needs to begin; the system begins it, whoever sent it. */
export const beginning = { state: 'received', by: 'system', needs: table.received.needs } as const

type Standing = { readonly state: State; readonly endedAs: Disputable | null; readonly archived: boolean }
type Move = { readonly expected: State; readonly to: State; readonly by: Mover; readonly given: readonly Requirement[] }
export type MoveProblem =
  | { readonly code: 'conflict' | 'not-allowed' | 'not-yours' }
  | { readonly code: 'missing'; readonly missing: readonly Requirement[] }

/** Why a move may not be made, or null. Whoever acts on a page that another handler has overtaken learns that first. */
export function moveProblem({ state, endedAs, archived }: Standing, move: Move): MoveProblem | null {
  if (state !== move.expected) return { code: 'conflict' }
  if (archived || !mayMove(state, move.to, endedAs)) return { code: 'not-allowed' }
  if (!moversOf(state, move.to).includes(move.by)) return { code: 'not-yours' }
  const missing = requirementsOf(state, move.to).filter((requirement) => !move.given.includes(requirement))
  return missing.length > 0 ? { code: 'missing', missing } : null
}

export const isEnd = (state: State): state is End => (ends as readonly State[]).includes(state)

export const isDisputable = (state: State): state is Disputable => (disputable as readonly State[]).includes(state)

/** Staff have looked at a dispute and stand by the end it was about: no new end. */
export const isRefused = ({ from, to }: { from?: State | null; to: State | null }) =>
  from === 'reopen_requested' && to !== null && isEnd(to)

/** Whether a case that goes on from here has its days anew; one that is taken out of another keeps its own. */
export const opensAnew = (from: State) => from === 'reopen_requested' || (isEnd(from) && from !== 'merged')

/** Whether the reporter has an answer of substance, which is what the target counts to; the automatic receipt is none. */
export const isAnswer = (state: State) => isEnd(state) || state === 'planned'

/**
 * What other systems are told. Archived is an age and not a state: only an end grows old enough, and a link to it still says that
 * the case is closed. What was rejected stays hidden for good. Source: GeoReport v2; CitySDK's `detailed_status`.
 */
export function open311Of(
  state: State,
  archived = false,
): { status: Open311Status; detailedStatus: DetailedStatus | null } {
  const { open311, detailed } = table[state]
  return { status: open311, detailedStatus: archived && detailed ? 'ARCHIVED' : detailed }
}

/** Whether a list may show a case at all; whether this one is published is another decision. */
export const isListable = (state: State, archived = false) => !archived && table[state].open311 !== 'hidden'

/** What a list calls a case: its first line, cut at a word. */
export function titleOf(text: string): string {
  const [line = ''] = text.split('\n')
  return line.length <= 80 ? line : `${line.slice(0, 80).replace(/\s+\S*$/, '')} …`
}

/** A case's number, as against the secret of its reporter's link. */
export const isReference = (key: string) => key.length === 8

/** A path without its language, for messages: whoever has signed in opens their case by its number. */
export const caseLink = (reference: string) => `/contact/follow/${reference}`
