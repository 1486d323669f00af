import { formatWeekday } from '@/components/ui/format'
import { wordsOf } from '@/db/contact/cases/plans/rules'
import type { Locale } from '@/tenants/municipality'

type Plan = { readonly day: string; readonly period?: string | undefined }
type Say = (key: `period.${ReturnType<typeof wordsOf>['key']}`, values: Record<string, string>) => string

/** When something is to be done: on a day, or in a month, a season or a year. `t` reads `contact.told`. */
export function planWords(t: Say, { day, period }: Plan, locale: Locale): string {
  return period ? periodWords(t, period, locale) : formatWeekday(day, locale)
}

export function periodWords(t: Say, period: string, locale: Locale): string {
  const { key, ...values } = wordsOf(period, locale)
  return t(`period.${key}`, values)
}
