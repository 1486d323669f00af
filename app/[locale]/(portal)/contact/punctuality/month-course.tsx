import { getLocale, getTranslations } from 'next-intl/server'
import { ColumnChart } from '@/components/ui/column-chart'
import { Fold } from '@/components/ui/fold'
import { formatNumber, formatShare } from '@/components/ui/format'
import { formatMonth, shortMonth } from '@/components/ui/month'
import { Table } from '@/components/ui/table'
import { courseOf, fewest, percentKept } from '@/db/contact/figures/punctuality/rules'
import type { Summary } from '@/db/contact/figures/rules'

type Month = Summary & { month: string }

/** Month by month up to this one, how many in a hundred had their answer in time. */
export async function MonthCourse({ months }: { months: readonly Month[] }) {
  const [t, locale] = await Promise.all([getTranslations('figures.public'), getLocale()])
  // Of the month that runs only what is late counts yet, which says nothing of how it will end.
  const over = months.slice(0, -1)
  const finding = t(`course.${courseOf(over) ?? 'none'}`)
  return (
    <section className="flow" aria-labelledby="course">
      <h2 id="course" className="sr-only">
        {t('tableMonths')}
      </h2>
      <ColumnChart
        title={finding}
        most={100}
        columns={over.map(({ month, ...figures }) => {
          const percent = percentKept(figures)
          return {
            key: month,
            label: shortMonth(month),
            parts: [percent ?? 0],
            text: percent === null ? '–' : String(percent),
            unknown: percent === null,
          }
        })}
      />
      <p className="muted">{t('courseText')}</p>
      <Fold title={t('asTable')}>
        <Table
          caption={t('tableMonths')}
          rows={over.toReversed()}
          rowKey={({ month }) => month}
          columns={[
            { key: 'month', head: t('head.month'), heads: true, cell: ({ month }) => formatMonth(month, locale) },
            { key: 'received', head: t('head.received'), numeric: true, cell: ({ received }) => few(received) },
            { key: 'inTime', head: t('head.inTime'), numeric: true, cell: (row) => shareOf(row) },
            { key: 'median', head: t('head.median'), numeric: true, cell: ({ median }) => median ?? '–' },
            { key: 'most', head: t('head.most'), numeric: true, cell: ({ most }) => most ?? '–' },
          ]}
        />
      </Fold>
    </section>
  )

  function few(value: number) {
    return value > 0 && value < fewest ? t('few') : formatNumber(value, locale)
  }

  function shareOf(row: Month) {
    const percent = percentKept(row)
    return percent === null ? '–' : formatShare(percent / 100, locale)
  }
}
