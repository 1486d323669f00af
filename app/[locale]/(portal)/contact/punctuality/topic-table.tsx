import { getLocale, getTranslations } from 'next-intl/server'
import { localized } from '@/app/_server/here'
import { Fold } from '@/components/ui/fold'
import { formatNumber, formatShare } from '@/components/ui/format'
import { Table } from '@/components/ui/table'
import type { PunctualitySheet } from '@/db/contact/figures/punctuality/reads'
import { fewest, percentKept } from '@/db/contact/figures/punctuality/rules'
import type { Summary } from '@/db/contact/figures/rules'

type Row = Summary & { code: string; name: string; days: number | null }

/** The figures of every topic that can be told of, and of the others in one. */
export async function TopicTable({ sheet: { topics, rest, all } }: { sheet: PunctualitySheet }) {
  const [t, locale, pick] = await Promise.all([getTranslations('figures.public'), getLocale(), localized()])
  const rows: Row[] = topics.map((topic) => ({ ...topic, name: pick(topic.name) }))
  if (rest) rows.push({ ...rest, code: 'rest', name: t('rest'), days: null })
  const number = (key: 'received' | 'answered') => ({
    key,
    head: t(`head.${key}`),
    numeric: true,
    cell: (row: Row) => few(row[key]),
    foot: formatNumber(all[key], locale),
  })
  return (
    <Fold title={t('asTable')}>
      <Table
        caption={t('tableTopics')}
        rows={rows}
        rowKey={({ code }) => code}
        columns={[
          { key: 'topic', head: t('head.topic'), heads: true, cell: ({ name }) => name, foot: t('all') },
          { key: 'target', head: t('head.target'), numeric: true, cell: ({ days }) => days ?? '–', foot: '' },
          number('received'),
          number('answered'),
          { key: 'inTime', head: t('head.inTime'), numeric: true, cell: shareOf, foot: shareOf(all) },
          {
            ...{ key: 'median', head: t('head.median'), numeric: true },
            ...{ cell: ({ median }: Row) => median ?? '–', foot: all.median ?? '–' },
          },
          {
            ...{ key: 'most', head: t('head.most'), numeric: true },
            ...{ cell: ({ most }: Row) => most ?? '–', foot: all.most ?? '–' },
          },
        ]}
      />
    </Fold>
  )

  function few(value: number) {
    return value > 0 && value < fewest ? t('few') : formatNumber(value, locale)
  }

  function shareOf(row: Summary) {
    const percent = percentKept(row)
    return percent === null ? '–' : formatShare(percent / 100, locale)
  }
}
