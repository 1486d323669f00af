import type { Scoring as Rubric } from '@/db/grants/calls/input'
import type { Given } from './input'

export type Criterion = Rubric['criteria'][number]

/** Weighted points as a fraction: the sum over a panel of that many. Exact, so that means of panels of different sizes can be compared. */
export type Weight = { readonly sum: number; readonly panel: number }

/** The weighted points of one scoring. */
export const weightedOf = (criteria: readonly Criterion[], given: Given): number =>
  criteria.reduce((sum, { key, weight }) => sum + weight * (given[key]?.points ?? 0), 0)

export const mostOf = (criteria: readonly Criterion[]): number =>
  criteria.reduce((sum, { weight, most }) => sum + weight * most, 0)

/** Every criterion has its points, within its scale, and a reason for them. */
export const isComplete = (criteria: readonly Criterion[], given: Given): boolean =>
  criteria.every(({ key, most }) => {
    const one = given[key]
    return one !== undefined && one.points !== null && one.points <= most && one.reason.trim() !== ''
  })

/** No criterion but the call's, and no points off its scale. */
export const isOnScale = (criteria: readonly Criterion[], given: Given): boolean =>
  Object.entries(given).every(([key, { points }]) => {
    const criterion = criteria.find((one) => one.key === key)
    return criterion !== undefined && (points === null || (points >= 0 && points <= criterion.most))
  })

export const meanOf = (criteria: readonly Criterion[], panel: readonly Given[]): Weight => ({
  sum: panel.reduce((sum, given) => sum + weightedOf(criteria, given), 0),
  panel: panel.length,
})

/** Hundredths of a point, halves upwards. */
export const hundredthsOf = ({ sum, panel }: Weight): number =>
  panel === 0 ? 0 : Math.floor((sum * 200 + panel) / (2 * panel))

/** How far apart the assessors of one application are, in weighted points; nought for one alone. */
export const spreadOf = (totals: readonly number[]): number =>
  totals.length < 2 ? 0 : Math.max(...totals) - Math.min(...totals)

/** Farther than a fifth of the whole scale from the middle of their panel; of two, from the other. */
export function isOutlier(totals: readonly number[], at: number, most: number): boolean {
  const own = totals[at]
  if (own === undefined || totals.length < 2) return false
  const middle = totals.length === 2 ? (totals[1 - at] ?? own) : medianOf(totals)
  return Math.abs(own - middle) * 5 > most
}

function medianOf(totals: readonly number[]): number {
  const sorted = totals.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2
}

/** How much more or less an assessor gives than their panels do on average, in hundredths of a point; null where nothing compares. */
export function driftOf(pairs: readonly { readonly own: number; readonly mean: Weight }[]): number | null {
  if (pairs.length === 0) return null
  const sum = pairs.reduce((total, { own, mean }) => total + own * 100 - hundredthsOf(mean), 0)
  return Math.round(sum / pairs.length)
}
