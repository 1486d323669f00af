import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { visitor } from '@/app/_server/session'
import { WatchFacts } from '@/app/_server/watch-facts'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { subscriptionKey } from '@/db/contact/subscriptions/input'
import { listTopics } from '@/db/contact/topics/reads'
import { findWatch, type Watch } from '@/db/contact/watches/reads'
import { ChangeForm } from './change-form'
import { ConfirmForm } from './confirm-form'
import { EndForm } from './end-form'

type Props = { params: Promise<{ key: string }>; searchParams: Promise<{ did?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('watches.page')
  return { title: t('title'), robots: { index: false }, referrer: 'same-origin' }
}

/** Where the link in a digest leads: say yes, choose anew, or stop. */
export default async function WatchPage({ params, searchParams }: Props) {
  const [{ key: asked }, { did }] = await Promise.all([params, searchParams])
  const key = subscriptionKey.safeParse(asked)
  if (!key.success) notFound()
  const [found, t, contact, portal, to] = await Promise.all([
    visitor('contact').then((asker) => findWatch(asker, key.data)),
    getTranslations('watches'),
    getTranslations('contact'),
    getTranslations('portal'),
    paths(),
  ])
  const done = (['confirmed', 'changed', 'ended'] as const).find((word) => word === did)
  return (
    <div className="page page-main">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: contact('title'), href: to('/contact') }, { label: t('page.title') }]}
      />
      <PageHeading title={t('page.title')} />
      <div className="column flow-wide">
        {done && (done === 'ended' ? !found : found?.confirmed) && (
          <Notice tone="success" live="status">
            {t(`done.${done}`)}
          </Notice>
        )}
        {found ? (
          <Chosen at={key.data} watch={found} />
        ) : (
          <EmptyState
            title={t('page.none')}
            action={<Link href={to('/contact/published')}>{t('page.published')}</Link>}
          >
            <p>{t('page.noneText')}</p>
          </EmptyState>
        )}
      </div>
    </div>
  )
}

async function Chosen({ at, watch }: { at: string; watch: Watch }) {
  const [topics, pick] = await Promise.all([visitor('contact').then(listTopics), localized()])
  const options = topics
    .filter(({ publishable, code }) => publishable || watch.topics.includes(code))
    .map(({ code, name }) => ({ value: code, label: pick(name) }))
  // A topic that is no longer in use is still theirs to keep.
  const retired = watch.topics.filter((code) => options.every(({ value }) => value !== code))
  return (
    <ClientTexts only={['watches']}>
      <WatchFacts watch={watch} />
      {watch.confirmed ? (
        <>
          <ChangeForm
            at={at}
            watch={watch}
            topics={[...options, ...retired.map((code) => ({ value: code, label: code }))]}
          />
          <EndForm at={at} />
        </>
      ) : (
        <ConfirmForm at={at} />
      )}
    </ClientTexts>
  )
}
