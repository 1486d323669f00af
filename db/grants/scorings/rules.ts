import type { Scoring as Rubric } from '@/db/grants/calls/input'

export type Criterion = Rubric['criteria'][number]
export type Given = Readonly<Record<string, { readonly points: number; readonly reason: string }>>

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
    return one !== undefined && one.points >= 0 && one.points <= most && one.reason.trim() !== ''
  })

export const meanOf = (criteria: readonly Criterion[], panel: readonly Given[]): Weight => ({
  sum: panel.reduce((sum, given) => sum + weightedOf(criteria, given), 0),
  panel: panel.length,
})

/** Hundredths of a point, halves upwards. */
export const hundredthsOf = ({ sum, panel }: Weight): number =>
  panel === 0 ? 0 : Math.floor((sum * 200 + panel) / (2 * panel))
