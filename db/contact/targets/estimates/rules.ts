/** So many cases that were answered in so many working days. */
export type Answered = { readonly days: number; readonly cases: number }

/** Half of the cases were answered within `median` working days, four of five within `most`. */
export type Estimate = { readonly median: number; readonly most: number; readonly cases: number }

const enough = 20

/** What the cases of the last twelve months let one expect, or null when too few speak. */
export function estimateOf(history: readonly Answered[]): Estimate | null {
  const cases = history.reduce((sum, row) => sum + row.cases, 0)
  if (cases < enough) return null
  return { median: daysWithin(history, 50) ?? 0, most: daysWithin(history, 80) ?? 0, cases }
}

/**
 * The days by which so many in a hundred had their answer, null when nobody has. It is a number of days that a real case took
 * (nearest rank), so that nothing promises half a day.
 */
export function daysWithin(history: readonly Answered[], percent: number): number | null {
  const total = history.reduce((sum, { cases }) => sum + cases, 0)
  let counted = 0
  for (const { days, cases } of history.toSorted((one, other) => one.days - other.days)) {
    counted += cases
    if (cases > 0 && counted * 100 >= total * percent) return days
  }
  return null
}
