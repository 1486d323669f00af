import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import { officer, town } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import type { Typed } from '@/components/ui/form-state'
import { Notice } from '@/components/ui/notice'
import { mostChoices, type Question } from '@/db/contact/questions/input'
import { topicCode } from '@/db/contact/topics/input'
import { findTopicAtDesk } from '@/db/contact/topics/upkeep/reads'
import { QuestionForm } from './question-form'

type Props = {
  params: Promise<{ topic: string; question: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The topic and the question of the address; no question where a new one is written. */
const questionHere = cache(async (code: string, asked: string) => {
  const asker = await officer('contact')
  const topic = topicCode.safeParse(code).success ? await findTopicAtDesk(asker, code) : null
  if (!topic) return notFound()
  const question = topic.asked.questions.find((one) => one.code === asked)
  return question || asked === 'new' ? { topic, question } : notFound()
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { topic, question } = await params
  const [found, t, pick] = await Promise.all([questionHere(topic, question), getTranslations('topics'), localized()])
  return { title: found.question ? pick(found.question.label) : t('list.add') }
}

export default async function QuestionPage({ params, searchParams }: Props) {
  const [{ topic: code, question: asked }, { did }] = await Promise.all([params, searchParams])
  const { topic, question } = await questionHere(code, asked)
  const [{ locales }, t, portal, to, pick, typed] = await Promise.all([
    town(),
    getTranslations('topics'),
    getTranslations('portal'),
    paths(),
    localized(),
    parked(),
  ])
  const title = question ? pick(question.label) : t('list.add')
  const { questions, number } = topic.asked
  const earlier = question ? questions.slice(0, questions.indexOf(question)) : questions
  const branches = earlier.flatMap(({ code: of, label, choices }) =>
    choices.map(({ key, name }) => ({ value: `${of}=${key}`, label: `${pick(label)}: ${pick(name)}` })),
  )
  return (
    <div className="column flow-wide">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[
          { label: t('title'), href: to('/desk/contact/topics') },
          { label: pick(topic.name), href: to('/desk/contact/topics/[topic]', { topic: code }) },
          { label: title },
        ]}
      />
      <PageHeading title={title} eyebrow={question?.code} />
      {did === 'saved' && (
        <Notice tone="success" live="status">
          {t('did.saved')}
        </Notice>
      )}
      <ClientTexts only={['topics.form', 'casework.arrival.locales']}>
        <QuestionForm
          locales={locales}
          topic={code}
          seen={number}
          question={question?.code}
          branches={branches}
          rows={Math.min(mostChoices, (question?.choices.length ?? 0) + 4)}
          initial={typed ?? (question ? valuesOf(question) : { type: 'text' })}
        />
      </ClientTexts>
    </div>
  )
}

/** A question as its form's fields hold it. */
function valuesOf({ type, label, hint, choices, when, required, hidden }: Question): Typed {
  const texts = (name: string, of: Question['label']) =>
    Object.entries(of).map(([locale, text]) => [`${name}.${locale}`, text])
  const rows = choices.flatMap(({ key, name, stop }, at) => [
    [`choices.${at}.key`, key],
    ...texts(`choices.${at}.name`, name),
    ...(stop ? texts(`choices.${at}.stop.words`, stop.words) : []),
    [`choices.${at}.stop.phone`, stop?.phone ?? ''],
    [`choices.${at}.stop.link`, stop?.link ?? ''],
  ])
  return {
    ...Object.fromEntries([...texts('label', label), ...texts('hint', hint), ...rows]),
    type,
    when: when ? `${when.question}=${when.choice}` : '',
    ...(required ? { required: 'on' } : {}),
    ...(hidden ? { hidden: 'on' } : {}),
  }
}
