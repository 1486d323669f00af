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
import { type CaseView, listViews } from '@/db/contact/views/reads'
import { change, drop } from './actions'

type Props = { searchParams: Promise<{ did?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('queue.views'))('title') }
}

/** The saved filters of the queue: to rename, to share, to take away. */
export default async function ViewsPage({ searchParams }: Props) {
  const [asker, { did }] = await Promise.all([officer('contact'), searchParams])
  const [views, t, contact, portal, to] = await Promise.all([
    listViews(asker),
    getTranslations('queue.views'),
    getTranslations('contact.desk'),
    getTranslations('portal'),
    paths(),
  ])
  return (
    <>
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: contact('title'), href: to('/desk/contact') }, { label: t('title') }]}
      />
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="flow-wide">
        {(did === 'changed' || did === 'dropped') && (
          <Notice tone="success" live="status">
            {t(`done.${did}`)}
          </Notice>
        )}
        {views.length === 0 && (
          <EmptyState
            title={t('none')}
            action={<ButtonLink href={to('/desk/contact', undefined, { pile: 'open' })}>{t('toQueue')}</ButtonLink>}
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

async function ViewCard({ view }: { view: CaseView }) {
  const [t, to] = await Promise.all([getTranslations('queue.views'), paths()])
  return (
    <section className="boxed flow" aria-labelledby={`view-${view.id}`}>
      <h2 id={`view-${view.id}`}>
        <Link href={to('/desk/contact', undefined, { view: view.id })}>{view.name}</Link>
      </h2>
      <p className="muted">{view.shared ? t('by', { name: view.by }) : t('own')}</p>
      <ChangeViewForm action={change} view={view} asks={view.own ? ['shared', 'opening'] : ['opening']} />
      <DropViewForm action={drop} view={view} />
    </section>
  )
}
