import '@/components/contact/cases.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { z } from 'zod'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import { mapSheet } from '@/app/_server/places'
import { officer, town } from '@/app/_server/session'
import { CaseTimeline } from '@/components/contact/case-timeline'
import { toneOf } from '@/components/contact/case-tone'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { Tag, Tags } from '@/components/ui/tag'
import { listAbsences } from '@/db/contact/absences/reads'
import { movesAtDesk } from '@/db/contact/cases/moves/rules'
import { listHandlers } from '@/db/contact/cases/queue/reads'
import { findCase } from '@/db/contact/cases/reads'
import { isEnd, titleOf } from '@/db/contact/cases/rules'
import { listSurveys } from '@/db/contact/surveys/reads'
import { listUnits } from '@/db/contact/topics/reads'
import { finnishDay } from '@/db/fields'
import { mapOf } from '@/tenants/maps'
import { AssignForm } from './assign-form'
import { CaseFacts } from './case-facts'
import { DeskPhotos } from './desk-photos'
import { MoveForm } from './move-form'
import { NoteForm } from './note-form'
import { PlaceForm } from './place-form'
import { Publication } from './publication'
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
  const [{ case: id }, { did, problem }, asker] = await Promise.all([params, searchParams, officer('contact')])
  const found = await caseHere(id)
  const [units, handlers, away, surveys, t, absent, portal, to, pick, locale, typed, here, places] = await Promise.all([
    listUnits(asker),
    listHandlers(asker),
    listAbsences(asker),
    listSurveys(asker, id),
    getTranslations('contact'),
    getTranslations('absences'),
    getTranslations('portal'),
    paths(),
    localized(),
    getLocale(),
    parked(),
    town(),
    getTranslations('places.desk'),
  ])
  const map = mapOf(here.id)
  const { state, version, reporters } = found
  const formerHandler =
    found.handler && found.handlerName && !handlers.some(({ id: known }) => known === found.handler)
      ? [{ id: found.handler, name: found.handlerName }]
      : []
  const named = (member: string, name: string) => {
    const absence = away.find((one) => one.staff === member && one.from <= finnishDay(new Date()))
    if (absence) return absent('option', { name, substitute: absence.substitute })
    return member === asker.staff.id ? t('desk.assign.me', { name }) : name
  }
  const reachable = reporters.some((reporter) => reporter.reachable)
  const next = movesAtDesk(state, found.endedAs, reachable)
  const done = (['moved', 'assigned', 'noted', 'published', 'placed', 'changed'] as const).find((word) => word === did)
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
            {map && found.needsPin && <Tag tone="warning">{places('needsPin')}</Tag>}
            {found.late && <Tag tone="danger">{t('desk.table.late')}</Tag>}
          </Tags>
        }
      />
      {done && (
        <Notice tone={done === 'changed' ? 'warning' : 'success'} live="status">
          {done === 'placed' ? places('saved') : t(`desk.done.${done}`)}
        </Notice>
      )}
      <div className="split">
        <div className="flow-wide">
          <section className="flow" aria-labelledby="told">
            <h2 id="told">{t('desk.told')}</h2>
            <p className="whitespace-pre-line" lang={found.locale}>
              {found.text}
            </p>
            <CaseFacts found={found} surveys={surveys} />
            <WhyHere found={found} />
          </section>
          <DeskPhotos id={id} did={String(did ?? '')} problem={String(problem ?? '')} />
          <section className="flow" aria-labelledby="course">
            <h2 id="course">{t('follow.course')}</h2>
            <CaseTimeline events={found.events} locale={locale} lang={found.locale} ended={isEnd(state)} />
          </section>
          <Publication found={found} open={done === 'published' || Boolean(typed?.verdict)} />
        </div>
        <ClientTexts
          only={[
            ...['contact.desk.move', 'contact.desk.assign', 'contact.desk.note', 'contact.state', 'contact.told'],
            ...['places.desk', 'places.form', 'places.map', 'places.pin'],
          ]}
        >
          <div className="flow-wide">
            {next.length > 0 && (
              <MoveForm
                id={id}
                version={version}
                from={state}
                next={next}
                unread={!reporters.some(({ signedIn, email }) => signedIn || email)}
                initial={typed?.to ? typed : {}}
              />
            )}
            <AssignForm
              id={id}
              version={version}
              units={units.map(({ id: value, name }) => ({ value, label: pick(name) }))}
              handlers={[...handlers, ...formerHandler].map(({ id: value, name }) => ({
                value,
                label: named(value, name),
              }))}
              initial={typed?.unit ? typed : { unit: found.unitId, handler: found.handler ?? '' }}
            />
            {map && (
              <PlaceForm
                id={id}
                version={version}
                sheet={mapSheet(map, here.map)}
                initial={typed?.latitude ? typed : placeTyped(found)}
              />
            )}
            <NoteForm id={id} initial={typed?.note ? typed : {}} />
          </div>
        </ClientTexts>
      </div>
    </>
  )
}

const placeTyped = ({
  place,
  latitude,
  longitude,
}: Record<'latitude' | 'longitude', number | null> & { place: string | null }) => ({
  place: place ?? '',
  latitude: String(latitude ?? ''),
  longitude: String(longitude ?? ''),
})
