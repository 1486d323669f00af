import type { Locale } from '@/tenants/municipality'

const seasons = { spring: [3, 5], summer: [6, 8], autumn: [9, 11], winter: [12, 2] } as const
type Season = keyof typeof seasons

/** A month, a season or a year: `2027-05`, `2027-spring`, `2027`. Winter bears the year that it ends in. */
export const periodPattern = /^20\d{2}(-(0[1-9]|1[0-2]|spring|summer|autumn|winter))?$/

/** The last day of a period. */
export function lastDayOf(period: string): string {
  const [year = '', part = '12'] = period.split('-')
  const month = part in seasons ? seasons[part as Season][1] : Number(part)
  return new Date(Date.UTC(Number(year), month, 0)).toISOString().slice(0, 10)
}

type Planned = { readonly day?: string | null | undefined; readonly period?: string | null | undefined }

/** A plan with the day by which it is to be done: the day itself, or the last of its period. A day leaves no period beside it. */
export function dated<P extends Planned>(plan: P): P {
  if (plan.day || !plan.period) return { ...plan, period: null }
  return { ...plan, day: lastDayOf(plan.period) }
}

/** The periods that somebody may plan for: a year and a half of months, the seasons of two years, three years; none that is over. */
export function periodsAhead(today: string): string[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const months = Array.from({ length: 18 }, (_, ahead) =>
    new Date(Date.UTC(year, month - 1 + ahead, 1)).toISOString().slice(0, 7),
  )
  const ofYear = (one: number) =>
    (['winter', 'spring', 'summer', 'autumn'] as const).map((season) => `${one}-${season}`)
  const years = [year, year + 1, year + 2]
  return [...months, ...years.flatMap(ofYear), ...years.map(String)].filter((period) => lastDayOf(period) >= today)
}

/** Says when something is to be done, in a language: "24.11.2026", "keväällä 2027". The counters know the words. */
export type PlanWords = (plan: Planned, locale: Locale) => string

type Words = { key: 'month' | Season | 'year'; year: string; before: string; month: string }

/** What a period is called by: its kind of text, and what stands in it. */
export function wordsOf(period: string, locale: string): Words {
  const [year = '', part] = period.split('-')
  const before = String(Number(year) - 1)
  if (!part) return { key: 'year', year, before, month: '' }
  if (part in seasons) return { key: part as Season, year, before, month: '' }
  const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  return { key: 'month', year, before, month: name.format(new Date(`${period}-01T00:00:00Z`)) }
}
