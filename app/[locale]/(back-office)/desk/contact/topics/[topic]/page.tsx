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
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import { topicCode } from '@/db/contact/topics/input'
import { listUnits } from '@/db/contact/topics/reads'
import { findTopicAtDesk, type TopicAtDesk } from '@/db/contact/topics/upkeep/reads'
import { QuestionList } from './question-list'
import { TopicForm } from './topic-form'
import { Usage } from './usage'

type Props = {
  params: Promise<{ topic: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The topic of the address; null where a new one is written. */
const topicHere = cache(async (code: string) => {
  const asker = await officer('contact')
  if (code === 'new') return null
  return (topicCode.safeParse(code).success && (await findTopicAtDesk(asker, code))) || notFound()
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [found, t, pick] = await Promise.all([
    params.then(({ topic }) => topicHere(topic)),
    getTranslations('topics'),
    localized(),
  ])
  return { title: found ? pick(found.name) : t('new') }
}

/** A topic at the desk: what it is, what it asks, whether it is in use. */
export default async function TopicPage({ params, searchParams }: Props) {
  const [{ topic: code }, { did }, asker] = await Promise.all([params, searchParams, officer('contact')])
  const found = await topicHere(code)
  const [units, { locales }, t, portal, to, pick, typed] = await Promise.all([
    listUnits(asker),
    town(),
    getTranslations('topics'),
    getTranslations('portal'),
    paths(),
    localized(),
    parked(),
  ])
  const title = found ? pick(found.name) : t('new')
  const done = (['saved', 'asked', 'moved', 'away'] as const).find((word) => word === did)
  return (
    <div className="column flow-wide">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: t('title'), href: to('/desk/contact/topics') }, { label: title }]}
      />
      <PageHeading
        title={title}
        eyebrow={found?.code}
        tags={found?.retiredAt && <Tag tone="warning">{t('retired')}</Tag>}
      />
      {done && (
        <Notice tone="success" live="status">
          {t(`did.${done}`)}
        </Notice>
      )}
      <ClientTexts
        only={['topics.form', 'topics.list', 'contact.topics.group', 'contact.kindName', 'casework.arrival.locales']}
      >
        {found && !found.retiredAt && (
          <p>
            <Link href={to('/contact/new/[topic]', { topic: code })}>{t('preview')}</Link>
          </p>
        )}
        {found && <QuestionList topic={found} />}
        <section className="flow-wide" aria-labelledby="about">
          <h2 id="about">{t('about')}</h2>
          <TopicForm
            locales={locales}
            units={units.map(({ id, name }) => ({ value: id, label: pick(name) }))}
            saved={found ? { code, version: found.version } : undefined}
            initial={
              typed ?? (found ? valuesOf(found) : { kind: 'repair', place: 'optional', days: '5', group: 'other' })
            }
          />
        </section>
        {found && <Usage topic={found} name={title} />}
      </ClientTexts>
    </div>
  )
}

/** A topic as its form's fields hold it. */
function valuesOf({ name, description, unit, days, publishable, warn, ...topic }: TopicAtDesk): Typed {
  const named = Object.entries(name).map(([locale, text]) => [`name.${locale}`, text])
  const described = Object.entries(description ?? {}).map(([locale, text]) => [`description.${locale}`, text])
  const { keywords, kind, group, place } = topic
  return {
    ...{ keywords, kind, group, place, unit: unit.id, days: String(days), warn: warn ?? '' },
    ...(publishable ? { publishable: 'on' } : {}),
    ...Object.fromEntries([...named, ...described]),
  }
}
