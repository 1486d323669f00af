import type { Enough } from '@/db/budget/tally/artefact/rules'
import { type Contest, contest } from '@/db/budget/tally/contest/rules'
import { decide } from '@/db/budget/tally/decision/rules'
import { type Table, withScore, withSupporters } from '@/db/budget/tally/elections/rules'
import { type TieOrder, tieOrder } from '@/db/budget/tally/lot/rules'

/** The election, its lot, and from which k a search may start looking (add1 walks there quickly; answers are checked from 0). */
type Case = { readonly contest: Contest; readonly drawn: readonly string[]; readonly wonElsewhere: readonly string[]; readonly from: number }

const unit = 100

/** What would have been enough for one loser. Every answer given has been counted again in full: with it the project wins. */
export function enoughFor(given: Case, project: number): Enough {
  const { table, rule } = given.contest
  const isGreedy = rule.method === 'greedy' || rule.method === 'greedy-no-skip'
  return {
    ...(isGreedy ? { extraScore: extraScore(given, project) } : { extraSupporters: extraSupporters(given, project) }),
    priceCents: price(given, table, project),
  }
}

/** Under greedy more score never harms the project that gets it: the least is found by halving. */
function extraScore(given: Case, project: number) {
  const { table } = given.contest
  const wins = (extra: number) => winsIn(given, withScore(table, project, extra), project, 0)
  const most = Math.max(...table.scores, given.contest.rule.threshold ?? 0, table.n) + 1
  return wins(most) ? leastBetween(0, most, wins) : null
}

/** Upwards in growing steps, then the least within the last step, up to as many again as voted. */
function extraSupporters(given: Case, project: number) {
  const { table } = given.contest
  const wins = (extra: number, from: number) => winsIn(given, withSupporters(table, project, extra), project, from)
  const search = (from: number) => {
    let below = 0
    for (let extra = 1; below < table.n; extra = Math.min(table.n, extra * 2)) {
      if (wins(extra, from)) return leastBetween(below, extra, (middle) => wins(middle, from))
      below = extra
    }
    return null
  }
  const found = search(given.from)
  const isSure = found === null || given.from === 0 || (wins(found, 0) && !wins(found - 1, 0))
  return isSure ? found : search(0)
}

function price(given: Case, table: Table, project: number) {
  const units = Math.ceil((table.costs[project] ?? 0) / unit) - 1
  const wins = (price: number, from: number) => {
    const costs = table.costs.with(project, price * unit)
    return winsIn(given, { ...table, costs }, project, from)
  }
  const search = (from: number) => (units > 0 && wins(1, from) ? leastBetween(1, units + 1, (middle) => !wins(middle, from)) - 1 : null)
  const found = search(given.from)
  const isSure = found === null || given.from === 0 || (wins(found, 0) && (found === units || !wins(found + 1, 0)))
  const checked = isSure ? found : search(0)
  return checked === null ? null : String(checked * unit)
}

/** The least value above `below` that holds, given that `above` does. */
function leastBetween(below: number, above: number, holds: (value: number) => boolean) {
  let [low, high] = [below, above]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle
  }
  return high
}

function winsIn({ contest: { rule }, drawn, wonElsewhere }: Case, table: Table, project: number, from: number) {
  const order: TieOrder = tieOrder(rule.tie, table, drawn)
  return decide(contest(table, rule, wonElsewhere), order, { from }).winners.includes(project)
}
