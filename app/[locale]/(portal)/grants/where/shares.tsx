import { getLocale, getTranslations } from 'next-intl/server'
import { BarChart } from '@/components/ui/bar-chart'
import { ColumnChart } from '@/components/ui/column-chart'
import { Fold } from '@/components/ui/fold'
import { formatMoney } from '@/components/ui/format'
import { StackedBar } from '@/components/ui/stacked-bar'
import { Table } from '@/components/ui/table'
import { type Granted, sharesBy } from '@/db/grants/granted/rules'

type Props = { rows: readonly Granted[]; ofYear: readonly Granted[]; year: number }

/** The year by field as one bar, by kind of grant, and beside earlier years where there are some. */
export async function Shares({ rows, ofYear, year }: Props) {
  const [t, calls, locale] = await Promise.all([getTranslations('granted'), getTranslations('calls'), getLocale()])
  const fields = sharesBy(ofYear, ({ field }) => field)
  const [first] = fields
  if (!first) return null
  const [most, { cents }] = first
  const told = {
    year: String(year),
    field: calls(`field.${most}`).toLocaleLowerCase(locale),
    sum: formatMoney(cents, locale),
  }
  return (
    <>
      <StackedBar
        title={t('byField', told)}
        segments={fields.map(([field, share]) => ({
          ...{ key: field, label: calls(`field.${field}`), value: share.cents },
          text: formatMoney(share.cents, locale),
        }))}
      />
      <BarChart
        title={t('byKind')}
        bars={sharesBy(ofYear, ({ kind }) => kind).map(([kind, share]) => ({
          ...{ key: kind, label: calls(`kind.${kind}`), value: share.cents, strong: true },
          ...{ text: formatMoney(share.cents, locale), note: t('count', { count: share.count }) },
        }))}
      />
      <Years rows={rows} />
    </>
  )
}

async function Years({ rows }: Pick<Props, 'rows'>) {
  const [t, locale] = await Promise.all([getTranslations('granted'), getLocale()])
  const years = sharesBy(rows, ({ year }) => year).toSorted(([a], [b]) => a - b)
  if (years.length < 2) return null
  return (
    <div className="flow">
      <ColumnChart
        title={t('byYear')}
        columns={years.map(([year, { cents }]) => ({
          ...{ key: String(year), label: String(year), parts: [cents], text: formatMoney(cents, locale) },
        }))}
      />
      <Fold title={t('byYear')}>
        <Table
          caption={t('byYear')}
          captionHidden
          rows={years}
          rowKey={([year]) => String(year)}
          columns={[
            { key: 'year', head: t('year'), heads: true, cell: ([year]) => year },
            { key: 'number', head: t('number'), numeric: true, cell: ([, { count }]) => count },
            { key: 'sum', head: t('sum'), numeric: true, cell: ([, { cents }]) => formatMoney(cents, locale) },
          ]}
        />
      </Fold>
    </div>
  )
}
