import { formatDay, formatMoment, formatMoney } from '@/components/ui/format'
import type { Locale } from '@/tenants/municipality'

export function Money({ cents, locale }: { cents: number | bigint; locale: Locale }) {
  return <span className="figure-text">{formatMoney(cents, locale)}</span>
}

/** A moment with its weekday and time. */
export function DateTime({ at, locale }: { at: Date; locale: Locale }) {
  return <time dateTime={at.toISOString()}>{formatMoment(at, locale)}</time>
}

/** A calendar day, given as a moment or as 2026-11-24. */
export function Day({ at, locale }: { at: Date | string; locale: Locale }) {
  return <time dateTime={typeof at === 'string' ? at : at.toISOString()}>{formatDay(at, locale)}</time>
}
