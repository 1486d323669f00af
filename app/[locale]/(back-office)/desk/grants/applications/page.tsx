import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { grantDutiesHere, officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { formatNumber } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Pager } from '@/components/ui/pager'
import { Tabs } from '@/components/ui/tabs'
import { mostHandedOut } from '@/db/grants/applications/handouts/input'
import { applicationFilters, applicationPiles, applicationQuery } from '@/db/grants/applications/queue/input'
import { applicationPage, listApplications } from '@/db/grants/applications/queue/reads'
import { findView } from '@/db/grants/applications/views/reads'
import { addressOf, saysItself } from '@/db/grants/applications/views/rules'
import { listHolders } from '@/db/grants/duties/reads'
import { ApplicationTable } from './application-table'
import { ChooseForm } from './choose-form'
import { QueueFilters } from './queue-filters'
import { ViewBar } from './view-bar'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('handling.queue'))('title') }
}

/** What to show: what the address says, else the saved view it names. */
async function shownFor(asked: Awaited<Props['searchParams']>) {
  const id = z.uuid().safeParse(asked.view).data
  const view = id ? await findView(await officer('grants'), id) : null
  const filters = applicationFilters.parse(saysItself(asked) ? asked : { ...view?.filters, page: asked.page })
  return { view, filters }
}

/** The applications at the desk, pile by pile. */
export default async function ApplicationsPage({ searchParams }: Props) {
  const [asker, asked] = await Promise.all([officer('grants'), searchParams])
  const { view, filters } = await shownFor(asked)
  const [{ rows, counts, total }, preparers, held, t, arrivals, to, locale] = await Promise.all([
    listApplications(asker, filters),
    listHolders(asker, 'prepare'),
    grantDutiesHere(),
    getTranslations('handling.queue'),
    getTranslations('arrivals'),
    paths(),
    getLocale(),
  ])
  const address = (change: Partial<typeof filters>) =>
    to('/desk/grants/applications', undefined, { ...applicationQuery({ ...filters, ...change }), view: view?.id })
  const prepares = held.some(({ duty }) => duty === 'prepare')
  const colleagues = preparers
    .filter(({ id }) => id !== asker.staff.id)
    .map(({ id, name }) => ({ value: id, label: name }))
  const query = addressOf(filters)
  const all = { count: formatNumber(total, locale), most: mostHandedOut }
  return (
    <>
      <PageHeading
        title={t('title')}
        count={formatNumber(total, locale)}
        actions={
          prepares && (
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
        <QueueFilters asker={asker} filters={filters} colleagues={colleagues} view={view?.id ?? null} />
        <ViewBar
          view={view}
          query={query}
          changed={view !== null && query !== addressOf(applicationFilters.parse(view.filters))}
          did={String(asked.did ?? '')}
        />
        {rows.length > 0 && prepares && (
          <ClientTexts only={['handling.queue.bulk']}>
            <ChooseForm
              submission={randomUUID()}
              all={{ query, label: t(total > mostHandedOut ? 'bulk.first' : 'bulk.all', all) }}
              region={t('table.region', { count: formatNumber(rows.length, locale) })}
              colleagues={colleagues}
            >
              <ApplicationTable rows={rows} ticks />
            </ChooseForm>
          </ClientTexts>
        )}
        {rows.length > 0 && !prepares && <ApplicationTable rows={rows} ticks={false} />}
        {rows.length === 0 && (
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
