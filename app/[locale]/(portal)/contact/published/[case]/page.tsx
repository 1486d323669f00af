import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import { residentIfAny, visitor } from '@/app/_server/session'
import { CaseGone } from '@/components/contact/case-gone'
import { toneOf } from '@/components/contact/case-tone'
import { planWords } from '@/components/contact/plan-words'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatDay, formatMoment, formatWeekday } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import { Timeline } from '@/components/ui/timeline'
import { isAnswer, isEnd, isRefused } from '@/db/contact/cases/rules'
import { amFollowing } from '@/db/contact/follows/reads'
import { findPublished, type PublishedTurn } from '@/db/contact/publications/reads'
import { findRemoval } from '@/db/contact/retention/removals/reads'
import { FollowForm } from './follow-form'
import { MailForm } from './mail-form'
import { Photos } from './photos'
import { Question } from './question'
import { Reported, ReportLink } from './report-link'

type Props = { params: Promise<{ case: string }>; searchParams: Promise<{ did?: string }> }

const caseHere = cache(async (reference: string) => {
  const asker = await visitor('contact')
  const [found, gone] = await Promise.all([findPublished(asker, reference), findRemoval(asker, reference)])
  return found ? { found } : gone ? { gone } : notFound()
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ found, gone }, t] = await Promise.all([
    params.then(({ case: reference }) => caseHere(reference)),
    getTranslations('keeping.gone'),
  ])
  return gone ? { title: t('title', { reference: gone.reference }), robots: { index: false } } : { title: found.title }
}

/** A case as everybody may read it, and a press for those whom it troubles too. */
export default async function PublishedCasePage({ params, searchParams }: Props) {
  const [{ case: reference }, { did }, me] = await Promise.all([params, searchParams, residentIfAny('contact')])
  const { found, gone } = await caseHere(reference)
  if (gone) return <CaseGone {...gone} locale={await getLocale()} home={(await paths())('/contact')} />
  if (found.kind === 'advice' && found.answer) return <Question found={found} answer={found.answer} did={did} />
  const [following, typed, t, contact, portal, to, pick, locale] = await Promise.all([
    me ? amFollowing(me, reference) : false,
    parked(),
    getTranslations('published'),
    getTranslations('contact'),
    getTranslations('portal'),
    paths(),
    localized(),
    getLocale(),
  ])
  const { state, title, text, answer } = found
  const [subscriptions, told] = await Promise.all([getTranslations('subscriptions'), getTranslations('contact.told')])
  const done = (['followed', 'unfollowed'] as const).find((word) => word === did)
  return (
    <div className="page page-main sections">
      <div className="flow-wide">
        <Breadcrumbs
          label={portal('breadcrumbs')}
          crumbs={[
            { label: contact('title'), href: to('/contact') },
            { label: t('title'), href: to('/contact/published') },
            { label: title },
          ]}
        />
        <PageHeading
          title={title}
          lang={found.locale}
          eyebrow={pick(found.topic.name)}
          tags={<Tag tone={toneOf(state)}>{contact(`state.${state}`)}</Tag>}
        />
        {done && (
          <Notice tone="success" live="status">
            {t(`done.${done}${me ? 'Signed' : ''}`)}
          </Notice>
        )}
        {did === 'asked' && <Notice live="status">{subscriptions('asked')}</Notice>}
        {did === 'reported' && <Reported />}
      </div>
      <div className="split">
        <div className="flow-wide">
          <p className="whitespace-pre-line" lang={found.locale}>
            {text}
          </p>
          <Photos id={found.id} reference={reference} />
          {answer && (
            <section className="boxed flow" aria-labelledby="answer">
              <h2 id="answer">{t('answer')}</h2>
              <p className="whitespace-pre-line" lang={found.locale}>
                {answer}
              </p>
            </section>
          )}
          <ClientTexts only={['published.follow', 'subscriptions.form']}>
            <FollowForm
              reference={reference}
              submission={randomUUID()}
              following={following}
              others={found.followers}
            />
            <MailForm reference={reference} initial={typed ?? {}} />
          </ClientTexts>
          <ReportLink reference={reference} />
        </div>
        <div className="flow-wide">
          <DefinitionList
            facts={[
              { term: t('number'), detail: reference },
              { term: contact('form.place'), detail: found.place },
              { term: contact('follow.unit'), detail: pick(found.unit.name) },
              { term: contact('follow.sent'), detail: formatDay(found.createdAt, locale) },
              !isAnswer(state) && { term: contact('follow.due'), detail: formatWeekday(found.dueAt, locale) },
            ]}
          />
          <section className="flow" aria-labelledby="course">
            <h2 id="course">{contact('follow.course')}</h2>
            <Timeline
              label={contact('follow.course')}
              happenings={found.turns.map(({ id, from, to: turn, at, day, period }: PublishedTurn, place) => ({
                key: id,
                state: place < found.turns.length - 1 || isEnd(state) ? 'done' : 'current',
                title: isRefused({ from, to: turn }) ? contact('event.refused') : turn ? contact(`state.${turn}`) : '',
                date: formatMoment(at, locale),
                text: day && (
                  <p>{told('day', { day: planWords(told, { day, period: period ?? undefined }, locale) })}</p>
                ),
              }))}
            />
          </section>
        </div>
      </div>
    </div>
  )
}
