import type { Enough } from '@/db/budget/tally/artefact/rules'
import { type Contest, contest } from '@/db/budget/tally/contest/rules'
import { decide } from '@/db/budget/tally/decision/rules'
import { tieOrder } from '@/db/budget/tally/lot/rules'
import { type Table, withScore, withSupporters } from '@/db/budget/tally/tabulation/rules'

/** The counted election, its lot, and the k at which it ended. */
export type Counted = {
  readonly contest: Contest
  readonly drawn: readonly string[]
  readonly wonElsewhere: readonly string[]
  readonly k: number
}

/** Prices are searched in whole euros, or units of a foreign file. */
const unit = 100

/** What would have been enough for one loser. Every figure given has been counted again in full: with it the project wins. */
export function enoughFor(counted: Counted, project: number): Enough {
  const { method } = counted.contest.rule
  const more = method.startsWith('greedy') ? 'extraScore' : 'extraSupporters'
  return {
    [more]: more === 'extraScore' ? extraScore(counted, project) : extraSupporters(counted, project),
    priceCents: price(counted, project),
  }
}

/** Under greedy more score never harms the project that gets it: the least is found by halving. */
function extraScore(counted: Counted, project: number) {
  const { table, rule } = counted.contest
  const wins = (extra: number) => outcome(counted, withScore(table, project, extra), project).wins
  const most = Math.max(...table.scores, rule.threshold ?? 0, table.n) + 1
  return wins(most) ? leastBetween(0, most, wins) : null
}

/** Upwards in growing steps to as many again as voted, then the least within the last step: more can also harm, so fewer may do too. */
function extraSupporters(counted: Counted, project: number) {
  const { table } = counted.contest
  const search = (wins: Wins) => {
    let below = 0
    for (let extra = 1; below < table.n; extra = Math.min(table.n, extra * 2)) {
      if (wins(extra)) return leastBetween(below, extra, wins)
      below = extra
    }
    return null
  }
  return checked(counted, project, (extra) => withSupporters(table, project, extra), search)
}

/** The highest price at which it wins. */
function price(counted: Counted, project: number) {
  const { table } = counted.contest
  const units = Math.ceil((table.costs[project] ?? 0) / unit) - 1
  const search = (wins: Wins) => (units > 0 && wins(1) ? leastBetween(1, units + 1, (price) => !wins(price)) - 1 : null)
  const found = checked(
    counted,
    project,
    (price) => ({ ...table, costs: table.costs.with(project, price * unit) }),
    search,
  )
  return found === null ? null : String(found * unit)
}

type Wins = (value: number) => boolean

/**
 * Searches with counts that begin near the k where the last one ended, and proves the finding with one that begins at 0. Should
 * the short counts have been misled, searches again with full ones.
 */
function checked(
  counted: Counted,
  project: number,
  change: (value: number) => Table,
  search: (wins: Wins) => number | null,
) {
  let near = counted.k
  const inShort = (value: number) => {
    const { wins, k } = outcome(counted, change(value), project, Math.max(0, near - 2))
    near = k
    return wins
  }
  const inFull = (value: number) => outcome(counted, change(value), project).wins
  const found = search(inShort)
  return found === null || inFull(found) ? found : search(inFull)
}

/** The least value above `below` that holds, given that `above` does. */
function leastBetween(below: number, above: number, holds: Wins) {
  let [low, high] = [below, above]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle
  }
  return high
}

function outcome({ contest: { rule }, drawn, wonElsewhere }: Counted, table: Table, project: number, from = 0) {
  const decision = decide(contest(table, rule, wonElsewhere), tieOrder(rule.tie, table, drawn), { from })
  return { wins: decision.winners.includes(project), k: decision.shares?.k ?? 0 }
}
