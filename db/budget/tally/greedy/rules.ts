import type { Contest } from '@/db/budget/tally/contest/rules'
import type { TieOrder } from '@/db/budget/tally/lot/rules'

/** What happens at the first project that does not fit: on to the next, the end, or the end after topping it up from a reserve. */
export type Misfit = 'skip' | 'stop' | 'reserve'

/** A project's turn in the queue. `tied`: those with the same score, itself among them. */
export type Turn = {
  readonly project: number
  readonly leftCents: number
  readonly tied: readonly number[]
} & (
  | { readonly outcome: 'funded' | 'did-not-fit' }
  | { readonly outcome: 'excluded-by' | 'count-stopped'; readonly by: number }
)

export type Greedy = {
  readonly winners: readonly number[]
  readonly turns: readonly Turn[]
  readonly leftCents: number
  /** Ties in which the lot could matter. */
  readonly byLot: readonly (readonly number[])[]
}

type Start = { readonly winners: readonly number[]; readonly leftCents: number }

/**
 * Utilitarian greedy: by score, each project that fits into what is left. "Fits" includes using up the pot exactly.
 * Source: Pabulib's rules `greedy`, `greedy-threshold`, `greedy-exclusive`, `greedy-no-skip`, and one city's `greedy-custom`.
 * With a start it completes what another method left.
 */
export function greedy(contest: Contest, order: TieOrder, misfit: Misfit, start?: Start): Greedy {
  const { table, rivals, rule } = contest
  const { costs } = table
  const funded = new Set(start?.winners ?? [])
  const winners: number[] = []
  let left = start?.leftCents ?? table.potCents
  let stopper: number | undefined
  const turns = queue(contest, order, funded).map(({ project, tied }): Turn => {
    const turn = { project, leftCents: left, tied }
    if (stopper !== undefined) return { ...turn, outcome: 'count-stopped', by: stopper }
    const rival = rivals[project]?.find((other) => funded.has(other))
    if (rival !== undefined) return { ...turn, outcome: 'excluded-by', by: rival }
    const cost = costs[project] ?? 0
    if (cost > left) {
      if (misfit !== 'skip') stopper = project
      if (misfit !== 'reserve' || left * 100 < cost * rule.reservePercent) return { ...turn, outcome: 'did-not-fit' }
    }
    funded.add(project)
    winners.push(project)
    left = Math.max(0, left - cost)
    return { ...turn, outcome: 'funded' }
  })
  return { winners, turns, leftCents: left, byLot: drawn(turns, order, misfit) }
}

/** By score, ties by the tie order. */
function queue({ candidates, table: { scores } }: Contest, { rank }: TieOrder, funded: ReadonlySet<number>) {
  const waiting = candidates.filter((project) => !funded.has(project))
  const byScore = Map.groupBy(waiting, (project) => scores[project] ?? 0)
  return [...byScore]
    .sort(([a], [b]) => b - a)
    .flatMap(([, tied]) => {
      const sorted = tied.sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0))
      return sorted.map((project) => ({ project, tied: sorted }))
    })
}

/**
 * Projects told apart by the lot alone, where some were funded and some were not, or where one of them ended the count: in
 * every other group any order ends the same.
 */
function drawn(turns: readonly Turn[], { alike }: TieOrder, misfit: Misfit) {
  const groups = Map.groupBy(turns, ({ project, tied }) => `${tied[0]} ${alike[project]}`)
  return [...groups.values()]
    .filter((group) => {
      const outcomes = new Set(group.map(({ outcome }) => outcome))
      const isStopper = misfit !== 'skip' && outcomes.has('did-not-fit') && group.length > 1
      return isStopper || (outcomes.has('funded') && outcomes.size > 1)
    })
    .map((group) => group.map(({ project }) => project))
}
