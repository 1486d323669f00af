import '@/components/contact/photos.css'
import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import { visitor } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { formatWeekday } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { endingKey } from '@/db/contact/endings/input'
import { findEnding } from '@/db/contact/endings/reads'
import { reasonsAgainst } from '@/db/contact/surveys/rules'
import { InOrderForm, NotInOrderForm } from './answer-forms'
import { Told } from './told'

type Props = { params: Promise<{ key: string }>; searchParams: Promise<{ answer?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('endings')
  return { title: t('title'), robots: { index: false }, referrer: 'same-origin' }
}

/** Where the two answers of a mail about an end lead: what was done, and a button to say whether it is so. */
export default async function EndingPage({ params, searchParams }: Props) {
  const [{ key: asked }, { answer }] = await Promise.all([params, searchParams])
  const key = endingKey.safeParse(asked)
  const found = key.success && (await findEnding(await visitor('contact'), key.data))
  if (!key.success || !found) notFound()
  const [t, contact, portal, to, pick, locale, typed] = await Promise.all([
    getTranslations('endings'),
    getTranslations('contact'),
    getTranslations('portal'),
    paths(),
    localized(),
    getLocale(),
    parked(),
  ])
  const [at, no] = [key.data, answer === 'no']
  const initial = { event: randomUUID(), ...typed }
  const other = to('/contact/follow/ending/[key]', { key: at }, { answer: no ? 'yes' : 'no' })
  const open = found.standing === 'open'
  return (
    <div className="page page-main">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: contact('title'), href: to('/contact') }, { label: t('title') }]}
      />
      <PageHeading
        title={pick(found.topic)}
        eyebrow={contact('follow.title', { reference: found.reference })}
        lead={open && found.until ? t('lead', { until: formatWeekday(found.until, locale) }) : undefined}
      />
      <div className="column flow-wide">
        {found.standing !== 'open' && <Notice tone="info">{t(`standing.${found.standing}`)}</Notice>}
        <Told at={at} ending={found} />
        {open && (
          <ClientTexts only={['endings', 'mails.survey', 'photos.chooser']}>
            {no ? (
              <NotInOrderForm at={at} initial={initial} reasons={found.to ? reasonsAgainst(found.to) : []} />
            ) : (
              <InOrderForm at={at} initial={initial} />
            )}
          </ClientTexts>
        )}
        <p>
          <Link href={open ? other : to('/contact')}>{open ? t(no ? 'instead.yes' : 'instead.no') : t('sendNew')}</Link>
        </p>
      </div>
    </div>
  )
}
