import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { visitor } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Figures } from '@/components/ui/definition-list'
import { EmptyState } from '@/components/ui/empty-state'
import { formatMoney, formatNumber, formatShare } from '@/components/ui/format'
import { Tabs } from '@/components/ui/tabs'
import type { Field } from '@/db/grants/calls/input'
import { grantedFilters } from '@/db/grants/granted/input'
import { listGranted } from '@/db/grants/granted/reads'
import { type Granted, sharesBy, totalsOf, yearsOf } from '@/db/grants/granted/rules'
import { OpenData } from './open-data'
import { Recipients } from './recipients'
import { Shares } from './shares'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('granted'))('title') }
}

/** Where the grants of the town have gone: by year and field, with every recipient that may be named. */
export default async function WherePage({ searchParams }: Props) {
  const [asked, rows, t, portal, grants, to] = await Promise.all([
    searchParams,
    visitor('grants').then(listGranted),
    getTranslations('granted'),
    getTranslations('portal'),
    getTranslations('grants'),
    paths(),
  ])
  const filters = grantedFilters.parse(asked)
  const years = yearsOf(rows)
  const year = years.find((one) => one === filters.year) ?? years[0]
  const crumbs = [{ label: grants('title'), href: to('/grants') }, { label: t('title') }]
  return (
    <div className="page page-main sections">
      <div>
        <Breadcrumbs label={portal('breadcrumbs')} crumbs={crumbs} />
        <PageHeading title={t('title')} lead={t('lead')} />
      </div>
      {year === undefined ? (
        <EmptyState title={t('none')}>
          <p>{t('noneText')}</p>
        </EmptyState>
      ) : (
        <Year {...{ rows, year, years }} field={filters.field} page={filters.page} />
      )}
    </div>
  )
}

type Shown = {
  rows: readonly Granted[]
  year: number
  years: readonly number[]
  field: Field | undefined
  page: number
}

async function Year({ rows, year, years, field, page }: Shown) {
  const [t, calls, to] = await Promise.all([getTranslations('granted'), getTranslations('calls.field'), paths()])
  const ofYear = rows.filter((row) => row.year === year)
  const shown = field ? ofYear.filter((row) => row.field === field) : ofYear
  const fields = sharesBy(ofYear, (row) => row.field).map(([one]) => one)
  const href = (query: { year: number; field?: Field; page?: number }) => to('/grants/where', undefined, query)
  return (
    <>
      <div className="flow">
        <Tabs
          label={t('years')}
          tabs={years.map((one) => ({ href: href({ year: one }), label: one, current: one === year }))}
        />
        <Headline rows={ofYear} year={year} />
      </div>
      <Shares rows={rows} ofYear={ofYear} year={year} />
      <section className="flow" aria-labelledby="recipients">
        <h2 id="recipients">{t('recipients')}</h2>
        {fields.length > 1 && (
          <Tabs
            label={t('fields')}
            tabs={[
              { href: href({ year }), label: t('allFields'), current: !field },
              ...fields.map((one) => ({ href: href({ year, field: one }), label: calls(one), current: one === field })),
            ]}
          />
        )}
        <Recipients rows={shown} page={page} href={(number) => href({ year, ...(field && { field }), page: number })} />
      </section>
      <OpenData />
    </>
  )
}

async function Headline({ rows, year }: { rows: readonly Granted[]; year: number }) {
  const [t, locale] = await Promise.all([getTranslations('granted.figure'), getLocale()])
  const { decided, granted, appliedCents, grantedCents } = totalsOf(rows)
  const figures = [
    { value: formatMoney(grantedCents, locale), label: t('sum', { year: String(year) }) },
    { value: formatNumber(granted, locale), label: t('granted') },
    { value: formatNumber(decided, locale), label: t('decided') },
    { value: appliedCents > 0 && formatShare(grantedCents / appliedCents, locale), label: t('share') },
  ]
  return <Figures figures={figures.filter(({ value }) => value !== false)} />
}
