import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
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
import { NoticeForm } from '../notice-form'
import { StopForm } from '../stop-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices'))('edit') }
}

export default async function NoticePage({ params }: { params: Promise<{ notice: string }> }) {
  const [{ notice: id }, t, portal, to, pick, { locales }, typed, asker] = await Promise.all([
    params,
    getTranslations('notices'),
    getTranslations('portal'),
    paths(),
    localized(),
    town(),
    parked(),
    administrator(),
  ])
  const notice = (await findNotice(asker, id)) ?? notFound()
  const values = valuesOf(notice)
  return (
    <div className="column flow-wide">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: t('title'), href: to('/desk/notices') }, { label: pick(notice.title) }]}
      />
      <PageHeading title={t('edit')} tags={<Tag>{t(`state.${notice.state}`)}</Tag>} />
      <ClientTexts only={['notices']}>
        <NoticeForm locales={locales} saved={{ id, version: notice.version, values }} initial={typed ?? values} />
        {notice.state !== 'over' && <StopForm id={id} />}
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
