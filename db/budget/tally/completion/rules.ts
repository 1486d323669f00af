import type { Contest } from '@/db/budget/tally/contest/rules'
import { equalShares, type Purchases } from '@/db/budget/tally/equal-shares/rules'
import { blankLedger, type Ledger } from '@/db/budget/tally/ledger/rules'
import type { TieOrder } from '@/db/budget/tally/lot/rules'

/** One run of add1: its shares were k deltas larger. `drawn`: rounds in which only the lot decided. */
export type Iteration = {
  readonly k: number
  readonly costCents: number
  readonly winners: number
  readonly tied: number
  readonly drawn: number
}

export type Shares = {
  readonly k: number
  readonly purchases: Purchases
  readonly iterations: readonly Iteration[]
  /** Ties only the lot decided, in any run. */
  readonly byLot: readonly (readonly number[])[]
  /** How the counted run ended. */
  readonly ledger: Ledger
}

/** Between 0 and 1. */
export type Progress = (done: number) => void

/** `from`: the first k to look at. Official counts begin at 0; a search may begin near where it expects to end. */
export type Watch = { readonly progress?: Progress | undefined; readonly from?: number }

/** Equal shares as the rule completes it, greedy completion aside: k = 0 alone, or add1 under either stop rule. */
export function completeShares(contest: Contest, order: TieOrder, { progress, from = 0 }: Watch = {}): Shares {
  const { table, rule } = contest
  const ledger = blankLedger(table)
  const iterations: Iteration[] = []
  const byLot: (readonly number[])[] = []
  const first = firstPot(contest)
  const delta = BigInt(rule.deltaCents) * BigInt(table.n)
  const run = (k: number) => {
    const purchases = equalShares(contest, ledger, order, first + BigInt(k) * delta)
    iterations.push(record(k, purchases))
    byLot.push(...purchases.steps.map((step) => step.byLot).filter(({ length }) => length > 0))
    progress?.(Math.min(1, purchases.costCents / table.potCents) ** 2)
    return purchases
  }
  const grows = (rule.completion === 'add1' || rule.completion === 'add1u') && table.n > table.blank
  const k = grows ? grow(contest, run, from) : run(0) && 0
  const purchases = equalShares(contest, ledger, order, first + BigInt(k) * delta)
  return { k, purchases, iterations: iterations.toSorted((a, b) => a.k - b.k), byLot, ledger }
}

/** The money of all voters at k = 0: the pot, or as many whole euros for each as it has. */
function firstPot({ table: { potCents, n }, rule }: Contest) {
  const pot = BigInt(potCents)
  const euroForEach = BigInt(n) * 100n
  return rule.firstShare === 'exact' || n === 0 ? pot : (pot / euroForEach) * euroForEach
}

/**
 * The k at which add1 ends. Every k is tried in turn, for what a run spends does not always rise with k. Only where the pot
 * pays for everything, and no run can overspend, are the runs before the last one searched instead of walked.
 */
function grow(contest: Contest, run: (k: number) => Purchases, from: number, back = 8): number {
  if (everythingFits(contest)) return reachEverything(contest, run)
  let last = run(from)
  if (from > 0 && last.costCents > contest.table.potCents) return grow(contest, run, Math.max(0, from - back), back * 2)
  for (let k = from; ; k += 1) {
    if (contest.rule.stop === 'exhaustive' ? isExhaustive(contest, last) : isComplete(contest, last)) return k
    const next = run(k + 1)
    if (next.costCents > contest.table.potCents) return k
    last = next
  }
}

/** Nothing supported and unfunded fits into what is left. */
function isExhaustive(contest: Contest, { winners, costCents }: Purchases) {
  const left = contest.table.potCents - costCents
  return open(contest, winners).every((project) => (contest.table.costs[project] ?? 0) > left)
}

const isComplete = (contest: Contest, { winners }: Purchases) => open(contest, winners).length === 0

/** Candidates neither funded nor excluded by a winner. */
function open({ candidates, rivals }: Contest, winners: readonly number[]) {
  const closed = new Set([...winners, ...winners.flatMap((winner) => rivals[winner] ?? [])])
  return candidates.filter((project) => !closed.has(project))
}

function everythingFits({ candidates, rivals, table: { costs, potCents } }: Contest) {
  const total = candidates.reduce((sum, project) => sum + (costs[project] ?? 0), 0)
  return total <= potCents && candidates.every((project) => rivals[project]?.length === 0)
}

function reachEverything(contest: Contest, run: (k: number) => Purchases) {
  if (isComplete(contest, run(0))) return 0
  let below = 0
  let above = 1
  while (!isComplete(contest, run(above))) [below, above] = [above, above * 2]
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2)
    if (isComplete(contest, run(middle))) above = middle
    else below = middle
  }
  return above
}

function record(k: number, { steps, winners, costCents }: Purchases): Iteration {
  const count = (list: 'tied' | 'byLot') => steps.filter((step) => step[list].length > 1).length
  return { k, costCents, winners: winners.length, tied: count('tied'), drawn: count('byLot') }
}
