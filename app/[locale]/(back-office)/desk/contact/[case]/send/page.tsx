import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { z } from 'zod'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { findCase } from '@/db/contact/cases/reads'
import { sharedOf } from '@/db/contact/deliveries/answers/rules'
import { findOutside } from '@/db/contact/deliveries/reads'
import { listPhotos } from '@/db/contact/photos/reads'
import { copyOf } from '@/db/contact/publications/rules'
import { SendForm } from './send-form'

type Props = { params: Promise<{ case: string }> }

const caseHere = cache(async (id: string) => {
  const asker = await officer('contact')
  return (z.uuid().safeParse(id).success && (await findCase(asker, id))) || notFound()
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ reference }, t] = await Promise.all([
    params.then((at) => caseHere(at.case)),
    getTranslations('exchange.send'),
  ])
  return { title: t('title', { reference }) }
}

/** A case is sent to another system, once somebody has read what of it is shared. */
export default async function SendPage({ params }: Props) {
  const { case: id } = await params
  const [asker, found] = await Promise.all([officer('contact'), caseHere(id)])
  const [{ ways }, photos, t, contact, portal, to, typed, pick, locale] = await Promise.all([
    findOutside(asker, id),
    listPhotos(asker, id),
    getTranslations('exchange.send'),
    getTranslations('contact.desk'),
    getTranslations('portal'),
    paths(),
    parked(),
    localized(),
    getLocale(),
  ])
  const { text, place } = copyOf(found)
  const choices = photos.map(({ id: value, alt, decision }, at) => {
    const label = t(decision === 'blurred' ? 'photoBlurred' : 'photo', { number: at + 1 })
    return { value, label: alt ? `${label}: ${alt}` : label }
  })
  /** What everybody may see goes along unless somebody takes it out. */
  const seen = photos.filter(({ decision }) => decision === 'public' || decision === 'blurred').map((one) => one.id)
  const answers = found.answers.flatMap((given) =>
    sharedOf([given], locale).map(
      ({ values }) => `${pick(given.question)} ${values.map(({ text: said }) => said).join(', ')}`,
    ),
  )
  return (
    <div className="column flow-wide">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[
          { label: contact('title'), href: to('/desk/contact') },
          { label: found.reference, href: to('/desk/contact/[case]', { case: id }) },
          { label: t('short') },
        ]}
      />
      <PageHeading title={t('title', { reference: found.reference })} lead={t('lead')} />
      {ways.length > 0 && found.state !== 'rejected' ? (
        <>
          <Notice>{t('shared')}</Notice>
          <ClientTexts only={['exchange.send']}>
            <SendForm
              id={id}
              version={found.version}
              ways={ways.map(({ id: value, name }) => ({ value, label: name }))}
              located={found.latitude !== null}
              answers={answers.join(' · ')}
              photos={choices}
              initial={
                typed?.receiver
                  ? typed
                  : {
                      receiver: ways[0]?.id ?? '',
                      text,
                      place: place ?? '',
                      point: 'on',
                      answers: 'on',
                      pictures: seen,
                    }
              }
            />
          </ClientTexts>
        </>
      ) : (
        <EmptyState
          title={t('nowhere')}
          action={<Link href={to('/desk/contact/[case]', { case: id })}>{t('back')}</Link>}
        >
          <p>{t('nowhereText')}</p>
        </EmptyState>
      )}
    </div>
  )
}
