import type { Election } from '@/db/budget/tally/elections/rules'
import type { Rule } from '@/db/budget/tally/input'
import type { Table } from '@/db/budget/tally/tabulation/rules'

/** Why a project was never counted. */
export type Sidelined =
  | { readonly reason: 'no-support' }
  | { readonly reason: 'below-threshold'; readonly needScore: number; readonly missingScore: number }
  | { readonly reason: 'not-eligible'; readonly needVotes: number | null }
  | { readonly reason: 'excluded-by'; readonly by: string }

/** An election under one rule: who is still in it, and who may not win beside whom. */
export type Contest = {
  readonly table: Table
  readonly rule: Rule
  readonly candidates: readonly number[]
  readonly sidelined: ReadonlyMap<number, Sidelined>
  readonly rivals: readonly (readonly number[])[]
}

/** Filters in order: price, support, threshold, eligibility pre-step, winners of pots counted earlier. */
export function contest(table: Table, rule: Rule, wonElsewhere: Election['wonElsewhere'] = []): Contest {
  const sidelined = new Map<number, Sidelined>()
  const candidates = table.ids.flatMap((_, project) => {
    const why = sideline(project, table, rule, wonElsewhere)
    if (why) sidelined.set(project, why)
    return why ? [] : [project]
  })
  const place = new Map(table.ids.map((id, project) => [id, project]))
  const rivals = table.ids.map((id) => {
    const ids = new Set(rule.exclusive.filter((group) => group.includes(id)).flat())
    return [...ids].filter((other) => other !== id).flatMap((other) => place.get(other) ?? [])
  })
  return { table, rule, candidates, sidelined, rivals }
}

function sideline(project: number, table: Table, rule: Rule, wonElsewhere: readonly string[]): Sidelined | undefined {
  const id = table.ids[project] ?? ''
  const cost = table.costs[project] ?? 0
  const score = table.scores[project] ?? 0
  if (cost === 0) return { reason: 'not-eligible', needVotes: null }
  if (score === 0) return { reason: 'no-support' }
  const needScore = leastScore(table, rule)
  if (score < needScore) return { reason: 'below-threshold', needScore, missingScore: needScore - score }
  const needVotes = leastVotes(cost, table)
  if (rule.eligibilityPreStep && (table.votes[project] ?? 0) < needVotes) return { reason: 'not-eligible', needVotes }
  const by = wonElsewhere.find((winner) => rule.exclusive.some((group) => group.includes(id) && group.includes(winner)))
  return by === undefined ? undefined : { reason: 'excluded-by', by }
}

/** The threshold in the unit of scores: absolute, or a share of the valid ballots rounded up. */
function leastScore({ n }: Table, { threshold, thresholdPercent }: Rule) {
  return Math.max(threshold ?? 0, Math.ceil(((thresholdPercent ?? 0) * n) / 100))
}

/** v(p) / n >= c(p) / 3B, solved for v(p). */
function leastVotes(cost: number, { n, potCents }: Table) {
  const third = 3n * BigInt(potCents)
  return Number((BigInt(cost) * BigInt(n) + third - 1n) / third)
}
