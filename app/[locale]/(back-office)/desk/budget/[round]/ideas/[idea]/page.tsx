import '@/components/budget/review.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { ReviewState } from '@/components/budget/review-state'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { Tags } from '@/components/ui/tag'
import { findIdea } from '@/db/budget/ideas/reads'
import { findReview } from '@/db/budget/reviews/reads'
import { reviewStateOf } from '@/db/budget/reviews/rules'
import { findAnyRound } from '@/db/budget/rounds/reads'
import { AssignmentPart } from './assignment-part'
import { IdeaSheet } from './idea-sheet'
import { LineagePart } from './lineage-part'
import { OpinionsPart } from './opinions-part'
import { VerdictPart } from './verdict-part'

type Params = Promise<{ round: string; idea: string }>
type Props = { params: Params; searchParams: Promise<{ done?: string | string[]; edit?: string | string[] }> }

const read = cache(async (slug: string, number: string) => {
  const asker = await officer('budget')
  const round = await findAnyRound(asker, slug)
  const idea = round && /^[1-9]\d{0,8}$/.test(number) ? await findIdea(asker, round.id, Number(number)) : null
  const review = idea && (await findReview(asker, idea.id))
  return round && idea && review ? { asker, round, idea, review } : null
})

const here = async (params: Params) => {
  const { round, idea } = await params
  return (await read(round, idea)) ?? notFound()
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ idea }, t] = await Promise.all([here(params), getTranslations('reviews')])
  return { title: t('ideaPageTitle', { title: idea.title, number: idea.number }) }
}

const notices = ['assigned', 'opinion', 'verdict', 'joined'] as const

export default async function ReviewPage({ params, searchParams }: Props) {
  const [{ asker, round, idea, review }, { done, edit }, t, to, pick] = await Promise.all([
    here(params),
    searchParams,
    getTranslations('reviews'),
    paths(),
    localized(),
  ])
  const state = reviewStateOf({
    withdrawn: idea.withdrawnAt !== null,
    hidden: idea.state === 'hidden',
    combined: review.proposal !== null,
    outcome: review.verdict?.outcome ?? null,
  })
  const said = notices.find((notice) => notice === done)
  const at = { round: round.slug }
  return (
    <>
      <Breadcrumbs
        label={t('breadcrumbs')}
        crumbs={[
          { label: pick(round.name), href: to('/desk/budget/[round]', at) },
          { label: t('title'), href: to('/desk/budget/[round]/ideas', at) },
          { label: t('number', { number: idea.number }) },
        ]}
      />
      <PageHeading
        title={idea.title || t('hiddenTitle')}
        lang={idea.title ? idea.locale : undefined}
        eyebrow={t('number', { number: idea.number })}
        tags={
          <Tags>
            <ReviewState state={state} proposal={review.proposal?.number} />
          </Tags>
        }
      />
      {said && (
        <Notice tone="success" live="status">
          {t(`done.${said}`)}
        </Notice>
      )}
      <div className="desk-split mt-4">
        <IdeaSheet round={round} idea={idea} />
        <ClientTexts only={['reviews']}>
          <div className="flow-wide">
            <AssignmentPart asker={asker} round={round} idea={idea} review={review} state={state} />
            <OpinionsPart asker={asker} round={round.slug} idea={idea} review={review} edit={edit === 'opinion'} />
            <VerdictPart round={round.slug} idea={idea} review={review} state={state} edit={edit === 'verdict'} />
            <LineagePart asker={asker} round={round} idea={idea} review={review} state={state} />
          </div>
        </ClientTexts>
      </div>
    </>
  )
}
