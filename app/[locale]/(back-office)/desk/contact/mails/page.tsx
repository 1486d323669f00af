import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { countUndelivered, listUndelivered } from '@/db/outbox/mails/reads'
import { MailTable } from './mail-table'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mails.desk'))('title') }
}

/** The mails that have not gone, so that nobody waits for a letter that never comes. */
export default async function MailsPage({ searchParams }: Props) {
  const [asker, { did }] = await Promise.all([officer('contact'), searchParams])
  const [rows, { sends }, t, contact, portal, to] = await Promise.all([
    listUndelivered(asker),
    countUndelivered(asker),
    getTranslations('mails.desk'),
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
      <div className="flow">
        {!sends && <Notice tone="warning">{t('noServer')}</Notice>}
        {did === 'tried' && (
          <Notice tone="success" live="status">
            {t('tried')}
          </Notice>
        )}
        <ClientTexts only={['mails.desk']}>
          {rows.length > 0 ? (
            <MailTable rows={rows} />
          ) : (
            <EmptyState title={t('none')}>
              <p>{t('noneText')}</p>
            </EmptyState>
          )}
        </ClientTexts>
      </div>
    </>
  )
}
