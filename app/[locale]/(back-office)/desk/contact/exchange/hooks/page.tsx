import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { listWebhooks } from '@/db/contact/webhooks/reads'
import { AddForm } from './add-form'
import { HookTable } from './hook-table'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('webhooks'))('title') }
}

/** Who is told when something happens to a case, and one more. */
export default async function WebhooksPage() {
  const asker = await officer('contact')
  const [hooks, t, exchange, portal, to] = await Promise.all([
    listWebhooks(asker),
    getTranslations('webhooks'),
    getTranslations('exchange'),
    getTranslations('portal'),
    paths(),
  ])
  return (
    <>
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: exchange('title'), href: to('/desk/contact/exchange') }, { label: t('title') }]}
      />
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="flow-wide">
        {hooks.length > 0 ? (
          <HookTable hooks={hooks} />
        ) : (
          <EmptyState title={t('none')}>
            <p>{t('noneText')}</p>
          </EmptyState>
        )}
        <ClientTexts only={['webhooks']}>
          <AddForm />
        </ClientTexts>
      </div>
    </>
  )
}
