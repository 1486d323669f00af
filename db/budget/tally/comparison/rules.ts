import type { Rule } from '@/db/budget/tally/input'
import type { Table } from '@/db/budget/tally/tabulation/rules'

export type Metric = NonNullable<Rule['comparison']>

/** Ballots strictly better off under either outcome. A ballot with nothing funded has 0, and counts. */
export type Comparison = { readonly first: number; readonly second: number; readonly equal: number }

export function compareOutcomes(
  table: Table,
  metric: Metric,
  first: readonly number[],
  second: readonly number[],
): Comparison {
  const ones = gains(table, metric, first)
  const others = gains(table, metric, second)
  const better = (a: Float64Array, b: Float64Array) =>
    table.weights.reduce((sum, weight, group) => sum + ((a[group] as number) > (b[group] as number) ? weight : 0), 0)
  const result = { first: better(ones, others), second: better(others, ones) }
  return { ...result, equal: table.n - result.first - result.second }
}

/** By group of ballots: funded choices, their cents, or whether there is one. */
export function gains({ weights, bySupport, costs }: Table, metric: Metric, winners: readonly number[]) {
  const gained = new Float64Array(weights.length)
  for (const project of winners) {
    const gain = metric === 'cost' ? (costs[project] ?? 0) : 1
    for (let at = bySupport.starts[project] as number; at < (bySupport.starts[project + 1] as number); at += 1) {
      const group = bySupport.items[at] as number
      gained[group] = metric === 'any' ? 1 : (gained[group] as number) + gain
    }
  }
  return gained
}

/** What an outcome gives the voters: how many ballots that name something got nothing, and funded choices over all ballots. */
export function servedBy(table: Table, winners: readonly number[]) {
  const choices = gains(table, 'number', winners)
  const served = table.weights.reduce((sum, weight, group) => sum + (choices[group] ? weight : 0), 0)
  const funded = table.weights.reduce((sum, weight, group) => sum + weight * (choices[group] ?? 0), 0)
  return { withNothing: table.n - table.blank - served, fundedChoices: funded }
}
