import '@/components/ui/queue.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { z } from 'zod'
import { paths } from '@/app/_server/here'
import { planWordsHere } from '@/app/_server/plan-words'
import { officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button'
import { findBulk } from '@/db/contact/bulks/reads'
import { Preview } from './preview'
import { Result } from './result'
import { Telling } from './telling'

type Props = { params: Promise<{ bulk: string }>; searchParams: Promise<{ again?: string }> }

const bulkHere = cache(async (id: string) => {
  const asker = await officer('contact')
  return (z.uuid().safeParse(id).success && (await findBulk(asker, id, await planWordsHere()))) || notFound()
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ act }, t] = await Promise.all([bulkHere((await params).bulk), getTranslations('queue.bulk.title')])
  return { title: t(act) }
}

/** One thing done to many cases: told, looked at, done, and what became of each. */
export default async function BulkPage({ params, searchParams }: Props) {
  const [{ bulk: id }, { again }] = await Promise.all([params, searchParams])
  const bulk = await bulkHere(id)
  const [t, contact, portal, to] = await Promise.all([
    getTranslations('queue.bulk'),
    getTranslations('contact.desk'),
    getTranslations('portal'),
    paths(),
  ])
  const title = t(`title.${bulk.act}`)
  return (
    <>
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: contact('title'), href: to('/desk/contact') }, { label: title }]}
      />
      <PageHeading title={title} eyebrow={t('count', { count: bulk.items.length })} />
      <div className="flow-wide">
        {bulk.pressedAt ? (
          <Result bulk={bulk} />
        ) : bulk.told && again === undefined ? (
          <Preview bulk={bulk} />
        ) : (
          <Telling bulk={bulk} />
        )}
        <p>
          <ButtonLink look="secondary" small href={to('/desk/contact')}>
            {t('back')}
          </ButtonLink>
        </p>
      </div>
    </>
  )
}
