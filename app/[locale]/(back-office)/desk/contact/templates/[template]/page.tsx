import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { z } from 'zod'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import { officer, town } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import type { Typed } from '@/components/ui/form-state'
import { draftTemplate } from '@/db/contact/templates/proposals/reads'
import { findTemplate, type Template } from '@/db/contact/templates/reads'
import { listTopics } from '@/db/contact/topics/reads'
import { RetireForm } from './retire-form'
import { TemplateForm } from './template-form'

type Props = { params: Promise<{ template: string }>; searchParams: Promise<{ from?: string | string[] }> }

/** The template of this page; null on the page of a new one, `/templates/new`. */
const templateHere = cache(async (id: string) => {
  const asker = await officer('contact')
  if (id === 'new') return null
  const found = z.uuid().safeParse(id).success ? await findTemplate(asker, id) : null
  return found && !found.retiredAt ? found : notFound()
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ template: id }, t] = await Promise.all([params, getTranslations('casework.templates')])
  return { title: (await templateHere(id))?.name ?? t('new') }
}

/** What a new one begins from: the answer of a case, where the address names one. */
async function beginningFrom(from: string | string[] | undefined): Promise<Typed> {
  const told = z.uuid().safeParse(from)
  const draft = told.success && (await draftTemplate(await officer('contact'), told.data))
  return draft ? valuesOf({ ...draft, name: '' }) : { state: 'done' }
}

export default async function TemplatePage({ params, searchParams }: Props) {
  const [{ template: id }, { from }] = await Promise.all([params, searchParams])
  const [found, asker] = await Promise.all([templateHere(id), officer('contact')])
  const [begun, topics, { locales }, t, portal, to, pick, typed] = await Promise.all([
    found ? valuesOf(found) : beginningFrom(from),
    listTopics(asker),
    town(),
    getTranslations('casework.templates'),
    getTranslations('portal'),
    paths(),
    localized(),
    parked(),
  ])
  return (
    <div className="column flow-wide">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: t('title'), href: to('/desk/contact/templates') }, { label: found?.name ?? t('new') }]}
      />
      <PageHeading title={found?.name ?? t('new')} />
      {!found && begun.topic && <p>{t('fromCase')}</p>}
      <ClientTexts only={['casework.templates', 'casework.arrival.locales', 'contact.state']}>
        <TemplateForm
          locales={locales}
          topics={topics.map(({ code, name }) => ({ value: code, label: pick(name) }))}
          saved={found ? { id, version: found.version } : undefined}
          submission={found ? undefined : randomUUID()}
          initial={typed ?? begun}
        />
        {found && <RetireForm id={id} />}
      </ClientTexts>
    </div>
  )
}

/** A template as its form's fields hold it. */
function valuesOf({ name, topicCode, state, words }: Pick<Template, 'name' | 'topicCode' | 'state' | 'words'>): Typed {
  const texts = Object.entries(words).map(([locale, text]) => [`words.${locale}`, text])
  return { name, topic: topicCode ?? '', state, ...Object.fromEntries(texts) }
}
