import { arrivedInTime, noticeDay, rolledOver } from '../../notices/rules'

/** Days to go on: to the administrative court from what came of a request for rectification, to the board itself from what it called in. */
const daysOn = { court: 30, board: 14 } as const

/** The last day to go on after a letter was sent. */
export const lastDayToGoOn = (to: keyof typeof daysOn, sentOn: string): string =>
  rolledOver(noticeDay('letter', Temporal.PlainDate.from(sentOn)).add({ days: daysOn[to] })).toString()

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
