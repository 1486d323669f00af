/** One way on from a state. `before`: to where it stood before it was stopped. */
export type Turn<State, Hand, Need> = {
  readonly from: readonly State[]
  readonly to: State | 'before'
  readonly by: readonly Hand[]
  /** What must be so; each has words of its own when it is not. */
  readonly needs: readonly Need[]
}

export type Verdict<State, Need> =
  | { readonly to: State | 'before' }
  | { readonly refused: 'notYours' | 'wrongState' }
  | { readonly refused: 'needs'; readonly need: Need }

/** Whether somebody may take a turn now: first whether it is theirs at all, then the state, then what must be so. */
export function judge<State, Hand, Need>(
  { from, to, by, needs }: Turn<State, Hand, Need>,
  state: State,
  hands: readonly Hand[],
  met: ReadonlySet<Need>,
): Verdict<State, Need> {
  if (!hands.some((hand) => by.includes(hand))) return { refused: 'notYours' }
  if (!from.includes(state)) return { refused: 'wrongState' }
  const need = needs.find((one) => !met.has(one))
  return need === undefined ? { to } : { refused: 'needs', need }
}
