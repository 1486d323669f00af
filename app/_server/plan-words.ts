import 'server-only'
import { getTranslations } from 'next-intl/server'
import { periodWords } from '@/components/contact/plan-words'
import { formatDay } from '@/components/ui/format'
import type { PlanWords } from '@/db/contact/cases/plans/rules'
import { town } from './session'

/** When something is to be done, as it stands within a sentence, in every language of the town. A day goes before a period. */
export async function planWordsHere(): Promise<PlanWords> {
  const { locales } = await town()
  const told = await Promise.all(
    locales.map(async (locale) => [locale, await getTranslations({ locale, namespace: 'contact.told' })] as const),
  )
  const say = new Map(told)
  return ({ day, period }, locale) => {
    if (day) return formatDay(day, locale)
    const t = say.get(locale)
    return period && t ? periodWords(t, period, locale) : ''
  }
}
