import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import { reporterWith } from '@/app/_server/reporter'
import { visitor } from '@/app/_server/session'
import { answerFacts } from '@/components/contact/answer-facts'
import { CaseGone } from '@/components/contact/case-gone'
import { CaseTimeline } from '@/components/contact/case-timeline'
import { toneOf } from '@/components/contact/case-tone'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatMoment, formatWeekday, justBefore } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Tag } from '@/components/ui/tag'
import { followCase } from '@/db/contact/cases/follow/reads'
import { isAnswer, isEnd } from '@/db/contact/cases/rules'
import { takesPhotos } from '@/db/contact/photos/rules'
import { findRemoval } from '@/db/contact/retention/removals/reads'
import { latestEstimate } from '@/db/contact/sheets/reads'
import { reasonsAgainst } from '@/db/contact/surveys/rules'
import { CasePhotos } from './case-photos'
import { DisputeForm } from './dispute-form'
import { OwnCopy } from './own-copy'
import { PassOn } from './pass-on'
import { Permission } from './permission'
import { Receipt } from './receipt'
import { ReplyForm } from './reply-form'
import { PoorSurveyForm, SurveyForm } from './survey-form'

type Props = { params: Promise<{ case: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const caseHere = cache(async (key: string) => {
  const asker = await reporterWith(key)
  const [found, gone] = await Promise.all([followCase(asker, key), findRemoval(asker, key)])
  return found ? { found } : gone ? { gone } : notFound()
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ found, gone }, t] = await Promise.all([
    params.then(({ case: key }) => caseHere(key)),
    getTranslations('contact'),
  ])
  const { reference } = found ?? gone
  return { title: t('follow.title', { reference }), robots: { index: false }, referrer: 'same-origin' }
}

/** How soon the topic has been answered of late, as a fact beside the promise. */
async function usually(topic: string) {
  const [t, found] = await Promise.all([
    getTranslations('figures.estimate'),
    visitor('contact').then((asker) => latestEstimate(asker, topic)),
  ])
  return found && { term: t('term'), detail: t('short', found) }
}

/** A case as its reporter sees it: where it stands in plain words, what has been said, what they can do. */
export default async function FollowPage({ params, searchParams }: Props) {
  const [{ case: key }, { did, problem, unsent, answer }] = await Promise.all([params, searchParams])
  const { found, gone } = await caseHere(key)
  if (gone) return <CaseGone {...gone} locale={await getLocale()} home={(await paths())('/contact')} />
  const [t, portal, to, pick, locale, typed] = await Promise.all([
    getTranslations('contact'),
    getTranslations('portal'),
    paths(),
    localized(),
    getLocale(),
    parked(),
  ])
  const { state, reference } = found
  const disputable = found.disputableTo ?? found.continuableTo
  const usual = isAnswer(state) ? null : await usually(found.topicCode)
  return (
    <div className="page page-main sections">
      <div className="flow-wide">
        <Breadcrumbs
          label={portal('breadcrumbs')}
          crumbs={[{ label: t('title'), href: to('/contact') }, { label: t('follow.title', { reference }) }]}
        />
        <PageHeading
          title={pick(found.topic)}
          eyebrow={t('follow.title', { reference })}
          tags={<Tag tone={toneOf(state)}>{t(`state.${state}`)}</Tag>}
          lead={t(found.registered ? 'follow.registered' : `stateText.${state}`)}
        />
        <Receipt did={String(did ?? '')} found={found} path={to('/contact/follow/[case]', { case: key })} />
      </div>
      <div className="split">
        <section className="flow-wide" aria-labelledby="course">
          <h2 id="course">{t('follow.course')}</h2>
          <CaseTimeline events={found.events} locale={locale} lang={found.locale} ended={isEnd(state)} pick={pick} />
          <ClientTexts
            only={['contact.reply', 'contact.dispute', 'casework.dispute', 'photos.chooser', 'mails.survey']}
          >
            {found.until &&
              !found.rated &&
              (answer === 'no' ? (
                <PoorSurveyForm
                  {...{ at: key, initial: typed ?? {}, reasons: reasonsAgainst(state) }}
                  other={`${to('/contact/follow/[case]', { case: key })}#survey`}
                />
              ) : (
                <SurveyForm
                  {...{ at: key, initial: typed ?? {}, until: formatWeekday(found.until, locale) }}
                  other={`${to('/contact/follow/[case]', { case: key }, { answer: 'no' })}#survey`}
                />
              ))}
            {disputable ? (
              <DisputeForm
                at={key}
                of={state === 'answered' ? 'answer' : state === 'not_ours' ? 'owner' : 'deed'}
                until={formatWeekday(justBefore(disputable), locale)}
                initial={{ event: randomUUID(), ...typed }}
              />
            ) : (
              !isEnd(state) &&
              state !== 'reopen_requested' && (
                <ReplyForm at={key} asked={state === 'waiting_reporter'} initial={{ event: randomUUID(), ...typed }} />
              )
            )}
          </ClientTexts>
          {found.continued && (
            <p>
              <Link href={to('/contact/follow/[case]', { case: found.continued })}>{t('follow.continued')}</Link>
            </p>
          )}
          {state === 'not_ours' && !found.continued && (
            <p>
              <Link href={to('/contact')}>{t('follow.sendNew')}</Link>
            </p>
          )}
        </section>
        <section className="flow" aria-labelledby="told">
          <h2 id="told">{t('follow.told')}</h2>
          <p className="whitespace-pre-line" lang={found.locale}>
            {found.text}
          </p>
          <DefinitionList
            facts={[
              { term: t('follow.kind'), detail: t(`kindName.${found.kind}`) },
              { term: t('form.place'), detail: found.place },
              ...answerFacts(found.answers, pick, locale),
              { term: t('follow.unit'), detail: pick(found.unit) },
              { term: t('follow.sent'), detail: formatMoment(found.createdAt, locale) },
              !isAnswer(state) && { term: t('follow.due'), detail: formatWeekday(found.dueAt, locale) },
              usual,
            ]}
          />
          {(found.publication || found.publishable) && <Permission at={key} found={found} state={found.publication} />}
          <PassOn at={key} found={found} did={String(did ?? '')} />
          <CasePhotos
            at={key}
            open={takesPhotos(state)}
            did={String(did ?? '')}
            problem={String(problem ?? '')}
            unsent={Number(unsent) || 0}
          />
          <OwnCopy at={key} />
        </section>
      </div>
    </div>
  )
}
