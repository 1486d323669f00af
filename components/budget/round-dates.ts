import { formatMoment, formatWeekday } from '@/components/ui/format'
import type { Locale } from '@/tenants/municipality'

/** The end of a phase as people say it: what ends at midnight ends on the day before, "klo 24.00". */
export function formatEnd(at: Date, locale: Locale, midnight: string) {
  const clock = at.toLocaleTimeString('sv-SE', { timeZone: 'Europe/Helsinki', timeStyle: 'short' })
  if (clock !== '00:00') return formatMoment(at, locale)
  return `${formatWeekday(justBefore(at), locale)} ${midnight}`
}

/** The last moment of a phase whose end is exclusive. */
export function justBefore(at: Date) {
  return new Date(at.valueOf() - 1)
}
