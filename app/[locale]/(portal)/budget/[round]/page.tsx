import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { foreign, localized, paths } from '@/app/_server/here'
import { OwnVote } from '@/app/_server/own-vote'
import { visitor } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Picture } from '@/components/ui/picture'
import { findRoundWithFigures } from '@/db/budget/rounds/figures/reads'
import { RoundDoors } from './round-doors'
import { RoundLead } from './round-lead'
import { RoundMoney } from './round-money'
import { RoundTimeline } from './round-timeline'
import { WhoMayTakePart } from './who-may-take-part'

type Props = { params: Promise<{ round: string }> }

const roundHere = cache(
  async (slug: string) => (await findRoundWithFigures(await visitor('budget'), slug)) ?? notFound(),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ round: slug }, pick] = await Promise.all([params, localized()])
  return { title: pick((await roundHere(slug)).name) }
}

export default async function RoundPage({ params }: Props) {
  const [{ round: slug }, langOf, t, portal, to, pick] = await Promise.all([
    params,
    foreign(),
    getTranslations('rounds'),
    getTranslations('portal'),
    paths(),
    localized(),
  ])
  const round = await roundHere(slug)
  const name = pick(round.name)
  return (
    <div className="page page-main sections">
      <div>
        <Breadcrumbs
          label={portal('breadcrumbs')}
          crumbs={[{ label: t('index.title'), href: to('/budget') }, { label: name }]}
        />
        <PageHeading title={name} lang={langOf(round.name)} />
        <RoundLead round={round} />
      </div>
      <OwnVote round={round} />
      <RoundDoors round={round} />
      <div className="split">
        <section className="flow">
          <h2>{t('about')}</h2>
          {round.illustration && (
            <Picture src={`/illustrations/${round.illustration}.svg`} alt="" ratio="16-9" rounded />
          )}
          {pick(round.intro)
            .split(/\n\s*\n/)
            .map((paragraph) => (
              <p key={paragraph} className="whitespace-pre-line" lang={langOf(round.intro)}>
                {paragraph}
              </p>
            ))}
        </section>
        <section className="flow">
          <h2>{t('timeline')}</h2>
          <RoundTimeline round={round} />
        </section>
      </div>
      <div className="split">
        <RoundMoney round={round} />
        <WhoMayTakePart round={round} />
      </div>
    </div>
  )
}
