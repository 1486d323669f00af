import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { paths } from '@/app/_server/here'
import { visitor } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { formatWeekday, justBefore } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { subscriptionKey } from '@/db/contact/subscriptions/input'
import { findSubscription } from '@/db/contact/subscriptions/reads'
import { ConfirmForm } from './confirm-form'
import { FollowerDisputeForm } from './follower-dispute-form'
import { Followings } from './followings'

type Props = { params: Promise<{ key: string }>; searchParams: Promise<{ did?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('subscriptions')
  return { title: t('pageTitle'), robots: { index: false }, referrer: 'same-origin' }
}

/** Where the link in a follower's mail leads: say yes, look at what one follows, stop, or say that it is not so. */
export default async function SubscriptionPage({ params, searchParams }: Props) {
  const [{ key: asked }, { did }] = await Promise.all([params, searchParams])
  const key = subscriptionKey.safeParse(asked)
  if (!key.success) notFound()
  const [found, t, contact, portal, to, locale, typed] = await Promise.all([
    visitor('contact').then((asker) => findSubscription(asker, key.data)),
    getTranslations('subscriptions'),
    getTranslations('contact'),
    getTranslations('portal'),
    paths(),
    getLocale(),
    parked(),
  ])
  const done = (['confirmed', 'ended', 'disputed'] as const).find((word) => word === did)
  const published = <Link href={to('/contact/published')}>{t('published')}</Link>
  const until = found?.confirmed && found.disputableTo && formatWeekday(justBefore(found.disputableTo), locale)
  return (
    <div className="page page-main">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: contact('title'), href: to('/contact') }, { label: t('pageTitle') }]}
      />
      <PageHeading title={found?.about?.title ?? t('title')} lang={found?.about?.locale} eyebrow={t('pageTitle')} />
      <div className="column flow-wide">
        {done && (done !== 'confirmed' || found?.confirmed) && (
          <Notice tone="success" live="status">
            {t(`done.${done}`)}
          </Notice>
        )}
        {!found && (
          <EmptyState title={t('none')} action={published}>
            <p>{t('noneText')}</p>
          </EmptyState>
        )}
        {found && !found.about && <Notice tone="warning">{t('gone')}</Notice>}
        <ClientTexts only={['subscriptions']}>
          {found && !found.confirmed && <ConfirmForm at={key.data} subscription={found.id} />}
          {until && <FollowerDisputeForm at={key.data} until={until} initial={{ event: randomUUID(), ...typed }} />}
          {found && found.all.length > 0 && <Followings at={key.data} all={found.all} />}
        </ClientTexts>
      </div>
    </div>
  )
}
