import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { foreign, localized, paths } from '@/app/_server/here'
import { PlaceOnMap } from '@/app/_server/place-on-map'
import { pictureOf } from '@/app/_server/proposals'
import { visitor } from '@/app/_server/session'
import { ProposalOutcome } from '@/components/budget/proposal-card'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatMoment, formatMoney } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { Picture } from '@/components/ui/picture'
import { Tag, Tags } from '@/components/ui/tag'
import { findProposal } from '@/db/budget/proposals/list/reads'
import { findRound } from '@/db/budget/rounds/reads'
import { Action } from './action'
import { FollowUp } from './follow-up'
import { Next } from './next'
import { Origins } from './origins'

type Params = Promise<{ round: string; proposal: string }>

const read = cache(async (slug: string, name: string) => {
  const asker = await visitor('budget')
  const round = await findRound(asker, slug)
  const proposal = round && (await findProposal(asker, round.id, name))
  return round && proposal ? { round, proposal } : null
})

const here = async (params: Params) => {
  const { round, proposal } = await params
  return (await read(round, decodeURIComponent(proposal))) ?? notFound()
}

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const [{ round, proposal }, pick] = await Promise.all([here(params), localized()])
  return { title: `${pick(proposal.title)}, ${pick(round.name)}` }
}

export default async function ProposalPage({ params }: { params: Params }) {
  const [{ round, proposal }, t, category, to, pick, locale] = await Promise.all([
    here(params),
    getTranslations('proposals'),
    getTranslations('ideas.categories'),
    paths(),
    localized(),
    getLocale(),
  ])
  const langOf = await foreign()
  const at = { round: round.slug }
  const { number, place, costCents, upkeepCents, picture, won, withdrawnAt } = proposal
  return (
    <div className="page page-main">
      <Breadcrumbs
        label={t('breadcrumbs')}
        crumbs={[
          { label: t('budget'), href: to('/budget') },
          { label: pick(round.name), href: to('/budget/[round]', at) },
          { label: t('title'), href: to('/budget/[round]/proposals', at) },
          { label: t('number', { number }) },
        ]}
      />
      <PageHeading
        title={pick(proposal.title)}
        lang={langOf(proposal.title)}
        eyebrow={`${t('number', { number })} · ${pick(proposal.potName)}`}
        tags={
          <Tags>
            {won !== null && !withdrawnAt && <ProposalOutcome won={won} />}
            <Tag>{category(proposal.category)}</Tag>
          </Tags>
        }
      />
      <div className="split">
        <div className="flow-wide">
          {withdrawnAt && (
            <Notice tone="warning" title={t('withdrawn')}>
              {t('withdrawnText', { at: formatMoment(withdrawnAt, locale) })}
            </Notice>
          )}
          <Picture src={pictureOf(proposal)} alt={picture?.alt ?? ''} rounded eager />
          <p className="prose whitespace-pre-line" lang={langOf(proposal.text)}>
            {pick(proposal.text)}
          </p>
          <PlaceOnMap at={proposal} />
          {!withdrawnAt && <FollowUp round={round.slug} proposal={proposal} />}
          <Origins round={round} origins={proposal.origins} />
        </div>
        <aside className="flow-wide sticky-side" aria-label={t('facts')}>
          <DefinitionList
            narrow
            facts={[
              { term: t('cost'), detail: <strong>{formatMoney(costCents, locale)}</strong> },
              { term: t('upkeep'), detail: upkeepCents === null ? t('unknown') : formatMoney(upkeepCents, locale) },
              { term: t('area'), detail: pick(proposal.potName) },
              { term: t('place'), detail: place },
              { term: t('topic'), detail: category(proposal.category) },
            ]}
          />
          {!withdrawnAt && <Action round={round} />}
          {!withdrawnAt && <Next round={round} won={won} />}
        </aside>
      </div>
    </div>
  )
}
