import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { crumbsOf } from '@/app/_server/ideas'
import { visitor } from '@/app/_server/session'
import { IdeaCard } from '@/components/budget/idea-card'
import { IdeaCrumbs } from '@/components/budget/idea-crumbs'
import { PageHeading } from '@/components/frame/page-heading'
import { ButtonLink } from '@/components/ui/button'
import { formatEnd, formatMoment, formatNumber } from '@/components/ui/format'
import { ideaFilters } from '@/db/budget/ideas/input'
import { listIdeas } from '@/db/budget/ideas/search/reads'
import { findRound, type Round } from '@/db/budget/rounds/reads'
import { MapViews } from '../map-views'
import { IdeaFilterForm } from './filters'
import { IdeaMap } from './idea-map'
import { IdeaPager } from './idea-pager'
import { NoIdeas } from './no-ideas'

type Props = { params: Promise<{ round: string }>; searchParams: Promise<Record<string, string | string[]>> }

async function roundHere(params: Props['params']) {
  return (await findRound(await visitor('budget'), (await params).round)) ?? notFound()
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [round, t, pick] = await Promise.all([roundHere(params), getTranslations('ideas'), localized()])
  return { title: t('pageTitle', { round: pick(round.name) }) }
}

export default async function IdeasPage({ params, searchParams }: Props) {
  const [round, query, t, to, pick, locale] = await Promise.all([
    roundHere(params),
    searchParams,
    getTranslations('ideas'),
    paths(),
    localized(),
    getLocale(),
  ])
  const filters = ideaFilters.parse(query)
  const { ideas, total, page, pages } = await listIdeas(await visitor('budget'), round.id, filters)
  const { q, pot, category, state } = filters
  const narrowed = Boolean(q || pot || category || state)
  const here = { round: round.slug }
  return (
    <div className="page page-main">
      <IdeaCrumbs crumbs={(await crumbsOf(round)).slice(0, -1)} here={t('title')} />
      <PageHeading
        title={t('title')}
        eyebrow={pick(round.name)}
        count={narrowed ? undefined : formatNumber(total, locale)}
        lead={await leadOf(round)}
        actions={<NextStep round={round} />}
      />
      <div className="split split-left">
        <IdeaFilterForm round={round} filters={filters} />
        <section className="flow-wide" aria-label={t('list')}>
          {total > 0 && (
            <MapViews
              of="ideaMap"
              view={filters.view}
              addressOf={(view) =>
                to('/budget/[round]/ideas', here, { ...filters, page: page > 1 ? page : undefined, view })
              }
            />
          )}
          {filters.view && total > 0 && <IdeaMap round={round} filters={filters} />}
          {narrowed && total > 0 && <p role="status">{t('found', { count: total })}</p>}
          {total === 0 && <NoIdeas round={round} narrowed={narrowed} />}
          <ul className="cards">
            {ideas.map((idea) => (
              <li key={idea.id} className="contents">
                <IdeaCard
                  idea={idea}
                  pot={pick(idea.pot)}
                  href={to('/budget/[round]/ideas/[idea]', { ...here, idea: String(idea.number) })}
                />
              </li>
            ))}
          </ul>
          <IdeaPager round={round.slug} filters={filters} page={page} pages={pages} />
        </section>
      </div>
    </div>
  )
}

async function leadOf({ phase, ideasFrom, ideasUntil }: Round) {
  const [t, locale] = await Promise.all([getTranslations('ideas.lead'), getLocale()])
  if (phase === 'ideas') return t('ideas', { until: formatEnd(ideasUntil, locale) })
  if (phase === 'before') return t('before', { from: formatMoment(ideasFrom, locale) })
  return t(phase === 'review' ? 'review' : 'later')
}

async function NextStep({ round: { slug, phase } }: { round: Round }) {
  const [t, to] = await Promise.all([getTranslations('ideas'), paths()])
  if (phase === 'ideas') {
    return (
      <ButtonLink href={to('/budget/[round]/ideas/new', { round: slug })} icon="plus">
        {t('write')}
      </ButtonLink>
    )
  }
  if (phase === 'before' || phase === 'review') return null
  return (
    <ButtonLink look="secondary" href={to('/budget/[round]/proposals', { round: slug })}>
      {t('proposals')}
    </ButtonLink>
  )
}
