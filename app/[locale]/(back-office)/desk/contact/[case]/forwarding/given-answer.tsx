import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { formatMoment, formatWeekday } from '@/components/ui/format'
import { Tag } from '@/components/ui/tag'
import type { ForwardAtDesk } from '@/db/contact/forwards/reads'
import type { Locale } from '@/tenants/municipality'

type Props = { answer: ForwardAtDesk['answers'][number]; lang: Locale; children: ReactNode }

/** What a receiver has said, when, and what became of it. */
export async function GivenAnswer({ answer: { kind, at, day, whose, words, taken }, lang, children }: Props) {
  const [t, kinds, locale] = await Promise.all([
    getTranslations('forwards.desk'),
    getTranslations('forwards.kind'),
    getLocale(),
  ])
  return (
    <div className="flow">
      <p>
        <strong>{kinds(kind)}</strong>
        {` · ${formatMoment(at, locale)} `}
        {taken !== null && <Tag tone={taken ? 'success' : 'neutral'}>{t(taken ? 'taken' : 'aside')}</Tag>}
      </p>
      {day && <p>{t('plannedFor', { day: formatWeekday(day, locale) })}</p>}
      {whose && <p>{t('whose', { whose })}</p>}
      {words && (
        <p className="whitespace-pre-line" lang={lang}>
          {words}
        </p>
      )}
      {children}
    </div>
  )
}
