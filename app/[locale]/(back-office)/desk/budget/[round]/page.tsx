import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { officer, town } from '@/app/_server/session'
import { RoundRules } from '@/components/budget/round-rules'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Tag, Tags } from '@/components/ui/tag'
import { findDeskRound } from '@/db/budget/rounds/figures/reads'
import { publish } from './actions'
import { LanguageNotices } from './language-notices'
import { PublishForm } from './publish-form'
import { RoundSchedule } from './round-schedule'
import { RoundWork } from './round-work'

type Props = { params: Promise<{ round: string }>; searchParams: Promise<{ said?: string | string[] }> }

const roundHere = cache(async (slug: string) => (await findDeskRound(await officer('budget'), slug)) ?? notFound())

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ round: slug }, pick] = await Promise.all([params, localized()])
  return { title: pick((await roundHere(slug)).name) }
}

export default async function DeskRoundPage({ params, searchParams }: Props) {
  const [{ round: slug }, { said }, t, all, portal, to, pick, here] = await Promise.all([
    params,
    searchParams,
    getTranslations('rounds.desk'),
    getTranslations('rounds'),
    getTranslations('portal'),
    paths(),
    localized(),
    town(),
  ])
  const round = await roundHere(slug)
  const { votingFrom: from, votingUntil: until, ballot, rule, pots, publishedAt, phase } = round
  return (
    <div className="flow-wide">
      <div>
        <Breadcrumbs
          label={portal('breadcrumbs')}
          crumbs={[{ label: t('title'), href: to('/desk/budget') }, { label: pick(round.name) || slug }]}
        />
        <PageHeading
          title={pick(round.name) || slug}
          tags={
            <Tags>
              <Tag tone="brand">{all(`phase.${publishedAt ? phase : 'draft'}`)}</Tag>
            </Tags>
          }
          actions={
            <>
              <ButtonLink
                href={to('/desk/budget/[round]/settings', { round: slug })}
                look="secondary"
                small
                icon="edit"
              >
                {t('settings')}
              </ButtonLink>
              <ButtonLink href={to('/desk/budget/new', undefined, { from: slug })} look="quiet" small>
                {t('copy')}
              </ButtonLink>
              {publishedAt && (
                <ButtonLink href={to('/budget/[round]', { round: slug })} look="quiet" small icon="external">
                  {t('toPortal')}
                </ButtonLink>
              )}
            </>
          }
        />
      </div>
      {said === 'saved' && <Notice tone="success" title={t('saved')} live="status" />}
      {said === 'published' && publishedAt && (
        <Notice tone="success" title={t('published')} live="status">
          {t('publishedText')}
        </Notice>
      )}
      {said === 'created' && !publishedAt && (
        <Notice tone="success" title={t('created')} live="status">
          {t('createdText')}
        </Notice>
      )}
      <LanguageNotices round={round} />
      {!publishedAt && (
        <section className="tinted flow">
          <h2>{t('draft')}</h2>
          <p>{t('draftText')}</p>
          <ClientTexts only={['rounds']}>
            <PublishForm action={publish.bind(null, slug)} version={String(round.version)} />
          </ClientTexts>
        </section>
      )}
      <RoundWork round={round} />
      <section className="flow">
        <h2>{t('schedule')}</h2>
        <RoundSchedule round={round} />
      </section>
      <section className="flow column">
        <h2>{t('rules')}</h2>
        <RoundRules rules={{ right: round, voting: { from, until }, ballot, rule, pots }} town={pick(here.name)} />
      </section>
    </div>
  )
}
