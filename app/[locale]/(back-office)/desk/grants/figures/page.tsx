import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { ColumnChart } from '@/components/ui/column-chart'
import { EmptyState } from '@/components/ui/empty-state'
import { formatMoney, formatNumber, formatShare } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { type Column, Table } from '@/components/ui/table'
import { type CallFigures, readGrantFigures } from '@/db/grants/granted/figures/reads'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('granted.desk'))('title') }
}

/** What each call has brought in and given out, year by year. */
export default async function GrantFiguresPage() {
  const [rows, t] = await Promise.all([officer('grants').then(readGrantFigures), getTranslations('granted.desk')])
  const years = [...new Set(rows.map(({ year }) => year))]
  return (
    <div className="sections">
      <PageHeading title={t('title')} lead={t('lead')} />
      {rows.length === 0 && (
        <EmptyState title={t('none')}>
          <p>{t('noneText')}</p>
        </EmptyState>
      )}
      {years.length > 1 && <Years rows={rows} years={years.toReversed()} />}
      {years.map((year) => (
        <YearTable key={year} year={year} rows={rows.filter((row) => row.year === year)} />
      ))}
    </div>
  )
}

async function Years({ rows, years }: { rows: readonly CallFigures[]; years: readonly number[] }) {
  const [t, locale] = await Promise.all([getTranslations('granted.desk'), getLocale()])
  const columns = years.map((year) => {
    const { appliedCents, grantedCents } = sumOf(rows.filter((row) => row.year === year))
    const parts = [grantedCents, Math.max(0, appliedCents - grantedCents)]
    return { key: String(year), label: String(year), parts, text: formatMoney(grantedCents, locale) }
  })
  return <ColumnChart title={t('chart')} names={[t('names.granted'), t('names.rest')]} columns={columns} />
}

type Sums = Pick<CallFigures, 'received' | 'late' | 'appliedCents' | 'decided' | 'granted' | 'grantedCents'>
const summed = ['received', 'late', 'appliedCents', 'decided', 'granted', 'grantedCents'] as const

const sumOf = (rows: readonly CallFigures[]) =>
  Object.fromEntries(summed.map((key) => [key, rows.reduce((sum, row) => sum + row[key], 0)])) as Sums

async function YearTable({ year, rows }: { year: number; rows: readonly CallFigures[] }) {
  const t = await getTranslations('granted.desk')
  return (
    <section className="flow" aria-labelledby={`year-${year}`}>
      <h2 id={`year-${year}`}>{t('year', { year: String(year) })}</h2>
      <Table
        caption={t('year', { year: String(year) })}
        captionHidden
        dense
        rows={rows}
        rowKey={({ slug }) => slug}
        columns={await columnsOf(sumOf(rows))}
      />
    </section>
  )
}

async function columnsOf(all: Sums): Promise<Column<CallFigures>[]> {
  const [t, words, locale, pick, to] = await Promise.all([
    getTranslations('granted.desk'),
    getTranslations('granted'),
    getLocale(),
    localized(),
    paths(),
  ])
  const shareOf = ({ appliedCents, grantedCents }: Sums) =>
    appliedCents > 0 ? formatShare(grantedCents / appliedCents, locale) : '–'
  const count = (key: 'received' | 'late' | 'decided' | 'granted'): Column<CallFigures> => ({
    ...{ key, head: t(key), numeric: true, foot: formatNumber(all[key], locale) },
    cell: (row) => formatNumber(row[key], locale),
  })
  const money = (key: 'appliedSum' | 'grantedSum', of: (row: Sums) => number): Column<CallFigures> => ({
    ...{ key, head: t(key), numeric: true, foot: formatMoney(of(all), locale) },
    cell: (row) => formatMoney(of(row), locale),
  })
  return [
    {
      ...{ key: 'call', head: t('call'), heads: true, foot: words('total') },
      cell: ({ slug, name }) => <Link href={to('/desk/grants/calls/[call]', { call: slug })}>{pick(name)}</Link>,
    },
    count('received'),
    count('late'),
    money('appliedSum', ({ appliedCents }) => appliedCents),
    {
      ...{ key: 'pot', head: t('pot'), numeric: true, foot: '' },
      cell: ({ potCents }) => (potCents ? formatMoney(potCents, locale) : '–'),
    },
    count('decided'),
    count('granted'),
    money('grantedSum', ({ grantedCents }) => grantedCents),
    { key: 'share', head: t('share'), numeric: true, cell: shareOf, foot: shareOf(all) },
  ]
}
