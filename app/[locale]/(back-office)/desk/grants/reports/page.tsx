import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { AskedTime } from '@/components/grants/asked-time'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterForm } from '@/components/ui/filter-form'
import { formatNumber } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Select } from '@/components/ui/select'
import { Tabs } from '@/components/ui/tabs'
import { listAsked } from '@/db/grants/extensions/reads'
import { type Listing, listInput, reportPiles } from '@/db/grants/reports/list/input'
import { countReports, listDraws, listReportCalls, listReports } from '@/db/grants/reports/list/reads'
import { Draws } from './draws'
import { ReportTable } from './report-table'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('useReports.desk'))('title') }
}

/** The reports on the use of grants, pile by pile, and how those for the full check were drawn. */
export default async function ReportsPage({ searchParams }: Props) {
  const [asker, asked] = await Promise.all([grantOfficer('prepare', 'pay', 'decide', 'audit', 'lead'), searchParams])
  const listing = listInput.parse(asked)
  const [waiting, rows, counts, draws, t, to, locale] = await Promise.all([
    listAsked(asker, 'report'),
    listReports(asker, listing),
    countReports(asker, listing.call),
    listDraws(asker),
    getTranslations('useReports.desk'),
    paths(),
    getLocale(),
  ])
  const address = ({ pile, call }: Listing) => to('/desk/grants/reports', undefined, { pile, call: call ?? undefined })
  return (
    <>
      <PageHeading title={t('title')} count={formatNumber(rows.length, locale)} lead={t('lead')} />
      <div className="flow">
        <Tabs
          label={t('piles')}
          tabs={reportPiles.map((pile) => ({
            ...{ href: address({ ...listing, pile }), label: t(`pile.${pile}`), current: pile === listing.pile },
            count: formatNumber(counts[pile], locale),
          }))}
        />
        <Filters listing={listing} calls={await listReportCalls(asker)} />
        <AskedTime asked={waiting} address={(report) => to('/desk/grants/reports/[report]', { report })} />
        {rows.length > 0 ? (
          <ReportTable rows={rows} />
        ) : (
          <EmptyState
            title={t(counts.all > 0 ? 'none' : 'noneAtAll')}
            action={counts.all > 0 && <Link href={address({ ...listing, pile: 'all' })}>{t('showAll')}</Link>}
          >
            <p>{t('noneText')}</p>
          </EmptyState>
        )}
        {draws.length > 0 && <Draws draws={draws} />}
      </div>
    </>
  )
}

type FiltersProps = { listing: Listing; calls: Awaited<ReturnType<typeof listReportCalls>> }

async function Filters({ listing: { pile, call }, calls }: FiltersProps) {
  const [t, to, pick] = await Promise.all([getTranslations('useReports.desk.filters'), paths(), localized()])
  return (
    <FilterForm
      labels={{ form: t('form'), more: t('more'), submit: t('submit'), clear: t('clear') }}
      action={to('/desk/grants/reports')}
      clearHref={to('/desk/grants/reports', undefined, { pile })}
      narrowed={call !== null}
      search={
        <>
          <input type="hidden" name="pile" value={pile} />
          <Select
            name="call"
            label={t('call')}
            empty={t('allCalls')}
            options={calls.map(({ slug, name }) => ({ value: slug, label: pick(name) }))}
            defaultValue={call ?? undefined}
          />
        </>
      }
    />
  )
}
