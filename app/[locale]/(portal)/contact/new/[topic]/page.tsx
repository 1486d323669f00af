import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { z } from 'zod'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked, parkedOn } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import { holderOf } from '@/app/_server/holder'
import { mapSheet } from '@/app/_server/places'
import { residentIfAny, town, visitor } from '@/app/_server/session'
import { KnownTroubles } from '@/app/_server/troubles'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import type { Typed } from '@/components/ui/form-state'
import { Link } from '@/components/ui/link'
import { listSimilarAdvice } from '@/db/contact/advice/reads'
import { isLikeAQuestion } from '@/db/contact/advice/rules'
import { expectedAt, findingsIn } from '@/db/contact/guard/rules'
import { listSimilarCases } from '@/db/contact/publications/similar/reads'
import { findQuestions } from '@/db/contact/questions/reads'
import { worded } from '@/db/contact/questions/rules'
import { isLikelyOutside } from '@/db/contact/routing/reads'
import { kinds, topicCode } from '@/db/contact/topics/input'
import { findTopic, listTopics } from '@/db/contact/topics/reads'
import { listTroublesFor } from '@/db/contact/troubles/reads'
import { whoAnswers } from '@/db/places/rules'
import { mapOf } from '@/tenants/maps'
import { DraftedForm } from './drafted-form'
import { Similar } from './similar'
import { SimilarAnswers } from './similar-answers'
import { Target } from './target'
import { Warnings } from './warnings'

type Props = { params: Promise<{ topic: string }>; searchParams: Promise<{ step?: string }> }

const topicHere = cache(async (asked: string) => {
  const code = topicCode.safeParse(asked)
  return (code.success && (await findTopic(await visitor('contact'), code.data))) || notFound()
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [topic, t, pick] = await Promise.all([
    params.then(({ topic }) => topicHere(topic)),
    getTranslations('contact.form'),
    localized(),
  ])
  return { title: t('pageTitle', { topic: pick(topic.name) }) }
}

/** Where the pin stands in a form that waits, if it has one. */
function pointOf(said: (name: string) => string) {
  const [latitude, longitude] = [said('latitude'), said('longitude')]
  return latitude && longitude ? { latitude: Number(latitude), longitude: Number(longitude) } : null
}

/** What everybody may read already of what is being told: the same case, and answers to the same question. */
async function knownAlready(topic: string, said: (name: string) => string) {
  const asker = await visitor('contact')
  const [text, place, point] = [said('text'), said('place') || null, pointOf(said)]
  const kind = kinds.find((one) => one === said('kind')) ?? 'feedback'
  const [same, answers] = await Promise.all([
    listSimilarCases(asker, { topic, text, place, point }),
    isLikeAQuestion({ kind, place, latitude: point?.latitude }) ? listSimilarAdvice(asker, { topic, text }) : [],
  ])
  return { same, answers }
}

export default async function NewCasePage({ params, searchParams }: Props) {
  const topic = await topicHere((await params).topic)
  const [{ step }, t, advice, portal, to, pick, me, kept, here] = await Promise.all([
    searchParams,
    getTranslations('contact'),
    getTranslations('advice'),
    getTranslations('portal'),
    paths(),
    localized(),
    residentIfAny('contact'),
    parked(),
    town(),
  ])
  const said = (name: string) => String([kept?.[name]].flat()[0] ?? '')
  const checked = step === 'check' && kept !== null
  const warned = checked
    ? findingsIn(`${said('text')}\n${said('place')}`, expectedAt(topic.code)).map(({ kind }) => kind)
    : []
  const { same, answers } = checked ? await knownAlready(topic.code, said) : { same: [], answers: [] }
  const set = await findQuestions(await visitor('contact'), topic.code, z.uuid().safeParse(said('questionSet')).data)
  const map = mapOf(here.id)
  const point = pointOf(said)
  const troubles = await listTroublesFor(await visitor('contact'), { topic: topic.code, point })
  const outside =
    (map && point && whoAnswers(map, point).by !== 'town') ||
    (await isLikelyOutside(await visitor('contact'), topic.code))
  const [others, first] = await Promise.all([
    visitor('contact').then(listTopics),
    kept ? null : parkedOn(to('/contact')),
  ])
  const initial: Typed = {
    ...(first?.text ? { text: first.text } : {}),
    submission: randomUUID(),
    kind: topic.kind,
    name: me && !me.person.restricted ? me.person.name : '',
    ...kept,
  }
  return (
    <div className="page page-main">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: t('title'), href: to('/contact') }, { label: pick(topic.name) }]}
      />
      <PageHeading title={pick(topic.name)} lead={t('form.lead', { unit: pick(topic.unit.name) })} />
      <div className="column flow-wide">
        {topic.description && pick(topic.description) && <p>{pick(topic.description)}</p>}
        <KnownTroubles found={troubles} />
        <Target topic={topic} />
        <p>
          {t('form.otherTopic')} <Link href={to('/contact')}>{t('form.changeTopic')}</Link>
        </p>
        {topic.kind === 'advice' && (
          <p>
            <Link href={to('/contact/answers')}>{advice('ready')}</Link>
          </p>
        )}
        {warned.length > 0 && <Warnings found={warned} />}
        {same.length > 0 && <Similar found={same} topic={topic.code} draft={said('submission')} />}
        {answers.length > 0 && <SimilarAnswers found={answers} draft={said('submission')} />}
        <ClientTexts
          only={[
            'topics.ask',
            'contact.form',
            'contact.kind',
            'drafts',
            'photos.chooser',
            'published.nearby',
            'published.metres',
            'contact.state',
            'places.form',
            'places.map',
            'places.pin',
          ]}
        >
          <DraftedForm
            initial={initial}
            topic={{ code: topic.code, place: topic.place, publishable: topic.publishable, outside }}
            asked={{ set: set.id, questions: worded(set.questions, pick) }}
            warned={[...warned, ...(same.length > 0 ? ['same'] : []), ...(answers.length > 0 ? ['answers'] : [])]}
            topics={others.map(({ code, name, keywords }) => ({ code, name, keywords, label: pick(name) }))}
            sheet={map && mapSheet(map, here.map)}
            signedIn={me !== null}
            holder={holderOf(me)}
          />
        </ClientTexts>
      </div>
    </div>
  )
}
