import '@/components/budget/result.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { localized, paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Steps } from '@/components/ui/progress'
import { findOpening } from '@/db/budget/ballots/closing/reads'
import { findAnyRound } from '@/db/budget/rounds/reads'
import { readCounting } from '@/db/budget/tally/reads'
import { CheckAndPublish } from './check-and-publish'
import { CountStage } from './count-stage'
import { UrnStage } from './urn-stage'

type Props = { params: Promise<{ round: string }> }

const roundHere = cache(async (slug: string) => (await findAnyRound(await officer('budget'), slug)) ?? notFound())

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ round: slug }, t, pick] = await Promise.all([params, getTranslations('results.desk'), localized()])
  return { title: `${t('title')}, ${pick((await roundHere(slug)).name)}` }
}

/** From the last ballot to the published result, one step at a time. */
export default async function CountPage({ params }: Props) {
  const [{ round: slug }, asker, t, portal, to, pick] = await Promise.all([
    params,
    officer('budget'),
    getTranslations('results.desk'),
    getTranslations('portal'),
    paths(),
    localized(),
  ])
  const round = await roundHere(slug)
  const [counting, opening] = await Promise.all([readCounting(asker, slug), findOpening(asker, slug)])
  if (!opening) notFound()
  const steps = [
    { key: 'ended', done: round.manifestHash !== null && round.now >= round.votingUntil },
    { key: 'opened', done: round.closed },
    { key: 'counted', done: counting.count?.state === 'finished' },
    { key: 'published', done: round.resultPublished },
  ] as const
  const current = steps.findIndex(({ done }) => !done)
  return (
    <div className="flow-wide">
      <div>
        <Breadcrumbs
          label={portal('breadcrumbs')}
          crumbs={[
            { label: t('rounds'), href: to('/desk/budget') },
            { label: pick(round.name) || slug, href: to('/desk/budget/[round]', { round: slug }) },
            { label: t('title') },
          ]}
        />
        <PageHeading title={t('title')} eyebrow={pick(round.name)} />
      </div>
      <Steps
        across
        label={t('steps')}
        steps={steps.map(({ key, done }, at) => ({
          label: t(`step.${key}`),
          state: done ? 'done' : at === current ? 'current' : 'coming',
          said: done ? t('stepDone') : undefined,
        }))}
      />
      <UrnStage round={round} opening={opening} counting={counting} />
      {round.closed && !round.resultPublished && <CountStage round={round} counting={counting} />}
      {counting.count?.state === 'finished' && <CheckAndPublish round={round} counting={counting} />}
    </div>
  )
}
