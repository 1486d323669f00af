import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { grantDutiesHere, officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { EmptyState } from '@/components/ui/empty-state'
import { formatMoment } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { listWaitingMandates } from '@/db/people/organisations/mandates/reads'
import type { Locale } from '@/tenants/municipality'
import { Accounts } from './accounts'

type Props = { searchParams: Promise<{ did?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations'))('desk.title') }
}

/** Who says that they may submit for whom, and waits for somebody to look at it. */
export default async function MandatesPage({ searchParams }: Props) {
  const [{ did }, asker] = await Promise.all([searchParams, officer('grants')])
  const [rows, held, t, to, locale] = await Promise.all([
    listWaitingMandates(asker),
    grantDutiesHere(),
    getTranslations('organisations'),
    paths(),
    getLocale() as Promise<Locale>,
  ])
  const done = (['grant', 'refuse', 'revoke', 'account'] as const).find((word) => word === did)
  return (
    <>
      <PageHeading title={t('desk.title')} lead={t('desk.lead')} count={rows.length} />
      <div className="flow-wide">
        {done && (
          <Notice tone="success" live="status">
            {t(`desk.did.${done}`)}
          </Notice>
        )}
        {rows.length === 0 ? (
          <EmptyState title={t('desk.none')}>
            <p>{t('desk.noneText')}</p>
          </EmptyState>
        ) : (
          <Table
            caption={t('desk.title')}
            captionHidden
            dense
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'person',
                head: t('desk.person'),
                heads: true,
                cell: ({ id, name }) => (
                  <Link href={to('/desk/grants/mandates/[mandate]', { mandate: id })}>{name}</Link>
                ),
              },
              { key: 'organisation', head: t('desk.organisation'), cell: ({ organisation }) => organisation },
              {
                key: 'source',
                head: t('desk.source'),
                cell: ({ source, signing }) => `${t(`mandates.source.${source}`)}, ${t(`mandates.${signing}`)}`,
              },
              { key: 'asked', head: t('desk.asked'), cell: ({ askedAt }) => formatMoment(askedAt, locale) },
            ]}
          />
        )}
        {held.some(({ duty }) => duty === 'prepare') && <Accounts />}
      </div>
    </>
  )
}
