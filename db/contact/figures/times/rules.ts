import { type Answered, daysWithin } from '../../targets/estimates/rules'

/** So many cases of a month that took so many working days: to an answer of substance, or to their end. */
export type Took = Answered & { readonly month: string; readonly to: 'answer' | 'end' }

/** In how many working days half of them, and four of five, were through; null where none is. */
export type Pace = { readonly cases: number; readonly median: number | null; readonly most: number | null }
export type MonthTimes = { readonly month: string; readonly answer: Pace; readonly end: Pace }

/** The pace of each month, those without a case too. */
export function timesOf(months: readonly string[], rows: readonly Took[]): MonthTimes[] {
  const paceOf = (month: string, to: Took['to']): Pace => {
    const took = rows.filter((row) => row.month === month && row.to === to)
    const cases = took.reduce((sum, row) => sum + row.cases, 0)
    return { cases, median: daysWithin(took, 50), most: daysWithin(took, 80) }
  }
  return months.map((month) => ({ month, answer: paceOf(month, 'answer'), end: paceOf(month, 'end') }))
}

/** The month in which it took longest, by half of the cases; the later of two alike. Null when none is through. */
export function slowest(months: readonly MonthTimes[], to: Took['to']): { month: string; days: number } | null {
  const known = months.flatMap((row) => (row[to].median === null ? [] : [{ month: row.month, days: row[to].median }]))
  return known.toReversed().toSorted((one, other) => other.days - one.days)[0] ?? null
}
