'use client'
import { useTranslations } from 'next-intl'
import { DefinitionList } from '@/components/ui/definition-list'
import type { Typed } from '@/components/ui/form-state'
import { Notice } from '@/components/ui/notice'
import type { Locale } from '@/tenants/municipality'

/** What somebody else has saved meanwhile, field by field, above one's own text. */
export function Theirs({ locales, saved }: { locales: readonly Locale[]; saved: Typed }) {
  const t = useTranslations('notices')
  const words = locales.flatMap((locale) => {
    return (['title', 'body'] as const).map((part) => {
      const term = `${t(`field.${part}`)} (${t(`language.${locale}`)})`
      return { term, detail: String(saved[`${part}.${locale}`] ?? '') || '–' }
    })
  })
  const times = [
    { term: t('field.from'), detail: clock(saved.showFrom) },
    { term: t('field.until'), detail: clock(saved.showUntil) || t('noEnd') },
  ]
  return (
    <Notice tone="warning" title={t('theirs.title')}>
      <p>{t('theirs.text')}</p>
      <DefinitionList facts={[...words, ...times]} />
    </Notice>
  )
}

const clock = (value: string | string[] | undefined) => String(value ?? '').replace('T', ' ')
