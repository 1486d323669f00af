import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { listClients } from '@/db/contact/open311/clients/reads'
import { ClientTable } from './client-table'
import { GiveForm } from './give-form'

type Props = { searchParams: Promise<{ did?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('open311.desk'))('title') }
}

/** The systems that send cases here, and a key for one more. */
export default async function KeysPage({ searchParams }: Props) {
  const asker = await officer('contact')
  const [{ did }, clients, t, contact, portal, to] = await Promise.all([
    searchParams,
    listClients(asker),
    getTranslations('open311.desk'),
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
        {did === 'revoked' && (
          <Notice tone="success" live="status">
            {t('revoked')}
          </Notice>
        )}
        <p>
          <Link href={to('/contact/api')}>{t('docs')}</Link>
        </p>
        <ClientTexts only={['open311.desk']}>
          {clients.length > 0 ? (
            <ClientTable clients={clients} />
          ) : (
            <EmptyState title={t('none')}>
              <p>{t('noneText')}</p>
            </EmptyState>
          )}
          <GiveForm />
        </ClientTexts>
      </div>
    </>
  )
}
