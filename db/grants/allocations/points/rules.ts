import { commonDivisor, type Fraction } from '@/db/fractions/rules'
import type { Formula, Measure } from '@/db/grants/allocations/points/input'

/** Whole numbers in the proportions of the points; a point is `scale` of them. */
export type Weighed = { readonly weights: readonly bigint[]; readonly scale: bigint }

type Items = Extract<Formula, { kind: 'counted' }>['items']
type Criteria = Extract<Formula, { kind: 'scored' }>['criteria']
type Parts = Extract<Formula, { kind: 'mixed' }>['parts']

/** The applicants' weights, in their order. `caps` are what each could get at most. */
export function weigh(formula: Formula, measures: readonly Measure[], caps: readonly bigint[]): Weighed {
  switch (formula.kind) {
    case 'counted':
      return { weights: measures.map((measure) => counted(formula.items, measure)), scale: 1000n }
    case 'scored':
      return scored(formula.criteria, measures)
    case 'mixed':
      return mixed(formula.parts, measures)
    case 'alike':
      return { weights: measures.map(() => 1n), scale: 1n }
    case 'asCaps':
      return { weights: caps, scale: 1n }
  }
}

/** The points that a weight stands for. */
export const pointsOf = (weight: bigint, { scale }: Weighed): Fraction => ({ num: weight, den: scale })

function counted(items: Items, { counts }: Measure) {
  return items.reduce((sum, { key, thousandths }) => sum + BigInt(counts[key] ?? 0) * BigInt(thousandths), 0n)
}

/** The mean over the assessors, kept whole: panels may differ in size, for some of them stand aside. */
function scored(criteria: Criteria, measures: readonly Measure[]): Weighed {
  const sums = measures.map((measure) => sumOf(criteria, measure))
  const common = sums.reduce((sofar, { of }) => (sofar * of) / commonDivisor(sofar, of), 1n)
  return { weights: sums.map(({ sum, of }) => (sum * common) / of), scale: common }
}

/** All that the assessors give, of how many; or what has been set by hand, in hundredths. */
function sumOf(criteria: Criteria, { scorings, setHundredths }: Measure): { sum: bigint; of: bigint } {
  if (setHundredths !== undefined) return { sum: BigInt(setHundredths), of: 100n }
  const sum = scorings.reduce((total, scoring) => total + scoreOf(criteria, scoring), 0n)
  return { sum, of: BigInt(Math.max(1, scorings.length)) }
}

const scoreOf = (criteria: Criteria, scoring: Readonly<Record<string, number>>) =>
  criteria.reduce((sum, { key, weight }) => sum + BigInt(weight) * BigInt(scoring[key] ?? 0), 0n)

/** A point is a hundredth of the pot. A part that nobody has anything of is left to the others, and one without items gives everybody as much. */
function mixed(parts: Parts, measures: readonly Measure[]): Weighed {
  const columns = parts
    .map(({ percent, items }) => ({
      percent,
      counts: measures.map((measure) => (items.length ? counted(items, measure) : 1n)),
    }))
    .map(({ percent, counts }) => ({ percent, counts, total: counts.reduce((sum, count) => sum + count, 0n) }))
    .filter(({ total }) => total > 0n)
  const scale = columns.reduce((product, { total }) => product * total, 1n)
  const weights = measures.map((_, at) =>
    columns.reduce(
      (sum, { percent, counts, total }) => sum + (BigInt(percent) * (counts[at] ?? 0n) * scale) / total,
      0n,
    ),
  )
  return { weights, scale }
}
