import { type Fraction, fraction, fractionText } from '@/db/fractions/rules'
import type { Ratio, Run, Settled } from '@/db/grants/allocations/artefact/rules'
import type { CapReason } from '@/db/grants/allocations/claims/rules'
import type { Allocation, Division } from '@/db/grants/allocations/input'
import type { Formula, Measure } from '@/db/grants/allocations/points/input'

/** One thing that points came from: a count and its worth, a base that all have, or a criterion, its weight and the mean of the assessors. */
export type SheetItem =
  | { readonly of: 'base'; readonly percent: number }
  | {
      readonly of: 'count'
      readonly key: string
      readonly count: number
      readonly thousandths: number
      readonly points: Ratio
      /** Of a mixed formula: the percents of the pot that go by this count. */
      readonly percent?: number
    }
  | {
      readonly of: 'criterion'
      readonly key: string
      readonly weight: number
      readonly mean: Ratio
      readonly points: Ratio
    }

/** How one applicant's sum came about: everything the decision's grounds tell. Money in euro cents. */
export type SumSheet = {
  readonly formula: Formula['kind']
  readonly items: readonly SheetItem[]
  readonly assessors: number
  /** The points of the assessors have been set aside by hand. */
  readonly set: boolean
  readonly threshold: number | null
  readonly points: Ratio
  /** What a point is worth in the end, in cents; null where everybody gets as much as they may. */
  readonly pointCents: Ratio | null
  /** Points times that, before caps, floors and rounding. */
  readonly plainCents: Ratio | null
  readonly cap: { readonly cents: number; readonly by: CapReason }
  readonly floorCents: number
  readonly appliedCents: number
  readonly costsCents: number | null
  readonly lastYearCents: number | null
  readonly division: Division
  readonly settled: Settled
  readonly awardCents: number
}

/** The sheet of one applicant; null where the run has no sums, or they take no part in it. */
export function sheetOf({ division, formula, applicants }: Allocation, run: Run, id: string): SumSheet | null {
  const applicant = applicants.find((one) => one.id === id)
  const sum = run.outcome === 'allocated' ? run.sums.find((one) => one.id === id) : undefined
  if (!applicant || !sum) return null
  const pointCents = valueOfPoint(run)
  const { appliedCents, costsCents, lastYearCents, measured } = applicant
  return {
    formula: formula.kind,
    items: itemsOf(formula, measured),
    assessors: measured.scorings.length,
    set: measured.setHundredths !== undefined,
    threshold: (formula.kind === 'scored' && formula.threshold) || null,
    points: sum.points,
    pointCents,
    plainCents: pointCents && fractionText(times(sum.points, pointCents)),
    cap: { cents: Number(sum.capCents), by: sum.capBy },
    floorCents: Number(sum.floorCents),
    ...{ appliedCents, costsCents, lastYearCents, division },
    settled: sum.settled,
    awardCents: Number(sum.awardCents),
  }
}

/** What a point was worth in the last pass in which anybody was free to get it. */
export function valueOfPoint(run: Run): Ratio | null {
  if (run.outcome !== 'allocated') return null
  return run.passes.findLast(({ pointCents }) => pointCents !== undefined)?.pointCents ?? null
}

function itemsOf(formula: Formula, measure: Measure): SheetItem[] {
  switch (formula.kind) {
    case 'counted':
      return countsOf(formula.items, measure)
    case 'mixed':
      return formula.parts.flatMap(({ percent, items }): SheetItem[] =>
        items.length ? countsOf(items, measure).map((item) => ({ ...item, percent })) : [{ of: 'base', percent }],
      )
    case 'scored':
      return formula.criteria.map(({ key, weight }) => criterionOf(key, weight, measure))
    default:
      return []
  }
}

function countsOf(items: readonly { key: string; thousandths: number }[], { counts }: Measure) {
  return items.map(({ key, thousandths }) => {
    const count = counts[key] ?? 0
    const points = fractionText(fraction(BigInt(count) * BigInt(thousandths), 1000n))
    return { of: 'count' as const, key, count, thousandths, points }
  })
}

function criterionOf(key: string, weight: number, { scorings }: Measure): SheetItem {
  const given = scorings.reduce((sum, scoring) => sum + BigInt(scoring[key] ?? 0), 0n)
  const panel = BigInt(Math.max(1, scorings.length))
  const mean = fractionText(fraction(given, panel))
  return { of: 'criterion', key, weight, mean, points: fractionText(fraction(given * BigInt(weight), panel)) }
}

const times = (a: Ratio, b: Ratio): Fraction => fraction(BigInt(a[0]) * BigInt(b[0]), BigInt(a[1]) * BigInt(b[1]))

/** The nearest number to an exact ratio, for showing only. */
export const nearest = ([num, den]: Ratio): number => Number(num) / Number(den)
