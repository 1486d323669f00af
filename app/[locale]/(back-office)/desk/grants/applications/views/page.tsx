import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { ChangeViewForm, DropViewForm } from '@/components/ui/view-forms'
import { type ApplicationView, listViews } from '@/db/grants/applications/views/reads'
import { change, drop } from './actions'

type Props = { searchParams: Promise<{ did?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('queue.views'))('title') }
}

/** The filters an officer has saved: to open, to rename, to take away. */
export default async function ViewsPage({ searchParams }: Props) {
  const [asker, { did }] = await Promise.all([officer('grants'), searchParams])
  const [views, t, queue, portal, to] = await Promise.all([
    listViews(asker),
    getTranslations('queue.views'),
    getTranslations('handling.queue'),
    getTranslations('portal'),
    paths(),
  ])
  return (
    <>
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: queue('title'), href: to('/desk/grants/applications') }, { label: t('title') }]}
      />
      <PageHeading title={t('title')} lead={queue('viewsLead')} />
      <div className="flow-wide">
        {(did === 'changed' || did === 'dropped') && (
          <Notice tone="success" live="status">
            {t(`done.${did}`)}
          </Notice>
        )}
        {views.length === 0 && (
          <EmptyState
            title={t('none')}
            action={<ButtonLink href={to('/desk/grants/applications')}>{t('toQueue')}</ButtonLink>}
          >
            <p>{t('noneText')}</p>
          </EmptyState>
        )}
        <ClientTexts only={['queue.views']}>
          {views.map((view) => (
            <ViewCard key={view.id} view={view} />
          ))}
        </ClientTexts>
      </div>
    </>
  )
}

async function ViewCard({ view: { id, name, count } }: { view: ApplicationView }) {
  const [queue, to] = await Promise.all([getTranslations('handling.queue'), paths()])
  return (
    <section className="boxed flow" aria-labelledby={`view-${id}`}>
      <h2 id={`view-${id}`}>
        <Link href={to('/desk/grants/applications', undefined, { view: id })}>{name}</Link>
      </h2>
      <p className="muted">{queue('viewCount', { count })}</p>
      <ChangeViewForm action={change} view={{ id, name }} />
      <DropViewForm action={drop} view={{ id, name }} />
    </section>
  )
}
