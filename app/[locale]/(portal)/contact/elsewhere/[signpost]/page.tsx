import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { parkedOn } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import { visitor } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink, ButtonRow } from '@/components/ui/button'
import { Link, phoneHref } from '@/components/ui/link'
import { TextArea } from '@/components/ui/text-field'
import { findSignpost, type Signpost } from '@/db/contact/signposts/reads'
import { topicCode } from '@/db/contact/topics/input'

type Props = { params: Promise<{ signpost: string }> }

const signpostHere = cache(async (asked: string) => {
  const code = topicCode.safeParse(asked)
  return (code.success && (await findSignpost(await visitor('contact'), code.data))) || notFound()
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [found, pick] = await Promise.all([params.then(({ signpost }) => signpostHere(signpost)), localized()])
  return { title: pick(found.name) }
}

/** Who answers what the town does not, and how they are reached; what was written waits to be copied, and is sent to nobody. */
export default async function SignpostPage({ params }: Props) {
  const found = await signpostHere((await params).signpost)
  const [t, contact, portal, to, pick] = await Promise.all([
    getTranslations('signposts.page'),
    getTranslations('contact'),
    getTranslations('portal'),
    paths(),
    localized(),
  ])
  const written = await parkedOn(to('/contact'))
  return (
    <div className="page page-main">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: contact('title'), href: to('/contact') }, { label: pick(found.name) }]}
      />
      <PageHeading title={pick(found.name)} lead={t('lead', { receiver: pick(found.receiver) })} />
      <div className="column flow-wide">
        <p className="whitespace-pre-line">{pick(found.words)}</p>
        <Ways found={found} />
        {written?.text && (
          <TextArea
            id="written"
            name="written"
            readOnly
            label={t('written')}
            hint={t('writtenHint')}
            rows={6}
            defaultValue={String(written.text)}
          />
        )}
        <p>
          {t('other')} <Link href={to('/contact')}>{t('change')}</Link>
        </p>
      </div>
    </div>
  )
}

async function Ways({ found: { receiver, url, phone, email } }: { found: Signpost }) {
  const [t, pick] = await Promise.all([getTranslations('signposts.page'), localized()])
  return (
    <section className="boxed flow" aria-labelledby="ways">
      <h2 id="ways">{t('reach')}</h2>
      <p>{pick(receiver)}</p>
      <ButtonRow>
        {url && <ButtonLink href={url}>{t('open', { receiver: pick(receiver) })}</ButtonLink>}
        {phone && (
          <ButtonLink href={phoneHref(phone)} icon="phone" look="secondary">
            {phone.replaceAll(' ', '\u00a0')}
          </ButtonLink>
        )}
        {email && (
          <ButtonLink href={`mailto:${email}`} icon="mail" look="secondary">
            {email}
          </ButtonLink>
        )}
      </ButtonRow>
    </section>
  )
}
