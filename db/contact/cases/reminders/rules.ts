import type { Calendar } from '@/db/calendar/rules'
import type { MailKind } from '../../../outbox/mails/input'
import { type Stop, stoppedDays } from '../../targets/rules'
import { type Warning, warningOf } from '../../targets/warnings/rules'
import { opensAnew, type State } from '../rules'

export const unitLetters: Readonly<Record<Warning, MailKind>> = {
  soon: 'unitSoon',
  overdue: 'unitOverdue',
  'long-overdue': 'unitLongOverdue',
}

export type Turn = { readonly id: string; readonly from: State | null; readonly to: State | null; readonly at: Date }

/**
 * The warning an open case stands under, and the turn its promise counts from: a case opened again is promised anew, and warned of anew.
 * Null when there is nothing to warn of. For the server.
 */
export function warningAfter(turns: readonly Turn[], days: number, calendar: Calendar, now: Date) {
  const begun = turns.findLastIndex(({ from, to }) => from === null || (to === 'in_progress' && opensAnew(from)))
  const start = turns[begun]
  if (!start) return null
  const stopped = stoppedDays(stopsIn(turns.slice(begun)), calendar, now)
  const warning = warningOf({ received: start.at, days, stopped }, calendar, now)
  return warning && { warning, since: start.id }
}

/** The times the clock stood still for the reporter's answer. */
function stopsIn(turns: readonly Turn[]): Stop[] {
  return turns.flatMap(({ to, at }, place) =>
    to === 'waiting_reporter' ? [{ from: at, until: turns[place + 1]?.at ?? null }] : [],
  )
}
