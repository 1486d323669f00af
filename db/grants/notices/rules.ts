import { isWorkingDay, usualCalendar } from '@/db/calendar/rules'
import { closing, isLate } from '@/db/grants/deadlines/rules'

/** How a decision reaches somebody: a letter, an ordinary electronic notice, or the minutes on the web for all members of the municipality. */
export type Way = 'letter' | 'electronic' | 'minutes'

/** A decision on its way to a party, or to the members: when it was sent, or put on the web. Null: not yet. */
export type Sending = { readonly way: Way; readonly on: Temporal.PlainDate | null }

const daysToReach: Record<Way, number> = { letter: 7, electronic: 3, minutes: 7 }

/** The day on which the receiver is held to have it (Local Government Act 139 and 140 §). It does not roll over a holiday. */
export const noticeDay = (way: Way, on: Temporal.PlainDate) => on.add({ days: daysToReach[way] })

/** Days for a request for rectification and for an appeal to the court (Local Government Act 138 and 139 §); the notice day is not counted. */
export const daysToAppeal = { rectification: 14, court: 30 } as const

/** The last day for a request for rectification, or for an appeal to the court. */
export const lastDayOf = (way: Way, on: Temporal.PlainDate, by: keyof typeof daysToAppeal = 'rectification') =>
  rolledOver(noticeDay(way, on).add({ days: daysToAppeal[by] }))

/**
 * A statutory time that would end on a Saturday, Sunday, church holiday, 6 December, 1 May, Christmas Eve or Midsummer Eve ends on the next
 * weekday (act 150/1930, 5 §). The days on which a town itself is closed do not move it.
 */
export function rolledOver(day: Temporal.PlainDate): Temporal.PlainDate {
  return isWorkingDay(day, usualCalendar) ? day : rolledOver(day.add({ days: 1 }))
}

/** Whether a request that arrived then is in time: on the last day it has to be there before the office closes. */
export const arrivedInTime = (at: Temporal.Instant, last: Temporal.PlainDate, closes: Temporal.PlainTime): boolean =>
  !isLate(new Date(at.epochMilliseconds), closing(last, closes))

export type Course = {
  readonly sendings: readonly Sending[]
  /** A request for rectification has been registered. */
  readonly appealed: boolean
  /** A higher body has called the decision in. */
  readonly calledIn: boolean
}

/** The last day on which anybody may appeal; null as long as somebody's time, or that of the members, has not begun to run. */
export function lastDayOfAll(sendings: readonly Sending[]): Temporal.PlainDate | null {
  if (!sendings.some(({ way }) => way === 'minutes')) return null
  const days: Temporal.PlainDate[] = []
  for (const { way, on } of sendings) {
    if (!on) return null
    days.push(lastDayOf(way, on))
  }
  return days.toSorted(Temporal.PlainDate.compare).at(-1) ?? null
}

/** The day from which the decision is final: the one after the last day of all. Null while that is open, or when somebody has appealed. */
export function finalOn({ sendings, appealed, calledIn }: Course): Temporal.PlainDate | null {
  if (appealed || calledIn) return null
  return lastDayOfAll(sendings)?.add({ days: 1 }) ?? null
}

export function isFinal(course: Course, today: Temporal.PlainDate): boolean {
  const from = finalOn(course)
  return from !== null && Temporal.PlainDate.compare(today, from) >= 0
}
