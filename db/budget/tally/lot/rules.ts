import { createHash } from 'node:crypto'
import type { TieCriterion } from '@/db/budget/tally/input'
import type { Table } from '@/db/budget/tally/tabulation/rules'

/** SHA-256(seed ‖ 0x00 ‖ project id), hex. Drawn once per seed, the same in every step, run and comparison. */
export function lotKey(seed: string, id: string) {
  return createHash('sha256').update(seed).update(Uint8Array.of(0)).update(id).digest('hex')
}

/** Ids in the order of the lot, first drawn first. */
export function lotOrder(seed: string, ids: readonly string[]) {
  const keys = new Map(ids.map((id) => [id, lotKey(seed, id)]))
  return [...ids].sort((a, b) => compareText(keys.get(a) ?? '', keys.get(b) ?? ''))
}

/** A total order of the projects, and which of them only the lot tells apart. */
export type TieOrder = {
  /** Place of each project in the order. */
  readonly rank: Int32Array
  /** Projects with one number here are alike in everything that comes before the lot. */
  readonly alike: Int32Array
}

/** `drawn`: project ids in the order of the lot. */
export function tieOrder(criteria: readonly TieCriterion[], table: Table, drawn: readonly string[]): TieOrder {
  const lot = new Map(drawn.map((id, place) => [id, place]))
  const before = criteria.filter((criterion) => criterion !== 'lot')
  const compare = (a: number, b: number) => {
    for (const criterion of before) {
      const difference = measure(criterion, table, a) - measure(criterion, table, b)
      if (difference !== 0) return difference
    }
    return 0
  }
  const place = (project: number) => lot.get(table.ids[project] ?? '') ?? 0
  const order = table.ids.map((_, project) => project).sort((a, b) => compare(a, b) || place(a) - place(b))
  const rank = new Int32Array(order.length)
  const alike = new Int32Array(order.length)
  order.forEach((project, index) => {
    const previous = order[index - 1]
    rank[project] = index
    alike[project] = previous !== undefined && compare(previous, project) === 0 ? (alike[previous] ?? 0) : index
  })
  return { rank, alike }
}

/** Smaller comes first. */
export function measure(criterion: Exclude<TieCriterion, 'lot'>, { votes, scores, costs }: Table, project: number) {
  switch (criterion) {
    case 'score':
      return -(scores[project] ?? 0)
    case 'more-votes':
      return -(votes[project] ?? 0)
    case 'lower-cost':
      return costs[project] ?? 0
    case 'file-order':
      return project
  }
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The first of tied projects, and whether it took the lot to choose it. */
export function first(tied: readonly number[], { rank, alike }: TieOrder) {
  const chosen = tied.reduce((best, project) => ((rank[project] ?? 0) < (rank[best] ?? 0) ? project : best))
  const byLot = tied.filter((project) => alike[project] === alike[chosen])
  return { chosen, byLot: byLot.length > 1 ? byLot : [] }
}
