import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { formatDay, formatEnd, formatMoment, formatMoney } from '@/components/ui/format'
import type { Call } from '@/db/grants/calls/input'
import { daysLeft } from '@/db/grants/calls/list/rules'
import { type CallPhase, timesOf } from '@/db/grants/calls/rules'

/** When a call is open, in words: "Haku päättyy ti 1.12.2026 klo 16.15, 2 päivää jäljellä". */
export async function callTimes(content: Call, phase: CallPhase | null, now: Date): Promise<string> {
  const [t, locale] = await Promise.all([getTranslations('calls.when'), getLocale()])
  const { opensAt, closesAt } = timesOf(content)
  if (phase === 'closed') return t('closed', { day: formatDay(new Date(closesAt.valueOf() - 1), locale) })
  if (phase !== 'open')
    return t('upcoming', { from: formatMoment(opensAt, locale), until: formatEnd(closesAt, locale) })
  const days = daysLeft(closesAt, now)
  return days > 0
    ? t('open', { until: formatEnd(closesAt, locale), days })
    : t('today', { until: formatEnd(closesAt, locale) })
}

/** How much one may get: "50–500 €", "enintään 500 €"; nothing where the call sets no sums. */
export async function callSums({ minimumCents: least, maximumCents: most }: Call): Promise<string | null> {
  const [t, locale] = await Promise.all([getTranslations('calls.sums'), getLocale()])
  const money = (cents: number) => formatMoney(cents, locale)
  if (least !== null && least === most) return t('fixed', { sum: money(least) })
  if (least !== null && most !== null) return t('between', { least: money(least), most: money(most) })
  if (most !== null) return t('most', { most: money(most) })
  return least === null ? null : t('least', { least: money(least) })
}
