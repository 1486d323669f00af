import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { z } from 'zod'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatMoment } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { findWebhook } from '@/db/contact/webhooks/reads'
import { CallTable } from './call-table'
import { HookForms } from './hook-forms'

type Props = { params: Promise<{ webhook: string }>; searchParams: Promise<{ did?: string }> }

const hookHere = cache(async (id: string) => {
  const asker = await officer('contact')
  return (z.uuid().safeParse(id).success && (await findWebhook(asker, id))) || notFound()
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await hookHere((await params).webhook)).name }
}

const deeds = ['pinged', 'on', 'off', 'repeated'] as const

/** One receiver: what it is told, whether it listens, and its last calls. */
export default async function WebhookPage({ params, searchParams }: Props) {
  const [{ webhook: id }, { did }] = await Promise.all([params, searchParams])
  const [found, t, portal, to, locale] = await Promise.all([
    hookHere(id),
    getTranslations('webhooks'),
    getTranslations('portal'),
    paths(),
    getLocale(),
  ])
  const { name, address, events, scope, formerUntil, failingSince, disabledAt, gaveUp, calls } = found
  const deed = deeds.find((one) => one === did)
  const overlaps = formerUntil && formerUntil > new Date()
  return (
    <>
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: t('title'), href: to('/desk/contact/exchange/hooks') }, { label: name }]}
      />
      <PageHeading title={name} />
      <div className="flow-wide">
        {deed && (
          <Notice tone="success" live="status">
            {t(`done.${deed}`)}
          </Notice>
        )}
        {gaveUp && <Notice tone="danger">{t('gaveUpText')}</Notice>}
        <DefinitionList
          facts={[
            { term: t('address'), detail: <span className="break-all">{address}</span> },
            { term: t('events'), detail: events.map((event) => t(`event.${event.replace('.', '-')}`)).join(', ') },
            { term: t('scope'), detail: t(`scopes.${scope}`) },
            { term: t('failingSince'), detail: failingSince && formatMoment(failingSince, locale) },
            { term: t('overlap'), detail: overlaps && formatMoment(formerUntil, locale) },
          ]}
        />
        <ClientTexts only={['webhooks']}>
          <HookForms id={id} isOn={disabledAt === null} />
          <section className="flow" aria-labelledby="calls">
            <h2 id="calls">{t('calls')}</h2>
            {calls.length > 0 ? <CallTable id={id} calls={calls} /> : <p className="muted">{t('noCalls')}</p>}
          </section>
        </ClientTexts>
      </div>
    </>
  )
}
