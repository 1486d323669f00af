import type { Rule, TieCriterion } from '@/db/budget/tally/input'

/** Money in an artefact: whole cents as a decimal string. */
export type Cents = string
/** An exact fraction: numerator and denominator, in lowest terms. */
export type Ratio = [num: string, den: string]

/** One project funded. */
export type Step = {
  readonly n: number
  readonly project: string
  readonly by: 'greedy' | 'equal-shares' | 'phragmen'
  /** Projects this one was tied with, itself among them; more than one means a tie. */
  readonly tied: readonly string[]
  /** What settled the tie. */
  readonly tieSettledBy?: TieCriterion
  /** Left in the pot afterwards. */
  readonly leftCents: Cents
  /** Taken from the reserve because the pot did not pay for all of it. */
  readonly reserveCents?: Cents
  /** Equal shares: price per point of utility; with cost utilities its inverse is the effective number of votes. */
  readonly rho?: Ratio
  /** Equal shares: ballots that paid the full price. */
  readonly fullPayers?: number
  /** Phragmén: cents earned by every voter when the supporters could buy it. */
  readonly time?: Ratio
}

/** Why a project did not win. */
export type Reason =
  | { readonly reason: 'no-support' }
  | { readonly reason: 'below-threshold'; readonly needScore: number; readonly missingScore: number }
  | { readonly reason: 'not-eligible'; readonly needVotes: number | null }
  | { readonly reason: 'excluded-by'; readonly by: string }
  /** At its turn (its rank in the queue) less was left than it costs. */
  | ({ readonly reason: 'did-not-fit' } & Shortfall)
  /** `by` did not fit, or only with money from the reserve, and that ended the count. */
  | ({ readonly reason: 'count-stopped'; readonly by: string; readonly withReserve?: true } & Shortfall)
  /** `by` was tied with it, went first by the criterion named, and took the money. */
  | ({ readonly reason: 'lost-tie'; readonly by: string; readonly criterion: TieCriterion } & Partial<Shortfall> &
      Partial<Purse>)
  /** Its supporters had less left than it costs; `usedBy`: the winners their money went to. */
  | ({ readonly reason: 'supporters-spent' } & Purse & Partial<Shortfall>)
  /** It won by equal shares, but more ballots were better off under greedy. */
  | { readonly reason: 'comparison' }

export type Shortfall = {
  readonly rank: number
  readonly leftCents: Cents
  readonly needCents: Cents
  readonly missingCents: Cents
}
export type Purse = {
  readonly needCents: Cents
  readonly haveCents: Cents
  readonly missingCents: Cents
  /** What the supporters started with, in the run that counted. */
  readonly startCents: Cents
  readonly usedBy: readonly { readonly project: string; readonly cents: Cents }[]
}

/** What would have been enough for a project to win, everything else being equal. Null: nothing would, within what was tried. */
export type Enough = {
  /** Greedy: least extra score. */
  readonly extraScore?: number | null
  /** Equal shares and Phragmén: extra supporters who choose nothing else, searched upwards; fewer might do in an odd case. */
  readonly extraSupporters?: number | null
  /** Highest price in whole euros (or units of the file) at which it wins. */
  readonly priceCents: Cents | null
}

export type Loser = Reason & { readonly enough?: Enough }

/** The account of one pot counted by one rule: immutable, public, and all a result page needs. Holds no clock and no chance. */
export type Run = {
  readonly format: 'pb-run/1'
  readonly engine: string
  readonly scope: string
  /** Of the pot, the projects and the hash of the ballots. */
  readonly electionSha256: string
  readonly ballotsSha256: string
  readonly rule: Omit<Rule, 'deltaCents'> & { readonly deltaCents: Cents }
  readonly lot: {
    readonly seed: string
    readonly order: readonly string[]
    readonly ordersTried: number
    readonly ordersPossible: string
    /** False when the orders tried are a sample. */
    readonly complete: boolean
    readonly changesWinners: boolean
    /** Projects whose win hung on the lot. */
    readonly depending: readonly string[]
  }
  readonly totals: {
    readonly n: number
    readonly valid: number
    readonly invalid: Readonly<Record<string, number>>
    readonly blank: number
    readonly byChannel: Readonly<Record<string, number>>
  }
  readonly scores: Readonly<
    Record<string, { readonly costCents: Cents; readonly votes: number; readonly score: number }>
  >
  /** add1: every run, those that ended alike put together, the last one being the one that went too far where there is one. `counted`: the k whose run decided. */
  readonly counted?: number
  readonly iterations: readonly Iteration[]
  readonly steps: readonly Step[]
  /** In the order they were funded. */
  readonly winners: readonly string[]
  readonly losers: Readonly<Record<string, Loser>>
  readonly comparison?: {
    readonly metric: NonNullable<Rule['comparison']>
    readonly kept: 'equal-shares' | 'greedy'
    /** Ballots strictly better off under either. */
    readonly equalShares: number
    readonly greedy: number
    readonly equal: number
  }
  readonly money: Money
  readonly served: Served
}

/** Runs k to `until`, one after the other, that ended alike. */
export type Iteration = {
  readonly k: number
  readonly until: number
  readonly costCents: Cents
  readonly winners: number
  readonly tied: number
  readonly drawn: number
}

/** `spentCents`: what the winners cost. `reserveCents`: how much of it the pot did not cover; absent when it covered all. */
export type Money = {
  readonly potCents: Cents
  readonly spentCents: Cents
  readonly unspentCents: Cents
  readonly reserveCents?: Cents
}

/** Ballots that name something and got nothing of it; funded choices per ballot on average. */
export type Served = { readonly withNothing: number; readonly averageFunded: Ratio }
