import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { listReceivers } from '@/db/contact/receivers/reads'
import { ReceiverTable } from './receiver-table'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('forwards.receivers'))('title') }
}

/** Those outside the town whom cases are passed on to. */
export default async function ReceiversPage({ searchParams }: Props) {
  const [asker, { did }] = await Promise.all([officer('contact'), searchParams])
  const [receivers, t, contact, portal, to] = await Promise.all([
    listReceivers(asker),
    getTranslations('forwards.receivers'),
    getTranslations('contact'),
    getTranslations('portal'),
    paths(),
  ])
  const add = <ButtonLink href={to('/desk/contact/receivers/[receiver]', { receiver: 'new' })}>{t('new')}</ButtonLink>
  return (
    <>
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: contact('desk.title'), href: to('/desk/contact') }, { label: t('title') }]}
      />
      <PageHeading title={t('title')} lead={t('lead')} actions={receivers.length > 0 && add} />
      <div className="flow">
        {did === 'saved' && (
          <Notice tone="success" live="status">
            {t('saved')}
          </Notice>
        )}
        {receivers.length > 0 ? (
          <ReceiverTable receivers={receivers} />
        ) : (
          <EmptyState title={t('none')} action={add}>
            <p>{t('noneText')}</p>
          </EmptyState>
        )}
      </div>
    </>
  )
}
