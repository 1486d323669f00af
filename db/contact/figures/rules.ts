import { type Calendar, isWorkingDay } from '@/db/calendar/rules'
import { daysWithin } from '../targets/estimates/rules'

/**
 * So many cases of which the same is known: the working days they took to an answer of substance (null while there is none) and
 * whether that was within the target (null while nobody can tell).
 */
export type Tally = { readonly taken: number | null; readonly kept: boolean | null; readonly cases: number }

/** What some cases come to. `due` had their answer or should have had it; of those `kept` had it in time. */
export type Summary = {
  readonly received: number
  readonly answered: number
  readonly due: number
  readonly kept: number
  readonly median: number | null
  readonly most: number | null
}

export function summaryOf(tallies: readonly Tally[]): Summary {
  const count = (fits: (tally: Tally) => boolean) =>
    tallies.reduce((sum, tally) => sum + (fits(tally) ? tally.cases : 0), 0)
  const answered = tallies.flatMap(({ taken, cases }) => (taken === null ? [] : [{ days: taken, cases }]))
  return {
    received: count(() => true),
    answered: count(({ taken }) => taken !== null),
    due: count(({ kept }) => kept !== null),
    kept: count(({ kept }) => kept === true),
    median: daysWithin(answered, 50),
    most: daysWithin(answered, 80),
  }
}

/** In how many working days half of some cases, and four of five, had come to their end; null when none has. */
export type Closing = { readonly closing: number | null; readonly closingMost: number | null }

export function closingOf(ended: readonly { closed: number | null; cases: number }[]): Closing {
  const known = ended.flatMap(({ closed, cases }) => (closed === null ? [] : [{ days: closed, cases }]))
  return { closing: daysWithin(known, 50), closingMost: daysWithin(known, 80) }
}

/** How many in time of those that were due; null when none was. */
export const shareKept = ({ due, kept }: Pick<Summary, 'due' | 'kept'>) => (due === 0 ? null : kept / due)

/** The last so many calendar months as "2026-11", this one last, on a Finnish calendar. For the server. */
export function monthsUpTo(now: Date, count: number): string[] {
  const month = todayIn(now).toPlainYearMonth()
  return Array.from({ length: count }, (_, back) => month.subtract({ months: count - 1 - back }).toString())
}

/** The first instant of a month. For the server. */
export const beginningOf = (month: string) =>
  new Date(
    Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 }).toZonedDateTime('Europe/Helsinki').epochMilliseconds,
  )

/**
 * How many working days have begun by each day between two instants, on a Finnish calendar: the difference of two of the numbers is
 * the working days after the one up to the other. `first` is an ISO day, and its own number stands first. For the server.
 */
export function numberedDays(from: Date, until: Date, calendar: Calendar): { first: string; numbers: number[] } {
  const [first, last] = [todayIn(from), todayIn(until)]
  const length = Math.max(0, first.until(last, { largestUnit: 'day' }).days) + 1
  let begun = 0
  const numbers = Array.from({ length }, (_, place) => {
    if (isWorkingDay(first.add({ days: place }), calendar)) begun++
    return begun
  })
  return { first: first.toString(), numbers }
}

const todayIn = (at: Date) =>
  Temporal.Instant.fromEpochMilliseconds(at.valueOf()).toZonedDateTimeISO('Europe/Helsinki').toPlainDate()
