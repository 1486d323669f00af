/** How the money of a grant stands over all the decisions on it, in euro cents. */
export type Balance = {
  /** Has gone, is on its way to the bank, or was set off against a debt. */
  paidCents: number
  /** Is asked back on whatever ground, settled or not. */
  askedCents: number
  /** Of that, what is asked back because it was never theirs: the receipts or a new decision give a right to less. */
  takenCents: number
}

/** What somebody has had of a grant, less what is taken back because they had no right to it: the rest of what they have a right to is still paid. */
export const hadOf = ({ paidCents, takenCents }: Balance): number => Math.max(0, paidCents - takenCents)

/** What was paid beyond the right to it and nobody asks back yet. */
export const overpaidOf = ({ paidCents, askedCents }: Balance, rightCents: number): number =>
  Math.max(0, paidCents - askedCents - rightCents)

/** By how much less is to be asked back now: what is asked beyond what was paid too much. */
export const overaskedOf = ({ paidCents, takenCents }: Balance, rightCents: number): number =>
  Math.min(takenCents, Math.max(0, rightCents - (paidCents - takenCents)))
