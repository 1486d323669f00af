import { type Calendar, isWorkingDay } from '@/db/calendar/rules'

const zone = 'Europe/Helsinki'

/**
 * The promise: the last second of the so-manyth working day after the day of arrival, on a Finnish clock. A case counts from its
 * first arrival whatever has become of its topic; days for which the clock stood still (`stoppedDays`) come on top.
 */
export function targetOf(received: Date, days: number, calendar: Calendar, stopped = 0): Date {
  let date = dayOf(received)
  for (let left = days + stopped; left > 0; ) {
    date = date.add({ days: 1 })
    if (isWorkingDay(date, calendar)) left--
  }
  return new Date(date.toZonedDateTime({ timeZone: zone, plainTime: '23:59:59' }).epochMilliseconds)
}

/** A question put to the reporter and, once it is over, its reply, its expiry or its end by staff. */
export type Stop = { readonly from: Date; readonly until: Date | null }

/** Working days for which the clock stood still: after the day of each question, to the day of its end or to today. Each counts once. */
export function stoppedDays(stops: readonly Stop[], calendar: Calendar, now: Date): number {
  return new Set(stops.flatMap(({ from, until }) => workingDays(from, until ?? now, calendar))).size
}

/** Working days from arrival to an answer of substance without those for which the clock stood still; 0 on the day of arrival. */
export function daysTaken(received: Date, answered: Date, calendar: Calendar, stops: readonly Stop[] = []): number {
  const stood = new Set(stops.flatMap(({ from, until }) => workingDays(from, until ?? answered, calendar)))
  return workingDays(received, answered, calendar).filter((day) => !stood.has(day)).length
}

/** The working days after the day of one instant, up to that of another, as ISO days. */
function workingDays(after: Date, upTo: Date, calendar: Calendar): string[] {
  const [first, last] = [dayOf(after), dayOf(upTo)]
  const length = Math.max(0, first.until(last, { largestUnit: 'day' }).days)
  return Array.from({ length }, (_, place) => first.add({ days: place + 1 }))
    .filter((date) => isWorkingDay(date, calendar))
    .map((date) => date.toString())
}

const dayOf = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.valueOf()).toZonedDateTimeISO(zone).toPlainDate()
