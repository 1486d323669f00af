'use client'
import { useTranslations } from 'next-intl'
import { DefinitionList } from '@/components/ui/definition-list'
import { Notice } from '@/components/ui/notice'
import type { Option } from '@/components/ui/select'
import type { Locale } from '@/tenants/municipality'

type Props = {
  values: Readonly<Record<string, string | number>>
  locales: readonly Locale[]
  topics: readonly Option[]
  areas: readonly Option[]
}

/** The notice as a colleague has saved it meanwhile, above what the second editor wrote. */
export function Theirs({ values, locales, topics, areas }: Props) {
  const t = useTranslations('troubles.form')
  const their = (name: string) => String(values[`their.${name}`] ?? '')
  const named = (options: readonly Option[], codes: string) =>
    codes
      .split(',')
      .map((code) => options.find(({ value }) => value === code)?.label ?? code)
      .join(', ')
  return (
    <Notice tone="warning" title={t('theirs', { by: String(values.by ?? '') })}>
      <p>{t('theirsText')}</p>
      <DefinitionList
        facts={[
          { term: t('topics'), detail: named(topics, their('topics')) },
          { term: t('area'), detail: their('area') ? named(areas, their('area')) : t('wholeTown') },
          ...locales.map((locale) => ({
            term: t('words', { language: t(`language.${locale}`) }),
            detail: their(`words.${locale}`) || '–',
          })),
          { term: t('follow'), detail: their('follow') || '–' },
          { term: t('from'), detail: their('startsAt').replace('T', ' ') },
          { term: t('until'), detail: their('endsAt').replace('T', ' ') },
          { term: t('receipts'), detail: t(their('receipts') ? 'yes' : 'no') },
        ]}
      />
    </Notice>
  )
}
