import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { DateTime } from '@/components/ui/amounts'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { Delivery } from '@/db/contact/deliveries/reads'
import { AgainForm } from './again-form'

/** What has not come there and why, and what there is news of. */
export async function DeliveryTable({ rows }: { rows: readonly Delivery[] }) {
  const [t, to, locale] = await Promise.all([getTranslations('exchange'), paths(), getLocale()])
  return (
    <Table
      caption={t('deliveries.title')}
      captionHidden
      dense
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'case',
          head: t('deliveries.case'),
          heads: true,
          cell: (row) => <Link href={to('/desk/contact/[case]', { case: row.case })}>{row.reference}</Link>,
        },
        { key: 'receiver', head: t('deliveries.receiver'), cell: ({ receiver }) => receiver },
        { key: 'state', head: t('deliveries.state'), cell: (row) => <DeliveryState row={row} /> },
        {
          key: 'next',
          head: t('deliveries.next'),
          cell: ({ state, nextAt }) =>
            state === 'dead' || state === 'acknowledged' ? (
              t('deliveries.never')
            ) : (
              <DateTime at={nextAt} locale={locale} />
            ),
        },
        {
          key: 'again',
          head: t('deliveries.action'),
          cell: ({ id, case: about, reference, receiver, state }) =>
            ['failed', 'dead'].includes(state) && (
              <AgainForm delivery={id} about={about} reference={reference} receiver={receiver} />
            ),
        },
      ]}
    />
  )
}

async function DeliveryState({ row }: { row: Delivery }) {
  const t = await getTranslations('exchange')
  const { state, fault, complaint, attempts, news, doubtSince } = row
  const tone = state === 'dead' ? 'danger' : state === 'acknowledged' ? 'success' : 'neutral'
  return (
    <span>
      <Tag tone={tone}>{t(`state.${state}`)}</Tag>{' '}
      {news > 0 && <Tag tone="info">{t('newsCount', { count: news })}</Tag>}
      {fault && <span className="row-note">{t(`fault.${fault}`)}</span>}
      {complaint && <span className="row-note">{t('complaint', { words: complaint })}</span>}
      {state === 'dead' && doubtSince && <span className="row-note">{t('doubt')}</span>}
      {attempts > 1 && <span className="row-note">{t('attempts', { count: attempts })}</span>}
    </span>
  )
}
