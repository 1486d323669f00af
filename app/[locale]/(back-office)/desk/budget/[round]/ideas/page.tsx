import '@/components/budget/review.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button'
import { formatEnd, formatNumber } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { queueInput } from '@/db/budget/reviews/queue/input'
import { listQueue } from '@/db/budget/reviews/queue/reads'
import { listReviewers } from '@/db/budget/reviews/reads'
import { findAnyRound } from '@/db/budget/rounds/reads'
import { Pile } from './pile'
import { QueueFilters } from './queue-filters'
import { QueueTabs } from './queue-tabs'

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ round: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, pick] = await Promise.all([getTranslations('reviews'), localized()])
  const round = await findAnyRound(await officer('budget'), (await params).round)
  return { title: t('pageTitle', { round: pick(round?.name ?? {}) }) }
}

export default async function QueuePage({ params, searchParams }: Props) {
  const [asker, { round: slug }, query] = await Promise.all([officer('budget'), params, searchParams])
  const round = (await findAnyRound(asker, slug)) ?? notFound()
  const view = queueInput.parse(query)
  const [queue, reviewers, t, to, pick, locale] = await Promise.all([
    listQueue(asker, round.id, view),
    listReviewers(asker),
    getTranslations('reviews'),
    paths(),
    localized(),
    getLocale(),
  ])
  const assigned = Number(query.assigned) || 0
  return (
    <>
      <Breadcrumbs
        label={t('breadcrumbs')}
        crumbs={[
          { label: t('rounds'), href: to('/desk/budget') },
          { label: pick(round.name), href: to('/desk/budget/[round]', { round: slug }) },
          { label: t('title') },
        ]}
      />
      <PageHeading
        title={t('title')}
        eyebrow={pick(round.name)}
        count={formatNumber(queue.total, locale)}
        actions={
          <ButtonLink look="secondary" small href={to('/desk/budget/[round]/proposals', { round: slug })}>
            {t('toProposals')}
          </ButtonLink>
        }
      />
      <div className="flow">
        {assigned > 0 && (
          <Notice tone="success" live="status">
            {t('assigned', { count: assigned })}
          </Notice>
        )}
        {(round.phase === 'before' || round.phase === 'ideas') && (
          <Notice>{t('ideasOpen', { until: formatEnd(round.ideasUntil, locale) })}</Notice>
        )}
        <QueueTabs round={slug} view={view} counts={queue.counts} />
        <QueueFilters round={round} view={view} reviewers={reviewers} />
        <ClientTexts only={['reviews.bulk']}>
          <Pile round={round} view={view} queue={queue} reviewers={reviewers} ticked={query.ticked === 'all'} />
        </ClientTexts>
      </div>
    </>
  )
}
