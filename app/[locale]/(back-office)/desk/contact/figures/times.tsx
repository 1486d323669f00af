import { getLocale, getTranslations } from 'next-intl/server'
import { localized } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { ColumnChart } from '@/components/ui/column-chart'
import { formatMonth, shortMonth } from '@/components/ui/month'
import { Table } from '@/components/ui/table'
import { listAreas } from '@/db/contact/areas/reads'
import type { FigureFilters } from '@/db/contact/figures/dashboard/input'
import { type MonthTimes, slowest } from '@/db/contact/figures/times/rules'
import { latestTimes } from '@/db/contact/sheets/reads'
import { listTopics } from '@/db/contact/topics/reads'
import { TimesFilterForm } from './times-filters'

/** How long it took to the first answer and to the end, month by month: of the unit above, and of a topic or a part of the town. */
export async function Times({ filters }: { filters: FigureFilters }) {
  const asker = await officer('contact')
  const [{ months }, topics, areas, t, pick] = await Promise.all([
    latestTimes(asker, filters),
    listTopics(asker),
    listAreas(asker),
    getTranslations('figures.desk.times'),
    localized(),
  ])
  const options = (known: typeof topics | typeof areas) =>
    known.map(({ code, name }) => ({ value: code, label: pick(name) }))
  const through = months.some(({ answer, end }) => answer.cases + end.cases > 0)
  return (
    <section className="flow" aria-labelledby="times">
      <h2 id="times">{t('title')}</h2>
      <p className="muted">{t('lead')}</p>
      <TimesFilterForm filters={filters} topics={options(topics)} areas={options(areas)} />
      {filters.area && <p className="muted">{t('placed')}</p>}
      {through ? <Pictures months={months} /> : <p role="status">{t('none')}</p>}
    </section>
  )
}

async function Pictures({ months }: { months: readonly MonthTimes[] }) {
  const [t, locale] = await Promise.all([getTranslations('figures.desk.times'), getLocale()])
  const most = Math.max(1, ...months.flatMap(({ answer, end }) => [answer.median ?? 0, end.median ?? 0]))
  const chart = (to: 'answer' | 'end') => {
    const found = slowest(months, to)
    return (
      <ColumnChart
        title={found ? t(`finding.${to}`, { month: formatMonth(found.month, locale), days: found.days }) : t('none')}
        most={most}
        columns={months.map((row) => ({
          key: row.month,
          label: shortMonth(row.month),
          parts: [row[to].median ?? 0],
          text: days(row[to].median),
          unknown: row[to].median === null,
        }))}
      />
    )
  }
  const column = (to: 'answer' | 'end', key: 'cases' | 'median' | 'most') => ({
    ...{ key: `${to}-${key}`, head: t(`head.${to}.${key}`), numeric: true },
    cell: (row: MonthTimes) => days(row[to][key]),
  })
  return (
    <>
      <div className="chart-pair">
        {chart('answer')}
        {chart('end')}
      </div>
      <Table
        dense
        caption={t('table')}
        rows={months.toReversed()}
        rowKey={({ month }) => month}
        columns={[
          { key: 'month', head: t('head.month'), heads: true, cell: ({ month }) => formatMonth(month, locale) },
          ...(['answer', 'end'] as const).flatMap((to) => [
            column(to, 'cases'),
            column(to, 'median'),
            column(to, 'most'),
          ]),
        ]}
      />
    </>
  )
}

const days = (value: number | null) => (value === null ? '–' : String(value))
