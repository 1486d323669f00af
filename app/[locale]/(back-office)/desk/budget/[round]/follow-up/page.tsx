import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { localized, paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { readFollowUpSheet } from '@/db/budget/follow-ups/reads'
import { findAnyRound } from '@/db/budget/rounds/reads'
import { WinnerTable } from './winner-table'

type Props = { params: Promise<{ round: string }> }

const roundHere = cache(async (slug: string) => (await findAnyRound(await officer('budget'), slug)) ?? notFound())

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ round: slug }, t, pick] = await Promise.all([params, getTranslations('followUps.desk'), localized()])
  return { title: `${t('title')}, ${pick((await roundHere(slug)).name)}` }
}

/** The winners of a round, and how far each is. */
export default async function FollowUpPage({ params }: Props) {
  const [{ round: slug }, asker, t, results, portal, to, pick] = await Promise.all([
    params,
    officer('budget'),
    getTranslations('followUps.desk'),
    getTranslations('results.desk'),
    getTranslations('portal'),
    paths(),
    localized(),
  ])
  const round = await roundHere(slug)
  const sheet = await readFollowUpSheet(asker, slug)
  return (
    <div className="flow-wide">
      <div>
        <Breadcrumbs
          label={portal('breadcrumbs')}
          crumbs={[
            { label: results('rounds'), href: to('/desk/budget') },
            { label: pick(round.name) || slug, href: to('/desk/budget/[round]', { round: slug }) },
            { label: t('title') },
          ]}
        />
        <PageHeading title={t('title')} eyebrow={pick(round.name)} lead={sheet ? t('lead') : undefined} />
      </div>
      {sheet && sheet.winners.length > 0 && <WinnerTable sheet={sheet} />}
      {sheet && sheet.winners.length === 0 && <EmptyState title={t('noWinners')}>{t('noWinnersText')}</EmptyState>}
      {!sheet && (
        <EmptyState
          title={t('noResult')}
          action={
            <ButtonLink look="secondary" href={to('/desk/budget/[round]/count', { round: slug })}>
              {t('toCount')}
            </ButtonLink>
          }
        >
          {t('noResultText')}
        </EmptyState>
      )}
    </div>
  )
}
