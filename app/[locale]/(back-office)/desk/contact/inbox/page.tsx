import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { officer, town } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { countLetters, listLetters } from '@/db/contact/inbox/reads'
import { LetterTable } from './letter-table'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('inbox'))('title') }
}

/** What has come by e-mail, so that nothing that somebody wrote is lost without anybody knowing. */
export default async function InboxPage({ searchParams }: Props) {
  const [asker, { did }] = await Promise.all([officer('contact'), searchParams])
  const [rows, { aside, ...counts }, { mail }, t, contact, portal, to] = await Promise.all([
    listLetters(asker),
    countLetters(asker),
    town(),
    getTranslations('inbox'),
    getTranslations('contact.desk'),
    getTranslations('portal'),
    paths(),
  ])
  const done = did === 'tried' || did === 'dropped' ? did : null
  return (
    <>
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: contact('title'), href: to('/desk/contact') }, { label: t('title') }]}
      />
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="flow">
        {done && (
          <Notice tone="success" live="status">
            {t(done)}
          </Notice>
        )}
        {aside > 0 && <Notice tone="warning">{t('aside', { count: aside })}</Notice>}
        <p>{mail.inbox ? t('address', { address: mail.inbox }) : t('noAddress')}</p>
        <p>{t('counts', counts)}</p>
        <ClientTexts only={['inbox']}>
          {rows.length > 0 ? (
            <LetterTable rows={rows} />
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
