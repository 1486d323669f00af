import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { formatNumber } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { listDrafts } from '@/db/budget/proposals/drafting/reads'
import { findAnyRound } from '@/db/budget/rounds/reads'
import { DraftTable } from './draft-table'

type Props = { params: Promise<{ round: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, pick] = await Promise.all([getTranslations('proposals.desk'), localized()])
  const round = await findAnyRound(await officer('budget'), (await params).round)
  return { title: t('pageTitle', { round: pick(round?.name ?? {}) }) }
}

export default async function DraftsPage({ params }: Props) {
  const [asker, { round: slug }] = await Promise.all([officer('budget'), params])
  const round = (await findAnyRound(asker, slug)) ?? notFound()
  const [drafts, t, to, pick, locale] = await Promise.all([
    listDrafts(asker, round.id),
    getTranslations('proposals.desk'),
    paths(),
    localized(),
    getLocale(),
  ])
  const at = { round: slug }
  const standing = drafts.filter(({ withdrawnAt }) => !withdrawnAt)
  const withdrawn = drafts.filter(({ withdrawnAt }) => withdrawnAt)
  const make = !round.manifestHash && (
    <ButtonLink small icon="plus" href={to('/desk/budget/[round]/proposals/new', at)}>
      {t('make')}
    </ButtonLink>
  )
  const waiting = to('/desk/budget/[round]/ideas', at, { state: 'waiting' })
  return (
    <>
      <Breadcrumbs
        label={t('breadcrumbs')}
        crumbs={[
          { label: t('rounds'), href: to('/desk/budget') },
          { label: pick(round.name), href: to('/desk/budget/[round]', at) },
          { label: t('title') },
        ]}
      />
      <PageHeading
        title={t('title')}
        eyebrow={pick(round.name)}
        count={formatNumber(standing.length, locale)}
        actions={make}
      />
      <div className="flow-wide">
        {round.manifestHash ? (
          <Notice title={t('frozen')}>
            <p>{t('frozenText')}</p>
            <p>
              <a href={to('/budget/[round]/rules', at)}>{t('toRules')}</a>
            </p>
          </Notice>
        ) : (
          <p>
            {t('lead')} <a href={waiting}>{t('toWaiting')}</a>
          </p>
        )}
        {!drafts.length && (
          <EmptyState title={t('none')} action={<ButtonLink href={waiting}>{t('toWaiting')}</ButtonLink>}>
            <p>{t('noneText')}</p>
          </EmptyState>
        )}
        {round.pots.map((pot) => (
          <DraftTable
            key={pot.id}
            round={slug}
            title={pick(pot.name)}
            drafts={standing.filter((draft) => draft.pot === pot.id)}
            potCents={pot.cents}
          />
        ))}
        <DraftTable round={slug} title={t('withdrawn')} drafts={withdrawn} />
      </div>
    </>
  )
}
