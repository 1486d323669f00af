import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { z } from 'zod'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import { administrator, town } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import type { Typed } from '@/components/ui/form-state'
import { Tag } from '@/components/ui/tag'
import { finnishClock } from '@/db/fields'
import { findNotice, type NoticeAtDesk } from '@/db/notices/reads'
import { NoticeForm } from './notice-form'
import { StopForm } from './stop-form'

type Props = { params: Promise<{ notice: string }> }

/** The notice of this page; null on the page of a new one, `/notices/new`. */
const noticeHere = cache(async (id: string) => {
  const asker = await administrator()
  if (id === 'new') return null
  return (z.uuid().safeParse(id).success && (await findNotice(asker, id))) || notFound()
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ notice: id }, t] = await Promise.all([params, getTranslations('notices')])
  return { title: t((await noticeHere(id)) ? 'edit' : 'new') }
}

export default async function NoticePage({ params }: Props) {
  const { notice: id } = await params
  const notice = await noticeHere(id)
  const [t, portal, to, pick, { locales }, typed] = await Promise.all([
    getTranslations('notices'),
    getTranslations('portal'),
    paths(),
    localized(),
    town(),
    parked(),
  ])
  const values = notice ? valuesOf(notice) : { showFrom: finnishClock(new Date()) }
  const saved = notice ? { id, version: notice.version, values } : undefined
  return (
    <div className="column flow-wide">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: t('title'), href: to('/desk/notices') }, { label: notice ? pick(notice.title) : t('new') }]}
      />
      <PageHeading
        title={t(notice ? 'edit' : 'new')}
        lead={notice ? undefined : t('newLead')}
        tags={notice && <Tag>{t(`state.${notice.state}`)}</Tag>}
      />
      <ClientTexts only={['notices']}>
        <NoticeForm
          locales={locales}
          saved={saved}
          submission={notice ? undefined : randomUUID()}
          initial={typed ?? values}
        />
        {notice && notice.state !== 'over' && <StopForm id={id} />}
      </ClientTexts>
    </div>
  )
}

/** A notice as its form's fields hold it. */
function valuesOf({ title, body, showFrom, showUntil }: NoticeAtDesk): Typed {
  const words = Object.entries({ title, body }).flatMap(([part, texts]) =>
    Object.entries(texts).map(([locale, text]) => [`${part}.${locale}`, text]),
  )
  return {
    ...Object.fromEntries(words),
    showFrom: finnishClock(showFrom),
    showUntil: showUntil ? finnishClock(showUntil) : '',
  }
}
