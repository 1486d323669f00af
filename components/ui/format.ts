import type { Locale } from '@/tenants/municipality'

const tags = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const
const zone = 'Europe/Helsinki'
const noBreak = '\u00a0'
const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>()
const dateParts = {
  weekday: 'short',
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: zone,
} as const

/** Integer euro cents as people read them: "12 500 €", "€12,500" in English; cents only when there are some. */
export function formatMoney(cents: number | bigint, locale: Locale) {
  const whole = BigInt(cents) % 100n === 0n
  const digits = whole ? 0 : 2
  const amount = numberFormat(locale, 'decimal', digits, digits).format(Math.abs(Number(cents)) / 100)
  const sign = cents < 0 ? '−' : ''
  return unbroken(locale === 'en' ? `${sign}€${amount}` : `${sign}${amount} €`)
}

export function formatNumber(value: number, locale: Locale, decimals = 3) {
  return unbroken(numberFormat(locale, 'decimal', 0, decimals).format(value))
}

/** `share` of one: 0.254 is "25 %". */
export function formatShare(share: number, locale: Locale, decimals = 0) {
  return unbroken(numberFormat(locale, 'percent', 0, decimals).format(share))
}

/** "24.11.2026" of a moment, or of a calendar day written 2026-11-24. */
export function formatDay(at: Date | string, locale: Locale) {
  const { day, month, year } = parts(at, locale)
  return locale === 'en' ? `${day} ${monthName(at)} ${year}` : `${day}.${month}.${year}`
}

/** "ti 24.11.2026" */
export function formatWeekday(at: Date | string, locale: Locale) {
  return `${parts(at, locale).weekday}${noBreak}${formatDay(at, locale)}`
}

/** "ti 24.11.2026 klo 16.00" */
export function formatMoment(at: Date, locale: Locale) {
  return `${formatWeekday(at, locale)} ${formatTime(at, locale)}`
}

/** The end of something as people say it: what ends at midnight ends on the day before, "su 10.1.2027 klo 24.00". */
export function formatEnd(at: Date, locale: Locale) {
  const { hour, minute } = parts(at, locale)
  if (hour !== '0' || minute !== '00') return formatMoment(at, locale)
  return `${formatWeekday(justBefore(at), locale)} ${[clock[locale], '24.00'].join(noBreak)}`
}

/** The last moment before an end. */
export const justBefore = (at: Date) => new Date(at.valueOf() - 1)

const clock = { fi: 'klo', sv: 'kl.', en: 'at' } as const

/** "klo 9.00" */
export function formatTime(at: Date, locale: Locale) {
  const { hour, minute } = parts(at, locale)
  return [clock[locale], `${hour}.${minute}`].join(noBreak)
}

/** "1.–24.11.2026"; what the two days share is said once, and one day alone is that day. */
export function formatPeriod(from: Date | string, to: Date | string, locale: Locale) {
  if (formatDay(from, locale) === formatDay(to, locale)) return formatDay(to, locale)
  const [start, end] = [parts(from, locale), parts(to, locale)]
  if (start.year !== end.year) return `${formatDay(from, locale)} – ${formatDay(to, locale)}`
  if (locale === 'en') {
    const month = start.month === end.month ? '' : ` ${monthName(from)}`
    return month ? `${start.day}${month} – ${formatDay(to, locale)}` : `${start.day}–${formatDay(to, locale)}`
  }
  const first = start.month === end.month ? `${start.day}.` : `${start.day}.${start.month}.`
  return `${first}–${formatDay(to, locale)}`
}

function parts(at: Date | string, locale: Locale) {
  const found = dateFormat(locale).formatToParts(instant(at))
  const part = (type: Intl.DateTimeFormatPartTypes) => found.find((candidate) => candidate.type === type)?.value ?? ''
  return {
    weekday: part('weekday').replace('.', ''),
    day: Number(part('day')),
    month: Number(part('month')),
    year: part('year'),
    hour: String(Number(part('hour'))),
    minute: part('minute'),
  }
}

/** A calendar day is read at noon, so that no time zone moves it to its neighbour. */
function instant(at: Date | string) {
  if (at instanceof Date) return at
  return new Date(at.length === 10 ? `${at}T10:00:00Z` : at)
}

function monthName(at: Date | string) {
  return kept('month', () => new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: zone })).format(instant(at))
}

function dateFormat(locale: Locale) {
  return kept(`date ${locale}`, () => new Intl.DateTimeFormat(tags[locale], dateParts))
}

function numberFormat(locale: Locale, style: 'decimal' | 'percent', least: number, most: number) {
  const options = { style, minimumFractionDigits: least, maximumFractionDigits: most }
  return kept(`${style} ${locale} ${least} ${most}`, () => new Intl.NumberFormat(tags[locale], options))
}

/** Making a formatter costs a hundred times its use, and a long list uses one for every row. */
function kept<Format extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => Format) {
  const found = (formats.get(key) as Format | undefined) ?? make()
  formats.set(key, found)
  return found
}

function unbroken(text: string) {
  return text.replace(/[\s\u202f]/g, noBreak)
}

/** How long ago: "eilen", "3 päivää sitten", "2 kuukautta sitten". */
export function formatAge(at: Date, now: Date, locale: Locale) {
  const days = Math.max(0, Math.floor((now.valueOf() - at.valueOf()) / 86_400_000))
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  if (days < 45) return words.format(-days, 'day')
  return days < 365 ? words.format(-Math.round(days / 30), 'month') : words.format(-Math.floor(days / 365), 'year')
}
