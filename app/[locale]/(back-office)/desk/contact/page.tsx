import '@/components/contact/cases.css'
import '@/components/ui/queue.css'
import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ClientTexts } from '@/app/_server/client-texts'
import { casesAtDesk } from '@/app/_server/desk'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { ButtonLink, ButtonRow } from '@/components/ui/button'
import { formatNumber } from '@/components/ui/format'
import { Pager } from '@/components/ui/pager'
import { Tabs } from '@/components/ui/tabs'
import { mostCases } from '@/db/contact/bulks/input'
import { caseFilters, piles, queryOf } from '@/db/contact/cases/queue/input'
import { casePage, listCases } from '@/db/contact/cases/queue/reads'
import { hasUnit } from '@/db/contact/members/reads'
import { findView } from '@/db/contact/views/reads'
import { addressOf, saysItself } from '@/db/contact/views/rules'
import { CaseFilters } from './case-filters'
import { CaseTable } from './case-table'
import { ChooseForm } from './choose-form'
import { ExchangeNotice } from './exchange-notice'
import { InboxNotice } from './inbox-notice'
import { MailNotice } from './mail-notice'
import { NothingFound } from './nothing-found'
import { WaveNotice } from './troubles/wave-notice'
import { ViewBar } from './view-bar'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('contact.desk'))('title') }
}

/**
 * What to show: what the address says, else the saved view it names, else the view the officer's queue opens with, else their own unit's
 * cases, their own first.
 */
async function shownFor(asked: Awaited<Props['searchParams']>) {
  const asker = await officer('contact')
  const own = saysItself(asked)
  const id = z.uuid().safeParse(asked.view).data ?? null
  const view = id || !own ? await findView(asker, id) : null
  const unit = !own && !id && !view && (await hasUnit(asker))
  const opening = unit ? { unit: 'mine', sort: 'own' } : view?.filters
  const filters = caseFilters.parse(own ? asked : { ...opening, page: asked.page })
  return { view, opened: !id, unit, filters }
}

/** The queue: what waits, whose it is, what is late. */
export default async function CasesPage({ searchParams }: Props) {
  const [asker, asked] = await Promise.all([officer('contact'), searchParams])
  const { view, opened, unit, filters } = await shownFor(asked)
  const [{ rows, total, more }, counts, t, queue, casework, to, locale] = await Promise.all([
    listCases(asker, filters),
    casesAtDesk(),
    getTranslations('contact.desk'),
    getTranslations('queue'),
    getTranslations('casework'),
    paths(),
    getLocale(),
  ])
  const address = (change: Partial<typeof filters>, kept?: string) =>
    to('/desk/contact', undefined, { ...queryOf({ ...filters, ...change }), view: kept })
  const query = addressOf(filters)
  const number = formatNumber(total, locale)
  const found = more ? queue('over', { count: number }) : number
  const all = { count: found, most: mostCases }
  return (
    <>
      <PageHeading
        title={t('title')}
        count={found}
        actions={
          <ButtonRow>
            <ButtonLink href={to('/desk/contact/new')}>{casework('arrival.title')}</ButtonLink>
            <ButtonLink look="secondary" href={to('/desk/contact/caller')}>
              {casework('caller.title')}
            </ButtonLink>
          </ButtonRow>
        }
      />
      <div className="flow">
        <MailNotice />
        <ExchangeNotice />
        <InboxNotice />
        <WaveNotice />
        <Tabs
          label={t('piles')}
          tabs={piles.map((pile) => ({
            href: address({ pile, page: 1 }),
            label: t(`pile.${pile}`),
            count: formatNumber(counts[pile], locale),
            current: pile === filters.pile,
          }))}
        />
        <CaseFilters filters={filters} view={view?.id ?? null} />
        <ViewBar
          view={view}
          opened={opened}
          unit={unit}
          query={query}
          changed={view !== null && query !== addressOf(caseFilters.parse(view.filters))}
          did={String(asked.did ?? '')}
        />
        {rows.length > 0 ? (
          <ClientTexts only={['queue.bulk', 'queue.table']}>
            <ChooseForm
              submission={randomUUID()}
              all={{ query, label: queue(total > mostCases ? 'bulk.first' : 'bulk.all', all) }}
              region={queue('table.region', { count: formatNumber(rows.length, locale) })}
            >
              <CaseTable rows={rows} />
            </ChooseForm>
          </ClientTexts>
        ) : (
          <NothingFound filters={filters} />
        )}
        <Pager
          page={filters.page}
          pages={Math.ceil(total / casePage)}
          href={(page) => address({ page }, view?.id)}
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
