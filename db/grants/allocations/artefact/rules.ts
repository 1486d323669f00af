import type { CapReason } from '@/db/grants/allocations/claims/rules'
import type { Bound } from '@/db/grants/allocations/passes/rules'

/** Euro cents as a decimal string. */
export type Cents = string
/** An exact fraction: numerator and denominator, in lowest terms. */
export type Ratio = readonly [num: string, den: string]

/** One pass over those who are not yet held at a bound. `round` grows each time somebody falls below the minimum. */
export type PassText = {
  readonly round: number
  readonly pass: number
  readonly freeCents: Cents
  readonly freePoints: Ratio
  /** Cents that one point is worth; absent where nobody is free any more. */
  readonly pointCents?: Ratio
  readonly excessCents: Ratio
  readonly deficitCents: Ratio
  readonly frozen: readonly { readonly id: string; readonly at: Bound }[]
  /** Who was left out after this pass, for the least sum of those below the minimum. */
  readonly dropped?: { readonly id: string; readonly cents: Ratio }
}

/** Why an applicant gets nothing, or what the sum comes from. */
export type Settled =
  | { readonly by: 'noPoints' | 'belowThreshold' | 'capBelowMinimum' }
  | { readonly by: 'dropped'; readonly shareCents: Ratio }
  | { readonly by: 'cap' | 'floor' }
  /** By points: the exact share, and whether the largest remainders gave it one unit more. */
  | { readonly by: 'share'; readonly shareCents: Ratio; readonly raised: boolean }

export type Sum = {
  readonly id: string
  readonly points: Ratio
  readonly capCents: Cents
  readonly capBy: CapReason
  readonly floorCents: Cents
  readonly awardCents: Cents
  readonly settled: Settled
}

/** An allocation that has been run: what is stored, locked, published and recomputed. */
export type Run = {
  readonly format: 'grant-run/1'
  readonly engine: string
  /** SHA-256 of the allocation's canonical text, applicants by id. */
  readonly inputHash: string
  /** The pot in whole units; what is above them is never shared. */
  readonly potCents: Cents
} & (
  | { readonly outcome: 'floorsExceedPot'; readonly floorsCents: Cents }
  | {
      readonly outcome: 'allocated'
      readonly passes: readonly PassText[]
      readonly sums: readonly Sum[]
      readonly allocatedCents: Cents
      readonly unallocatedCents: Cents
    }
)
