import { isLateOn } from '@/db/grants/deadlines/rules'

/** So long before the day by which more was wanted, whoever was asked is reminded. */
export const waitReminderDays = 3

/** What a wait asks of the portal on a day: nothing, a word of reminder, or its end. ISO days. */
export function waitOn(wantedOn: string, today: string): 'wait' | 'remind' | 'end' {
  if (isLateOn(today, wantedOn)) return 'end'
  const from = Temporal.PlainDate.from(wantedOn).subtract({ days: waitReminderDays }).toString()
  return today >= from ? 'remind' : 'wait'
}
