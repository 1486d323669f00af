import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { localized } from '@/app/_server/here'
import { crumbsOf, ideaHere } from '@/app/_server/ideas'
import { PlaceOnMap } from '@/app/_server/place-on-map'
import { IdeaCrumbs } from '@/components/budget/idea-crumbs'
import { IdeaState } from '@/components/budget/idea-state'
import { PageHeading } from '@/components/frame/page-heading'
import { formatDay, formatEnd } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { Tag, Tags } from '@/components/ui/tag'
import { Author } from './author'
import { Discussion } from './discussion'
import { Facts } from './facts'
import { History } from './history'
import { Pictures } from './pictures'
import { Support, SupportBar } from './support'
import { Verdict } from './verdict'

type Props = { params: Promise<{ round: string; idea: string }>; searchParams: Promise<{ did?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [found, t] = await Promise.all([ideaHere(params), getTranslations('ideas.detail')])
  if (!found) return {}
  const { title, number } = found.idea
  return { title: t('pageTitle', { idea: title || t('hiddenTitle'), number }) }
}

const deeds = ['sent', 'edited', 'withdrawn', 'given', 'taken', 'commented', 'reported']

export default async function IdeaPage({ params, searchParams }: Props) {
  const found = (await ideaHere(params)) ?? notFound()
  const { idea, round } = found
  const [{ did }, t, crumbs, locale, pick] = await Promise.all([
    searchParams,
    getTranslations('ideas'),
    crumbsOf(round),
    getLocale(),
    localized(),
  ])
  const hidden = idea.state === 'hidden' && !idea.mine
  const title = hidden ? t('detail.hiddenTitle') : idea.title
  return (
    <div className="page page-main">
      <IdeaCrumbs crumbs={crumbs} here={title} />
      <div className="flow">
        {did && deeds.includes(did) && (
          <Notice tone="success" live="status">
            {t(`detail.did.${did}`)}
          </Notice>
        )}
        <PageHeading
          title={title}
          lang={hidden ? undefined : idea.locale}
          eyebrow={t('number', { number: idea.number })}
          tags={
            <Tags>
              <IdeaState state={idea.state} />
              {!hidden && <Tag>{t(`categories.${idea.category}`)}</Tag>}
              {!hidden && <Tag icon="place">{pick(idea.potName)}</Tag>}
            </Tags>
          }
          lead={t(`detail.stateText.${stateText(found)}`, { date: stateDate(found, locale) })}
        />
      </div>
      {idea.hiding && (
        <Notice tone="danger">
          <p>{t('detail.hiddenReason', { reason: idea.hiding.reason ?? '' })}</p>
          {idea.mine && <p>{t('detail.hiddenMine')}</p>}
        </Notice>
      )}
      {!hidden && (
        <div className="split">
          <div className="flow-wide">
            <Pictures idea={idea} />
            <div className="prose whitespace-pre-line" lang={idea.locale}>
              <p>{idea.text}</p>
            </div>
            <Verdict idea={idea} />
          </div>
          <div className="flow-wide min-[60rem]:row-span-2">
            <Support found={found} />
            <Author found={found} />
            <Facts idea={idea} round={round.slug} />
            <PlaceOnMap at={idea} lang={idea.locale} />
            <History found={found} />
          </div>
          <Discussion found={found} />
        </div>
      )}
      {!hidden && <SupportBar found={found} />}
    </div>
  )
}

type Found = NonNullable<Awaited<ReturnType<typeof ideaHere>>>

/** A review that did not come in time is said to be late, not on its way. */
function stateText({ idea: { state }, round: { phase } }: Found) {
  return state === 'review' && phase !== 'review' ? 'reviewed' : state
}

function stateDate({ idea, round }: Found, locale: Parameters<typeof formatDay>[1]) {
  const { state, verdict, proposal, withdrawnAt, hiding } = idea
  if (state === 'open') return formatEnd(round.ideasUntil, locale)
  if (state === 'review') return formatDay(round.reviewUntil, locale)
  const at = {
    feasible: verdict?.at,
    'not-feasible': verdict?.at,
    proposal: proposal?.at,
    withdrawn: withdrawnAt,
    hidden: hiding?.at,
  }[state]
  return at ? formatDay(at, locale) : ''
}
