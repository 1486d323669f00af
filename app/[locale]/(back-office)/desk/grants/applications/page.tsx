import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { grantDutiesHere, officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { formatNumber } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Pager } from '@/components/ui/pager'
import { Tabs } from '@/components/ui/tabs'
import { applicationFilters, applicationPiles, applicationQuery } from '@/db/grants/applications/queue/input'
import { applicationPage, listApplications } from '@/db/grants/applications/queue/reads'
import { ApplicationTable } from './application-table'
import { QueueFilters } from './queue-filters'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('handling.queue'))('title') }
}

/** The applications at the desk, pile by pile. */
export default async function ApplicationsPage({ searchParams }: Props) {
  const [asker, asked] = await Promise.all([officer('grants'), searchParams])
  const filters = applicationFilters.parse(asked)
  const [{ rows, counts, total }, held, t, arrivals, to, locale] = await Promise.all([
    listApplications(asker, filters),
    grantDutiesHere(),
    getTranslations('handling.queue'),
    getTranslations('arrivals'),
    paths(),
    getLocale(),
  ])
  const address = (change: Partial<typeof filters>) =>
    to('/desk/grants/applications', undefined, applicationQuery({ ...filters, ...change }))
  return (
    <>
      <PageHeading
        title={t('title')}
        count={formatNumber(total, locale)}
        actions={
          held.some(({ duty }) => duty === 'prepare') && (
            <ButtonLink look="secondary" href={to('/desk/grants/paper/new')}>
              {arrivals('new')}
            </ButtonLink>
          )
        }
      />
      <div className="flow">
        <Tabs
          label={t('piles')}
          tabs={applicationPiles.map((pile) => ({
            href: address({ pile, page: 1 }),
            label: t(`pile.${pile}`),
            count: formatNumber(counts[pile], locale),
            current: pile === filters.pile,
          }))}
        />
        <QueueFilters asker={asker} filters={filters} />
        {rows.length > 0 ? (
          <ApplicationTable rows={rows} />
        ) : (
          <EmptyState
            title={t('none')}
            action={counts.all > 0 && <Link href={address({ pile: 'all', page: 1 })}>{t('showAll')}</Link>}
          >
            <p>{t('noneText')}</p>
          </EmptyState>
        )}
        <Pager
          page={filters.page}
          pages={Math.ceil(total / applicationPage)}
          href={(page) => address({ page })}
          labels={{
            navigation: t('pager.navigation'),
            previous: t('pager.previous'),
            next: t('pager.next'),
            page: (page) => t('pager.page', { page }),
          }}
        />
      </div>
    </>
  )
}
