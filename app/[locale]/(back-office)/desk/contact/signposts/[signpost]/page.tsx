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
import { Tag } from '@/components/ui/tag'
import { findSignpostAtDesk, type SignpostAtDesk } from '@/db/contact/signposts/reads'
import { topicCode } from '@/db/contact/topics/input'
import { SignpostForm } from './signpost-form'
import { TurnForm } from './turn-form'

type Props = { params: Promise<{ signpost: string }> }

/** The signpost of the address; null where a new one is written. */
const signpostHere = cache(async (code: string) => {
  const asker = await officer('contact')
  if (code === 'new') return null
  return (topicCode.safeParse(code).success && (await findSignpostAtDesk(asker, code))) || notFound()
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [found, t, pick] = await Promise.all([
    params.then(({ signpost }) => signpostHere(signpost)),
    getTranslations('signposts'),
    localized(),
  ])
  return { title: found ? pick(found.name) : t('new') }
}

export default async function SignpostPage({ params }: Props) {
  const found = await signpostHere((await params).signpost)
  const [{ locales }, t, portal, to, pick, typed] = await Promise.all([
    town(),
    getTranslations('signposts'),
    getTranslations('portal'),
    paths(),
    localized(),
    parked(),
  ])
  const title = found ? pick(found.name) : t('new')
  return (
    <div className="column flow-wide">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: t('title'), href: to('/desk/contact/signposts') }, { label: title }]}
      />
      <PageHeading title={title} tags={found?.retiredAt && <Tag tone="warning">{t('retired')}</Tag>} />
      {found && !found.retiredAt && (
        <p>
          <Link href={to('/contact/elsewhere/[signpost]', { signpost: found.code })}>{t('preview')}</Link>
        </p>
      )}
      <ClientTexts only={['signposts', 'contact.topics.group', 'casework.arrival.locales']}>
        <SignpostForm
          locales={locales}
          saved={found ? { code: found.code, version: found.version } : undefined}
          initial={typed?.group ? typed : found ? valuesOf(found) : { group: 'other' }}
        />
        {found && <TurnForm code={found.code} version={found.version} shown={!found.retiredAt} />}
      </ClientTexts>
    </div>
  )
}

/** A signpost as its form's fields hold it. */
function valuesOf({ name, words, receiver, group, keywords, url, phone, email }: SignpostAtDesk): Typed {
  const texts = Object.entries({ name, words, receiver }).flatMap(([field, said]) =>
    Object.entries(said).map(([locale, text]) => [`${field}.${locale}`, text ?? '']),
  )
  return {
    ...{ group, keywords, url: url ?? '', phone: phone ?? '', email: email ?? '' },
    ...Object.fromEntries(texts),
  }
}
