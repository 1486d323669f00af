import type { CallFilters } from '@/db/grants/calls/list/input'
import type { Call } from '../input'

/** Whether a call is for whoever looks: of the field, and open to their kind of applicant. A call of no one field is in every one. */
export function fits({ field, eligibility }: Call, filters: CallFilters): boolean {
  if (filters.field && field !== filters.field && field !== 'general') return false
  return !filters.for || eligibility.kinds.includes(filters.for)
}

/** Days until the last moment, counted in Finnish dates: nought on the last day. */
export function daysLeft(closesAt: Date, now: Date): number {
  const dayOf = (at: Date) => Date.parse(at.toLocaleDateString('sv-SE', { timeZone: 'Europe/Helsinki' }))
  return Math.round((dayOf(new Date(closesAt.valueOf() - 1)) - dayOf(now)) / 86_400_000)
}
