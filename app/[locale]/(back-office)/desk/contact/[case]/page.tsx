import '@/components/contact/cases.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { z } from 'zod'
import { parked } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import { officer, town } from '@/app/_server/session'
import { CaseTimeline } from '@/components/contact/case-timeline'
import { toneOf } from '@/components/contact/case-tone'
import { PriorityTag } from '@/components/contact/priority-tag'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Tag, Tags } from '@/components/ui/tag'
import { findMerge } from '@/db/contact/cases/merges/reads'
import { movesAtDesk } from '@/db/contact/cases/moves/rules'
import { findCase } from '@/db/contact/cases/reads'
import { isEnd, titleOf } from '@/db/contact/cases/rules'
import { findTrace } from '@/db/contact/routing/traces/reads'
import { listSurveys } from '@/db/contact/surveys/reads'
import { mapOf } from '@/tenants/maps'
import { CaseFacts } from './case-facts'
import { CaseNote } from './case-note'
import { CasePlace } from './case-place'
import { CaseWork } from './case-work'
import { Continued } from './continued'
import { DeskPhotos } from './desk-photos'
import { Done } from './done'
import { Forwards } from './forwarding/forwards'
import { Guard } from './guard'
import { Hold } from './hold/hold'
import { Merged } from './merged'
import { Outside } from './outside/outside'
import { Proposal } from './proposal'
import { Publication } from './publication'
import { Sender, Suspicion } from './sender/sender'
import { WhyHere } from './why-here'

type Props = { params: Promise<{ case: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const caseHere = cache(async (id: string) => {
  const asker = await officer('contact')
  return (z.uuid().safeParse(id).success && (await findCase(asker, id))) || notFound()
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await caseHere((await params).case)
  return { title: `${found.reference}: ${titleOf(found.text)}` }
}

/** A case at the desk: what was told, what has happened, and what to do next beside them. */
export default async function CasePage({ params, searchParams }: Props) {
  const [{ case: id }, asked, asker] = await Promise.all([params, searchParams, officer('contact')])
  const found = await caseHere(id)
  const [merges, surveys, why, t, portal, places, to, pick, locale, typed, here] = await Promise.all([
    findMerge(asker, id),
    listSurveys(asker, id),
    findTrace(asker, id),
    getTranslations('contact'),
    getTranslations('portal'),
    getTranslations('places.desk'),
    paths(),
    localized(),
    getLocale(),
    parked(),
    town(),
  ])
  const { state } = found
  const did = String(asked.did ?? '')
  return (
    <>
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: t('desk.title'), href: to('/desk/contact') }, { label: found.reference }]}
      />
      <PageHeading
        title={titleOf(found.text)}
        eyebrow={`${found.reference} · ${pick(found.topic)}`}
        tags={
          <Tags>
            <Tag tone={toneOf(state)}>{t(`state.${state}`)}</Tag>
            {mapOf(here.id) && found.needsPin && <Tag tone="warning">{places('needsPin')}</Tag>}
            {!isEnd(state) && <PriorityTag priority={found.priority} />}
            {found.late && <Tag tone="danger">{t('desk.table.late')}</Tag>}
          </Tags>
        }
      />
      <Done did={did} found={found} />
      <Suspicion id={id} />
      <Proposal found={found} why={why} />
      <Merged {...merges} />
      <Continued id={id} />
      <Guard found={found} />
      {movesAtDesk(state, found.endedAs, true).length > 0 && (
        <p className="to-side">
          <a href="#move-heading">{t('desk.move.title')}</a>
        </p>
      )}
      <div className="split">
        <div className="flow-wide">
          <section className="flow" aria-labelledby="told">
            <h2 id="told">{t('desk.told')}</h2>
            <p className="whitespace-pre-line" lang={found.locale}>
              {found.text}
            </p>
            <CaseFacts found={found} surveys={surveys} />
            <WhyHere found={found} why={why} />
          </section>
          <CasePlace found={found} />
          <Forwards found={found} did={did} />
          <Outside found={found} did={did} />
          <DeskPhotos id={id} did={did} problem={String(asked.problem ?? '')} />
          <section className="flow" aria-labelledby="course">
            <h2 id="course">{t('follow.course')}</h2>
            <CaseTimeline events={found.events} locale={locale} lang={found.locale} ended={isEnd(state)} pick={pick} />
          </section>
          <CaseNote id={id} />
          <Publication
            found={found}
            open={did === 'published' || asked.open === 'publication' || Boolean(typed?.verdict)}
          />
          <Sender id={id} />
          <Hold id={id} />
        </div>
        <CaseWork found={found} suggested={why?.now.trace.receiver ?? null} />
      </div>
    </>
  )
}
