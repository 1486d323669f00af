import { arrivedInTime, noticeDay, rolledOver, type Way } from '../../notices/rules'
import type { AppealBy, AppealOutcome } from '../input'

/** Days to go on: to the administrative court from what came of a request for rectification, to the board itself from what it called in. */
const daysOn = { court: 30, board: 14 } as const

export type GoingOn = keyof typeof daysOn

/** The last day to go on after word was sent: by letter, unless told otherwise. */
export const lastDayToGoOn = (to: GoingOn, sentOn: string, way: Way = 'letter'): string =>
  rolledOver(noticeDay(way, Temporal.PlainDate.from(sentOn)).add({ days: daysOn[to] })).toString()

/** Where whoever is not content goes on to: with what the board made of a request to the court, of what it called in to the board itself. */
export const goingOnFrom = (by: AppealBy): GoingOn => (by === 'board' ? 'board' : 'court')

/** Whether word of an outcome is a letter of its own; what is changed is told by the new decision. */
export const hasLetter = (outcome: AppealOutcome | null): outcome is 'upheld' | 'dismissed' =>
  outcome === 'upheld' || outcome === 'dismissed'

/** Whether a request has come too late: after the hour the office closes on the last day of whoever made it. */
export function isTooLate(at: Date, lastDay: string, closes: readonly string[] | undefined): boolean {
  const last = Temporal.PlainDate.from(lastDay)
  const hour = Temporal.PlainTime.from(closes?.[last.dayOfWeek - 1] ?? '16:00')
  return !arrivedInTime(Temporal.Instant.fromEpochMilliseconds(at.valueOf()), last, hour)
}

type Settled = { outcome: 'upheld' | 'changed' | 'dismissed' | null }

/** What the requests of one decision have come to: nothing yet while one is open, and then the gravest. */
export function outcomeOf(appeals: readonly Settled[]): 'upheld' | 'changed' | 'dismissed' | null {
  if (appeals.some(({ outcome }) => outcome === 'changed')) return 'changed'
  if (appeals.some(({ outcome }) => outcome === null)) return null
  return appeals.some(({ outcome }) => outcome === 'upheld') ? 'upheld' : 'dismissed'
}
