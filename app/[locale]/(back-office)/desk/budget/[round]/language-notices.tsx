import { getTranslations } from 'next-intl/server'
import { town } from '@/app/_server/session'
import { Notice } from '@/components/ui/notice'
import type { Round } from '@/db/budget/rounds/reads'
import { officialLanguages } from '@/tenants/languages'
import type { Locale } from '@/tenants/municipality'

/** Which texts are missing in which language, and what follows from it. */
export async function LanguageNotices({ round }: { round: Round }) {
  const [t, language, { locales }] = await Promise.all([
    getTranslations('rounds.desk'),
    getTranslations('rounds.language'),
    town(),
  ])
  const official = officialLanguages(locales)
  const missing = (languages: readonly Locale[]) =>
    languages.flatMap((locale) => [
      ...(round.name[locale] ? [] : [t('missingName', { language: language(locale) })]),
      ...(round.intro[locale] ? [] : [t('missingIntro', { language: language(locale) })]),
    ])
  const [needed, wished] = [missing(official), missing(locales.filter((locale) => !official.includes(locale)))]
  return (
    <>
      {needed.length > 0 && <Notice tone="warning">{t('missingOfficial', { list: needed.join(', ') })}</Notice>}
      {wished.length > 0 && <Notice>{t('missingOther', { list: wished.join(', ') })}</Notice>}
    </>
  )
}
