import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { z } from 'zod'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { findSystem } from '@/db/contact/systems/reads'
import { Connection } from './connection'
import { Mapping } from './mapping'
import { ReceiverForm } from './receiver-form'
import { RetireForm } from './retire-form'

type Props = { params: Promise<{ receiver: string }>; searchParams: Promise<{ did?: string }> }

/** The system of this page; null on the page of a new one, `/exchange/new`. */
const receiverHere = cache(async (id: string) => {
  const asker = await officer('contact')
  if (id === 'new') return null
  return (z.uuid().safeParse(id).success && (await findSystem(asker, id))) || notFound()
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ receiver }, t] = await Promise.all([params, getTranslations('exchange.receiver')])
  return { title: (await receiverHere(receiver))?.name ?? t('new') }
}

const deeds = ['saved', 'tried', 'mapped'] as const

/** Another system: where it is, whether it answers, and which of our topics lead to which of theirs. */
export default async function ReceiverPage({ params, searchParams }: Props) {
  const [{ receiver: id }, { did }] = await Promise.all([params, searchParams])
  const [found, t, portal, to, typed] = await Promise.all([
    receiverHere(id),
    getTranslations('exchange'),
    getTranslations('portal'),
    paths(),
    parked(),
  ])
  const name = found?.name ?? t('receiver.new')
  const deed = deeds.find((one) => one === did)
  return (
    <div className="column flow-wide">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: t('title'), href: to('/desk/contact/exchange') }, { label: name }]}
      />
      <PageHeading title={name} lead={found ? undefined : t('receiver.newLead')} />
      {deed && (
        <Notice tone="success" live="status">
          {t(`done.${deed}`)}
        </Notice>
      )}
      <ClientTexts only={['exchange.receiver', 'exchange.mapping']}>
        {found && <Connection found={found} />}
        {found && <Mapping found={found} />}
        <ReceiverForm
          saved={found ? { id, version: found.version, hasKey: found.hasKey } : undefined}
          submission={found ? undefined : randomUUID()}
          initial={typed ?? (found ? valuesOf(found) : { format: 'json' })}
        />
        {found && <RetireForm id={id} />}
      </ClientTexts>
    </div>
  )
}

/** As the form holds it; the key stays in the ledger. */
const valuesOf = ({ name, address, jurisdiction, format }: NonNullable<Awaited<ReturnType<typeof receiverHere>>>) => ({
  name,
  address,
  jurisdiction: jurisdiction ?? '',
  format,
})
