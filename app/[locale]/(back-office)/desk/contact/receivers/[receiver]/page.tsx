import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { z } from 'zod'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { paths } from '@/app/_server/here'
import { officer, town } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { findReceiver } from '@/db/contact/receivers/reads'
import { ReceiverForm } from './receiver-form'
import { UseForm } from './use-form'

type Props = { params: Promise<{ receiver: string }> }

/** The receiver of this page; null on the page of a new one, `/receivers/new`. */
const receiverHere = cache(async (id: string) => {
  const asker = await officer('contact')
  if (id === 'new') return null
  return (z.uuid().safeParse(id).success && (await findReceiver(asker, id))) || notFound()
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ receiver: id }, t] = await Promise.all([params, getTranslations('forwards.receivers')])
  return { title: (await receiverHere(id))?.name ?? t('new') }
}

export default async function ReceiverPage({ params }: Props) {
  const found = await receiverHere((await params).receiver)
  const [{ locales }, t, portal, to, typed] = await Promise.all([
    town(),
    getTranslations('forwards.receivers'),
    getTranslations('portal'),
    paths(),
    parked(),
  ])
  const title = found?.name ?? t('new')
  const known = found && { name: found.name, email: found.email, task: found.task ?? '', locale: found.locale }
  return (
    <div className="column flow-wide">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: t('title'), href: to('/desk/contact/receivers') }, { label: title }]}
      />
      <PageHeading title={title} />
      <ClientTexts only={['forwards.receivers']}>
        <ReceiverForm
          locales={locales}
          saved={found ? { id: found.id, version: found.version } : undefined}
          submission={found ? undefined : randomUUID()}
          initial={{ locale: locales[0], ...known, ...typed }}
        />
        {found && <UseForm id={found.id} inUse={found.retiredAt === null} />}
      </ClientTexts>
    </div>
  )
}
