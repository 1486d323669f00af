import type { Call } from '@/db/grants/calls/input'
import { isLate } from '@/db/grants/deadlines/rules'

export const callPhases = ['upcoming', 'open', 'closed'] as const
export type CallPhase = (typeof callPhases)[number]

export type CallTimes = { readonly opensAt: Date; readonly closesAt: Date }

/** Where a published call stands. At its closing moment it is closed. */
export function phaseOf({ opensAt, closesAt }: CallTimes, now: Date): CallPhase {
  if (now < opensAt) return 'upcoming'
  return isLate(now, closesAt) ? 'closed' : 'open'
}

export const timesOf = ({ opensAt, closesAt }: Pick<Call, 'opensAt' | 'closesAt'>): CallTimes => ({
  opensAt: new Date(opensAt),
  closesAt: new Date(closesAt),
})

/** Nobody answers the phone on a weekend: a call had better not open or close on a Friday. */
export const isFriday = (at: Date): boolean =>
  at.toLocaleDateString('en', { timeZone: 'Europe/Helsinki', weekday: 'short' }) === 'Fri'

/** Paid against receipts, and decided as applications come: no pot is divided among them. */
export const isContinuous = ({ division }: Pick<Call, 'division'>): boolean => division === null
