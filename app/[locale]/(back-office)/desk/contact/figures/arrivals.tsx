import { getLocale, getTranslations } from 'next-intl/server'
import { ColumnChart } from '@/components/ui/column-chart'
import { Fold } from '@/components/ui/fold'
import { formatNumber } from '@/components/ui/format'
import { formatMonth, shortMonth } from '@/components/ui/month'
import type { Summary } from '@/db/contact/figures/rules'
import { FigureTable } from './figure-table'

type Props = { months: readonly (Summary & { month: string })[] }

/** What came month by month, and how much of it was answered in time. */
export async function Arrivals({ months }: Props) {
  const [t, locale] = await Promise.all([getTranslations('figures.desk'), getLocale()])
  const [busiest] = months.toSorted((one, other) => other.received - one.received)
  if (!busiest) return null
  const finding = { month: formatMonth(busiest.month, locale), count: formatNumber(busiest.received, locale) }
  return (
    <section className="flow" aria-labelledby="months">
      <h2 id="months">{t('byMonth')}</h2>
      <ColumnChart
        title={t('course', finding)}
        names={[t('parts.kept'), t('parts.late'), t('parts.coming')]}
        columns={months.map(({ month, received, due, kept }) => ({
          key: month,
          label: shortMonth(month),
          parts: [kept, due - kept, received - due],
          text: formatNumber(received, locale),
        }))}
      />
      <Fold title={t('byMonth')}>
        <FigureTable
          head="month"
          caption={t('byMonth')}
          rows={months.toReversed().map((row) => ({ ...row, id: row.month, name: formatMonth(row.month, locale) }))}
        />
      </Fold>
    </section>
  )
}
