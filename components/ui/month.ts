import type { Locale } from '@/tenants/municipality'

const tags = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const

/** A month written 2026-11 as people say it: "marraskuu 2026". */
export function formatMonth(month: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(tags[locale], { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return format.format(new Date(`${month}-15T12:00:00Z`))
}

/** "11/26", under a column of a chart. */
export function shortMonth(month: string): string {
  const [year = '', number = ''] = month.split('-')
  return `${Number(number)}/${year.slice(2)}`
}
