import '@/components/budget/ballot.css'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { potsToShow } from '@/app/_server/ballot-sheet'
import { paths } from '@/app/_server/here'
import { titleIn, voteSheetOf } from '@/app/_server/round'
import { keptSelection } from '@/app/_server/selection'
import { residentIfAny } from '@/app/_server/session'
import { VoteCrumbs } from '@/app/_server/vote-crumbs'
import { BallotChoices } from '@/components/budget/ballot-choices'
import { chosenPots } from '@/components/budget/chosen-pots'
import { VoteSteps } from '@/components/budget/vote-steps'
import { PageHeading } from '@/components/frame/page-heading'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { voteStatus } from '@/db/budget/ballots/reads'
import { ballotProblems } from '@/db/budget/ballots/rules'
import { ballotOf, leftOut } from '@/db/budget/ballots/selection/rules'
import { ballotManifestOf } from '@/db/budget/rounds/manifest/rules'
import type { Locale } from '@/tenants/municipality'
import { CastPanel } from './cast-panel'
import { Standing } from './standing'

type Props = { params: Promise<{ round: string }>; searchParams: Promise<{ stale?: string }> }

const statusHere = cache(async (round: string) => {
  const resident = await residentIfAny('budget')
  return resident && voteStatus(resident, round)
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [sheet, t] = await Promise.all([params.then(({ round }) => voteSheetOf(round)), getTranslations('ballots')])
  const voted = sheet && (await statusHere(sheet.round.id))?.voted
  return { title: await titleIn(sheet?.round, t(voted ? 'review.titleNotChanged' : 'review.titleNotCast')) }
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const [{ round: slug }, { stale }, resident] = await Promise.all([params, searchParams, residentIfAny('budget')])
  const sheet = (await voteSheetOf(slug)) ?? notFound()
  const [t, to, locale, kept] = await Promise.all([
    getTranslations('ballots'),
    paths(),
    getLocale(),
    keptSelection(sheet.round.id),
  ])
  const { round, manifest } = sheet
  const choose = (query = {}) => to('/budget/[round]/vote', { round: slug }, query)
  if (!manifest || !kept || round.phase !== 'voting') redirect(choose())
  const ballot = ballotManifestOf(manifest)
  const mine = ballotOf(ballot, kept)
  if (ballotProblems(ballot, mine).length > 0) redirect(choose({ check: '1' }))

  const [status, pots] = await Promise.all([statusHere(round.id), potsToShow(sheet, manifest)])
  const others = pots.flatMap(({ options }) => options).filter(({ id }) => leftOut(ballot, kept).includes(id))
  return (
    <div className="page page-main sections">
      <div className="flow-wide">
        <VoteCrumbs round={round} below={t('review.title')} />
        <PageHeading title={t('review.title')} />
        <VoteSteps at="review" say={t} />
        <Standing status={status} round={round} signedIn={Boolean(resident)} stale={Boolean(stale)} />
      </div>
      <div className="column flow-wide">
        <BallotChoices
          pots={chosenPots(pots, mine, locale as Locale)}
          words={{ empty: t('review.emptyPot'), total: t('review.total') }}
        />
        {mine.area === null && pots.some(({ wholeTown }) => !wholeTown) && <p>{t('review.noArea')}</p>}
        {others.length > 0 && (
          <Notice tone="info">{t('review.leftOut', { titles: others.map(({ title }) => title).join(', ') })}</Notice>
        )}
        <p>
          <ButtonLink href={choose()} look="secondary" icon="edit">
            {t('review.change')}
          </ButtonLink>
        </p>
      </div>
      {status?.ballot && (
        <section className="column tinted flow">
          <h2>{t('review.earlier')}</h2>
          <BallotChoices
            pots={chosenPots(pots, status.ballot, locale as Locale)}
            words={{ empty: t('review.emptyPot'), total: t('review.total') }}
            level="h3"
          />
        </section>
      )}
      <CastPanel round={round} resident={resident} status={status} selection={kept} />
    </div>
  )
}
