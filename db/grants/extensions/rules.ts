import { daysBetween } from '@/db/fields'
import { isLateOn } from '@/db/grants/deadlines/rules'

/** What more time may be asked for. */
export const extendables = ['receipts', 'report'] as const
export type Extendable = (typeof extendables)[number]

/** The most time that is given at once, in days after the last one. */
export const longestExtension = 180

export type Extension = {
  id: string
  reason: string
  /** ISO days: the last day when it was asked, the one wished for, the one it came on, and the one that was granted. */
  dueOn: string
  wishedOn: string
  askedOn: string
  grantedOn: string | null
  decidedAt: Date | null
  /** Why it was refused, or what is said of the new day. */
  note: string | null
}

/** What keeps more time from being asked for, or null. Days are ISO. */
export function askingFault(
  { waits, dueOn, asked }: { waits: boolean; dueOn: string | null; asked: boolean },
  on: string,
): 'over' | 'open' | 'late' | null {
  if (!waits || dueOn === null) return 'over'
  if (asked) return 'open'
  return isLateOn(on, dueOn) ? 'late' : null
}

/** Whether a day is later than the last one, not gone already, and not too far off. */
export function isLaterDay(on: string, dueOn: string, today: string): boolean {
  const days = daysBetween(dueOn, on)
  return days >= 1 && days <= longestExtension && on >= today
}
