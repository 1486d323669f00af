import { type Comparison, compareOutcomes } from '@/db/budget/tally/comparison/rules'
import { completeShares, type Shares, type Watch } from '@/db/budget/tally/completion/rules'
import type { Contest } from '@/db/budget/tally/contest/rules'
import { type Greedy, greedy } from '@/db/budget/tally/greedy/rules'
import type { TieOrder } from '@/db/budget/tally/lot/rules'
import { type Phragmen, phragmen } from '@/db/budget/tally/phragmen/rules'

/** Who wins, and the whole way there. */
export type Decision = {
  /** In the order they were funded. */
  readonly winners: readonly number[]
  /** Ties only the lot decided, in any round of any run that mattered to the result. */
  readonly byLot: readonly (readonly number[])[]
  readonly greedy?: Greedy
  readonly shares?: Shares
  readonly phragmen?: Phragmen
  readonly comparison?: Comparison & { readonly kept: 'equal-shares' | 'greedy'; readonly greedy: Greedy }
}

const misfits = { greedy: 'skip', 'greedy-no-skip': 'stop', 'greedy-reserve': 'reserve' } as const

/** Counts a contest with ties settled in the given order. Pure: the same arguments, the same decision. */
export function decide(contest: Contest, order: TieOrder, watch?: Watch): Decision {
  const { method, completion } = contest.rule
  if (method === 'phragmen') return byPhragmen(contest, order)
  if (method !== 'equal-shares') {
    const queue = greedy(contest, order, misfits[method])
    return { winners: queue.winners, byLot: queue.byLot, greedy: queue }
  }
  const shares = completeShares(contest, order, watch)
  const completed = { winners: shares.purchases.winners, byLot: shares.byLot, shares }
  const filled = completion === 'greedy' || completion === 'add1u' ? fill(contest, order, completed) : completed
  return compare(contest, order, filled)
}

function byPhragmen(contest: Contest, order: TieOrder): Decision {
  const counted = phragmen(contest, order)
  return {
    winners: counted.winners,
    byLot: counted.moments.map(({ byLot }) => byLot).filter(({ length }) => length > 0),
    phragmen: counted,
  }
}

/** Greedy on what equal shares left. */
function fill(contest: Contest, order: TieOrder, decision: Decision & { shares: Shares }): Decision {
  const leftCents = contest.table.potCents - decision.shares.purchases.costCents
  const rest = greedy(contest, order, 'skip', { winners: decision.winners, leftCents })
  return {
    ...decision,
    winners: [...decision.winners, ...rest.winners],
    byLot: [...decision.byLot, ...rest.byLot],
    greedy: rest,
  }
}

/** Gives way to greedy when strictly more ballots are better off under it. */
function compare(contest: Contest, order: TieOrder, decision: Decision): Decision {
  const metric = contest.rule.comparison
  if (metric === null) return decision
  const rival = greedy(contest, order, 'skip')
  const counted = compareOutcomes(contest.table, metric, decision.winners, rival.winners)
  const kept = counted.second > counted.first ? 'greedy' : 'equal-shares'
  return {
    ...decision,
    winners: kept === 'greedy' ? rival.winners : decision.winners,
    byLot: [...decision.byLot, ...rival.byLot],
    comparison: { ...counted, kept, greedy: rival },
  }
}
