import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import { crumbsOf } from '@/app/_server/ideas'
import { mapSheet } from '@/app/_server/places'
import { roundNamed, titleIn } from '@/app/_server/round'
import { resident, residentIfAny, town, visitor } from '@/app/_server/session'
import { IdeaCrumbs } from '@/components/budget/idea-crumbs'
import { IdeaSteps } from '@/components/budget/idea-steps'
import { LikeIdeas } from '@/components/budget/like-ideas'
import { PageHeading } from '@/components/frame/page-heading'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { Typed } from '@/components/ui/form-state'
import { formatEnd } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { listSimilarIdeas } from '@/db/budget/ideas/search/reads'
import type { Round } from '@/db/budget/rounds/reads'
import { mapOf } from '@/tenants/maps'
import { IdeaForm } from './idea-form'

type Props = { params: Promise<{ round: string }>; searchParams: Promise<{ step?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [round, t] = await Promise.all([params.then(({ round }) => roundNamed(round)), getTranslations('ideas.new')])
  return { title: await titleIn(round, t('title')) }
}

export default async function NewIdeaPage({ params, searchParams }: Props) {
  const round = (await roundNamed((await params).round)) ?? notFound()
  const [{ step }, t, to, pick, locale] = await Promise.all([
    searchParams,
    getTranslations('ideas'),
    paths(),
    localized(),
    getLocale(),
  ])
  const here = { round: round.slug }
  const open = round.phase === 'ideas'
  return (
    <div className="page page-main">
      <IdeaCrumbs crumbs={await crumbsOf(round)} here={t('new.title')} />
      <PageHeading
        title={t('new.title')}
        eyebrow={pick(round.name)}
        lead={open ? t('new.lead', { until: formatEnd(round.ideasUntil, locale) }) : undefined}
      />
      {open ? (
        <Writing round={round} asked={step === 'similar'} />
      ) : (
        <EmptyState
          title={t('new.closed')}
          action={<ButtonLink href={to('/budget/[round]/ideas', here)}>{t('new.toList')}</ButtonLink>}
        >
          <p>{t('new.closedText')}</p>
        </EmptyState>
      )}
    </div>
  )
}

async function Writing({ round, asked }: { round: Round; asked: boolean }) {
  const asker = round.ideasNeedSignIn ? await resident('budget') : await residentIfAny('budget')
  const [kept, pick, here] = await Promise.all([parked(), localized(), town()])
  const map = mapOf(here.id)
  const submission = randomUUID()
  const pots = round.pots.map(({ id, name }) => ({ value: id, label: pick(name) }))
  return (
    <div className="flow-wide">
      <IdeaSteps current="write" unsigned={!asker} />
      {asked && kept && <AskFirst round={round} typed={kept} />}
      <ClientTexts only={['ideas.form', 'ideas.categories', 'places.form', 'places.map', 'places.pin']}>
        <IdeaForm
          initial={{ submission, ...kept }}
          pots={pots}
          sheet={map && mapSheet(map, here.map)}
          round={round.slug}
          writer={asker && { name: asker.person.name, restricted: asker.person.restricted }}
          asked={asked && kept !== null}
        />
      </ClientTexts>
    </div>
  )
}

/** Between writing and sending, once: is one of these the same? */
async function AskFirst({ round, typed }: { round: Round; typed: Typed }) {
  const [asker, t, to] = await Promise.all([visitor('budget'), getTranslations('ideas.new'), paths()])
  const found = await listSimilarIdeas(asker, round.id, String(typed.title ?? ''), String(typed.text ?? ''))
  const ideas = found.map(({ id, ...idea }) => ({
    ...idea,
    href: to('/budget/[round]/ideas/[idea]', { round: round.slug, idea: String(idea.number) }),
  }))
  return (
    <div className="column">
      <Notice tone="warning" title={t('like')}>
        <p>{t('likeText')}</p>
        <LikeIdeas ideas={ideas} />
      </Notice>
    </div>
  )
}
