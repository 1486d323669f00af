import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Pager } from '@/components/ui/pager'
import { Tabs } from '@/components/ui/tabs'
import { grantDuties } from '@/db/grants/duties/input'
import { openOverview } from '@/db/grants/scorings/overviews/reads'
import { inOrder, scoreOrders } from '@/db/grants/scorings/overviews/rules'
import { unlessRefused } from '@/db/refusal'
import { Assessors } from './assessors'
import { FinalForm } from './final-form'
import { typedPoints } from './points'
import { ScoreTable } from './score-table'
import { SpreadChart } from './spread-chart'

type Props = {
  params: Promise<{ call: string }>
  searchParams: Promise<{ sort?: string | string[]; page?: string | string[]; did?: string | string[] }>
}

/** A picture, a table and a form of more rows than this nobody reads on one page. */
const perPage = 50

const overviewHere = cache(async (slug: string) => {
  const asker = await grantOfficer(...grantDuties)
  const overview = (await unlessRefused(openOverview(asker, slug))) ?? notFound()
  return { asker, ...overview }
})

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('scorings'))('overview') }
}

/** The scorings of a call: who gave how much, how far apart they are, and the final points. */
export default async function ScoresPage({ params, searchParams }: Props) {
  const [{ call: slug }, { sort, page, did }] = await Promise.all([params, searchParams])
  const [{ asker, call, rows }, t, paging, desk, to, pick, locale] = await Promise.all([
    overviewHere(slug),
    getTranslations('scorings'),
    getTranslations('scorings.pages'),
    getTranslations('calls.desk'),
    paths(),
    localized(),
    getLocale(),
  ])
  const order = scoreOrders.find((one) => one === sort) ?? 'number'
  const pages = Math.max(1, Math.ceil(rows.length / perPage))
  const shown = Math.min(Math.max(1, Math.trunc(Number(page) || 1)), pages)
  const sorted = inOrder(rows, order).slice((shown - 1) * perPage, shown * perPage)
  const nameOf = ({ applicant, number }: { applicant: string | null; number: string | null }) =>
    applicant ?? t('veiled', { number: number ?? '' })
  const settable = sorted.filter(({ final, state }) => final !== null && state === 'scoring')
  const at = { call: slug }
  const inThisOrder = order === 'number' ? {} : { sort: order }
  return (
    <div className="flow-wide">
      <Breadcrumbs
        label={t('breadcrumbs')}
        crumbs={[
          { label: desk('title'), href: to('/desk/grants') },
          { label: pick(call.name) || slug, href: to('/desk/grants/calls/[call]', at) },
          { label: t('overview') },
        ]}
      />
      <PageHeading title={t('overview')} eyebrow={pick(call.name)} lead={t('overviewLead')} />
      {did === 'set' && (
        <Notice tone="success" live="status">
          {t('did.set')}
        </Notice>
      )}
      {rows.length === 0 ? (
        <EmptyState title={t('nothing')}>
          <p>{t('nothingText')}</p>
        </EmptyState>
      ) : (
        <>
          <Tabs
            label={t('order')}
            tabs={scoreOrders.map((one) => ({
              href: to('/desk/grants/calls/[call]/scores', at, one === 'number' ? {} : { sort: one }),
              label: t(`orders.${one}`),
              current: one === order,
            }))}
          />
          <SpreadChart rows={sorted} nameOf={nameOf} />
          <ScoreTable rows={sorted} nameOf={nameOf} threshold={call.scoring?.threshold ?? null} />
          <Pager
            page={shown}
            pages={pages}
            href={(number) => to('/desk/grants/calls/[call]/scores', at, { ...inThisOrder, page: number })}
            labels={{
              ...{ navigation: paging('navigation'), previous: paging('previous'), next: paging('next') },
              page: (number) => paging('page', { page: number }),
            }}
          />
          <Assessors rows={rows} />
          <p>
            <ButtonLink href={`/api/grants/scores/${slug}?locale=${locale}`} look="secondary" icon="download" download>
              {t('export')}
            </ButtonLink>
          </p>
          {asker.duties.includes('prepare') && settable.length > 0 && (
            <ClientTexts only={['scorings']}>
              <section className="flow" aria-labelledby="finals">
                <h2 id="finals">{t('setFinals')}</h2>
                <p>{t('setFinalText')}</p>
                {settable.map((row) => (
                  <FinalForm
                    key={row.id}
                    slug={slug}
                    application={row.id}
                    name={nameOf(row)}
                    seen={row.final?.hundredths ?? 0}
                    points={typedPoints(row.final?.hundredths ?? 0, locale)}
                  />
                ))}
              </section>
            </ClientTexts>
          )}
        </>
      )}
    </div>
  )
}
