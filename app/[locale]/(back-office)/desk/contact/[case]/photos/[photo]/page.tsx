import '@/components/contact/photos.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { z } from 'zod'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { RemovePhoto } from '@/components/contact/remove-photo'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import type { Typed } from '@/components/ui/form-state'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import { findPhoto, type PhotoAtDesk } from '@/db/contact/photos/reads'
import { remove } from './actions'
import { DecisionForm } from './decision-form'

type Props = {
  params: Promise<{ case: string; photo: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const photoHere = cache(async (of: string, id: string) => {
  const asker = await officer('contact')
  const photo = z.uuid().safeParse(id).success ? await findPhoto(asker, id) : null
  return photo?.case === of ? photo : notFound()
})

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('photos.desk'))('page') }
}

/** One photo at the desk: who may see it, and how the others see it. */
export default async function PhotoPage({ params, searchParams }: Props) {
  const [{ case: of, photo: id }, { did }] = await Promise.all([params, searchParams])
  const photo = await photoHere(of, id)
  const [t, contact, portal, to, typed] = await Promise.all([
    getTranslations('photos.desk'),
    getTranslations('contact.desk'),
    getTranslations('portal'),
    paths(),
    parked(),
  ])
  const { version, width, height, decision, copy } = photo
  const done = (['decided', 'changed'] as const).find((word) => word === did)
  const crumbs = [
    { label: contact('title'), href: to('/desk/contact') },
    { label: t('title'), href: to('/desk/contact/[case]', { case: of }) },
    { label: t('page') },
  ]
  return (
    <>
      <Breadcrumbs label={portal('breadcrumbs')} crumbs={crumbs} />
      <PageHeading
        title={t('page')}
        tags={<Tag tone={decision ? 'neutral' : 'warning'}>{t(`visibility.${decision ?? 'undecided'}`)}</Tag>}
        lead={t('originalHint')}
      />
      {done && (
        <Notice tone={done === 'changed' ? 'warning' : 'success'} live="status">
          {t(`done.${done}`)}
        </Notice>
      )}
      <div className="flow-wide">
        <ClientTexts only={['photos.desk']}>
          <DecisionForm {...{ photo: id, version, width, height }} initial={{ ...decidedBefore(photo), ...typed }} />
        </ClientTexts>
        {copy && (
          <section className="flow" aria-labelledby="copy">
            <h2 id="copy">{t('copy')}</h2>
            <p>{t('copyHint')}</p>
            {/* biome-ignore lint/performance/noImgElement: served as it is, to the desk alone */}
            <img
              className="photo-large"
              src={`/api/files/desk/photos/${id}?copy=${version}`}
              alt={photo.alt ?? t('copy')}
            />
          </section>
        )}
        <section className="boxed flow" aria-labelledby="remove">
          <h2 id="remove">{t('remove')}</h2>
          <p>{t('removeHint')}</p>
          <ClientTexts only={[]}>
            <RemovePhoto action={remove} photo={id} label={t('remove')} />
          </ClientTexts>
        </section>
      </div>
    </>
  )
}

/** The last decision as its form holds it, the parts in per cent. */
function decidedBefore({ decision, reason, alt, blurs }: PhotoAtDesk): Typed {
  const parts = (blurs ?? []).flatMap((blur, at) =>
    Object.entries(blur).map(([side, part]) => [`blurs.${at}.${side}`, String(Math.round(part * 1000) / 10)]),
  )
  return { decision: decision ?? '', reason: reason ?? '', alt: alt ?? '', ...Object.fromEntries(parts) }
}
