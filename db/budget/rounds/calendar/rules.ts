import { daysBetween, finnishDay } from '@/db/fields'
import type { Phases } from '../rules'

/** Days left of a phase whose end is exclusive: a phase that ends at midnight has its last day before it. */
export function daysLeft(end: Date, now: Date): number {
  return Math.max(0, daysBetween(finnishDay(now), finnishDay(new Date(end.valueOf() - 1))))
}

/** The share of a phase that has passed, from 0 to 1. */
export function shareGone(from: Date, until: Date, now: Date): number {
  const share = (now.valueOf() - from.valueOf()) / (until.valueOf() - from.valueOf())
  return Math.min(1, Math.max(0, share))
}

const zone = 'Europe/Helsinki'

/** Dates to start from in a new round: four weeks for ideas, eight for review, three for voting, each beginning on a Monday. For the server. */
export function suggestedPhases(today: string): Phases {
  const first = Temporal.PlainDate.from(today).add({ weeks: 2 })
  const monday = first.add({ days: (8 - first.dayOfWeek) % 7 })
  const at = (weeks: number, hour: number, days = 0) =>
    instant(monday.add({ weeks, days }).toZonedDateTime({ timeZone: zone, plainTime: { hour } }))
  return {
    ideasFrom: at(0, 9),
    ideasUntil: at(4, 0),
    reviewUntil: at(12, 0),
    votingFrom: at(13, 9),
    votingUntil: at(16, 0),
    resultOn: at(16, 12, 3),
  }
}

/** The dates of an earlier round 52 weeks later, at the same times of the same weekdays. For the server. */
export function aYearLater(phases: Phases): Phases {
  const later = (at: Date) =>
    instant(Temporal.Instant.fromEpochMilliseconds(at.valueOf()).toZonedDateTimeISO(zone).add({ weeks: 52 }))
  return {
    ideasFrom: later(phases.ideasFrom),
    ideasUntil: later(phases.ideasUntil),
    reviewUntil: later(phases.reviewUntil),
    votingFrom: later(phases.votingFrom),
    votingUntil: later(phases.votingUntil),
    resultOn: later(phases.resultOn),
  }
}

const instant = (at: Temporal.ZonedDateTime) => new Date(at.epochMilliseconds)
