import type { Call } from '@/db/grants/calls/input'
import { reportDueOn } from '@/db/grants/deadlines/rules'

/** Nobody gets less time than this from the day on which their report is opened. */
export const leastDays = 30
/** So long before its last day a report is asked for, even where the use of the grant goes on. */
const longestDays = 28
/** So long before its last day its giver is reminded. */
export const reminderDays = 14

export type Days = { opensOn: string; dueOn: string }

/** When a report is asked for and by when it is given: on the call's fixed day, or so many months after the use of the grant has ended. */
export function daysOf(
  { dueOn, monthsAfterUse }: Pick<NonNullable<Call['report']>, 'dueOn' | 'monthsAfterUse'>,
  useEndsOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Days {
  const wanted = dueOn ? Temporal.PlainDate.from(dueOn) : reportDueOn(useEndsOn, monthsAfterUse)
  const due = later(wanted, today.add({ days: leastDays }))
  const used = useEndsOn.add({ days: 1 })
  const opens = earlier(used, due.subtract({ days: longestDays }))
  return { opensOn: opens.toString(), dueOn: due.toString() }
}

const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) < 0 ? b : a)
const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) < 0 ? a : b)

/** Whether the reminder before the last day is due: once, and not in the week in which the report was asked for. */
export function isReminderDue({ opensOn, dueOn, remindedOn }: Days & { remindedOn: string | null }, today: string) {
  if (remindedOn !== null || today > dueOn) return false
  const on = Temporal.PlainDate.from(dueOn).subtract({ days: reminderDays }).toString()
  const rested = Temporal.PlainDate.from(opensOn).add({ days: 7 }).toString()
  return today >= on && today >= rested
}
