import { type Calendar, isWorkingDay } from '@/db/calendar/rules'

const zone = 'Europe/Helsinki'

/** Until when something may come: to the end of a day (ISO) on a Finnish clock, or before a moment. */
export type Deadline = string | Date

/**
 * The one rule of what is late, whatever comes and however: the end of a time is no longer part of it, so that what arrives at that very moment is late.
 * `receivedAt` is by the clock of the database (`nowIn`), or as a paper is stamped.
 */
export const isLate = (receivedAt: Date, deadline: Deadline): boolean =>
  receivedAt.valueOf() >= overAt(deadline).valueOf()

const overAt = (deadline: Deadline): Date =>
  typeof deadline === 'string' ? endOfDay(Temporal.PlainDate.from(deadline)) : deadline

/** The same of what is known by its day alone, as what comes by post. Every moment of a day gives the same answer. */
export const isLateOn = (arrivedOn: string, dueOn: string): boolean =>
  isLate(new Date(Temporal.PlainDate.from(arrivedOn).toZonedDateTime(zone).epochMilliseconds), dueOn)

export const isOpen = (opensAt: Date, closesAt: Date, now: Date): boolean =>
  now.valueOf() >= opensAt.valueOf() && !isLate(now, closesAt)

/** When a call opens. An hour that the clocks skip in spring begins after the skip; of one they show twice in autumn it is the first. */
export const opening = (day: Temporal.PlainDate, time: Temporal.PlainTime): Date => instantOf(day, time, 'compatible')

/** When a call closes. Skipped or shown twice, it is the later moment: nobody is late by a change of clocks. */
export const closing = (day: Temporal.PlainDate, time: Temporal.PlainTime): Date => instantOf(day, time, 'later')

/** How often Finnish clocks show a time: once, or 0 and 2 times where they are put forward and back. */
export function timesShown(day: Temporal.PlainDate, time: Temporal.PlainTime): 0 | 1 | 2 {
  const [first, last] = [instantOf(day, time, 'earlier'), instantOf(day, time, 'later')]
  if (first.valueOf() === last.valueOf()) return 1
  const back = Temporal.Instant.fromEpochMilliseconds(last.valueOf()).toZonedDateTimeISO(zone).toPlainTime()
  return back.equals(time) ? 2 : 0
}

function instantOf(
  day: Temporal.PlainDate,
  time: Temporal.PlainTime,
  disambiguation: 'compatible' | 'earlier' | 'later',
) {
  return new Date(day.toPlainDateTime(time).toZonedDateTime(zone, { disambiguation }).epochMilliseconds)
}

/** A day that counts in full: the first moment after it on a Finnish clock. */
export const endOfDay = (day: Temporal.PlainDate): Date =>
  new Date(day.add({ days: 1 }).toZonedDateTime({ timeZone: zone }).epochMilliseconds)

/** The last day for what an applicant is asked to add. The town's own time: it ends on a day on which the town answers. */
export function supplementDueOn(askedOn: Temporal.PlainDate, days: number, calendar: Calendar): Temporal.PlainDate {
  let due = askedOn.add({ days })
  while (!isWorkingDay(due, calendar)) due = due.add({ days: 1 })
  return due
}

/**
 * The last day for receipts: so many months after the event as the call says, the last of a shorter month. Of what is decided in November or December they may
 * come until the end of January.
 */
export function receiptsDueOn(
  endsOn: Temporal.PlainDate,
  decidedOn: Temporal.PlainDate,
  months: number,
): Temporal.PlainDate {
  const due = endsOn.add({ months })
  if (decidedOn.month < 11) return due
  const january = Temporal.PlainDate.from({ year: decidedOn.year + 1, month: 1, day: 31 })
  return Temporal.PlainDate.compare(due, january) < 0 ? january : due
}

/** Nobody gets less time than this for receipts from the day on which they can first be handed in. */
const leastReceiptDays = 30

/** The last day for receipts of a grant that can first be accounted for on a day: an appeal against its decision takes nothing of their time. */
export function receiptsDueSince(dueOn: Temporal.PlainDate, since: Temporal.PlainDate): Temporal.PlainDate {
  const least = since.add({ days: leastReceiptDays })
  return Temporal.PlainDate.compare(dueOn, least) < 0 ? least : dueOn
}

/** The last day for the report on how a grant was used: so many months after its use ends, the last day of a shorter month. */
export const reportDueOn = (useEndsOn: Temporal.PlainDate, months: number): Temporal.PlainDate =>
  useEndsOn.add({ months })
