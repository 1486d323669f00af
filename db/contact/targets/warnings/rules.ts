import type { Calendar } from '@/db/calendar/rules'
import { daysTaken, targetOf } from '../rules'

/** What the unit is told about an unanswered case: due tomorrow at the latest, past its target, past three times the target. */
export const warnings = ['soon', 'overdue', 'long-overdue'] as const
export type Warning = (typeof warnings)[number]

type Promised = { readonly received: Date; readonly days: number; readonly stopped: number }

/**
 * The warning a case stands under now, or null. It says how things are and not what was sent, so that a job that missed its hour
 * sends nothing twice and skips nothing. Days without clock come on top once and are not tripled. For the server.
 */
export function warningOf({ received, days, stopped }: Promised, calendar: Calendar, now: Date): Warning | null {
  const by = (promised: number) => targetOf(received, promised, calendar, stopped).valueOf() + 1000
  if (now.valueOf() >= by(3 * days)) return 'long-overdue'
  if (now.valueOf() >= by(days)) return 'overdue'
  return daysTaken(now, targetOf(received, days, calendar, stopped), calendar) <= 1 ? 'soon' : null
}
