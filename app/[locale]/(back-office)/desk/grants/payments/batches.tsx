import { getTranslations } from 'next-intl/server'
import type { paths } from '@/app/_server/here'
import { Day, Money } from '@/components/ui/amounts'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { BatchRow } from '@/db/grants/payments/batches/reads'
import type { Locale } from '@/tenants/municipality'

type Props = { rows: readonly BatchRow[]; locale: Locale; to: Awaited<ReturnType<typeof paths>> }

/** Every batch there has been, the latest first. */
export async function Batches({ rows, locale, to }: Props) {
  const t = await getTranslations('money')
  return (
    <section className="flow" aria-labelledby="batches">
      <h2 id="batches">{t('payments.batches')}</h2>
      {rows.length === 0 ? (
        <p>{t('payments.batchesNone')}</p>
      ) : (
        <Table
          caption={t('payments.batches')}
          captionHidden
          dense
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'number',
              head: t('head.batch'),
              heads: true,
              cell: ({ id, number }) => (
                <Link href={to('/desk/grants/payments/[batch]', { batch: id })}>{t('batch.title', { number })}</Link>
              ),
            },
            { key: 'state', head: t('head.state'), cell: (row) => <BatchState batch={row} /> },
            { key: 'day', head: t('head.day'), cell: ({ payOn }) => <Day at={payOn} locale={locale} /> },
            { key: 'count', head: t('head.count'), numeric: true, cell: ({ count }) => count },
            {
              key: 'sum',
              head: t('head.sum'),
              numeric: true,
              cell: ({ cents }) => <Money cents={cents} locale={locale} />,
            },
            { key: 'made', head: t('head.made'), cell: ({ createdBy }) => createdBy },
            { key: 'approved', head: t('head.approved'), cell: ({ approvedBy }) => approvedBy ?? '–' },
          ]}
        />
      )}
    </section>
  )
}

async function BatchState({ batch: { cancelledAt, exportedAt, approvedAt } }: { batch: BatchRow }) {
  const t = await getTranslations('money.batch')
  if (cancelledAt) return <Tag>{t('cancelled')}</Tag>
  if (exportedAt) return <Tag tone="success">{t('sent')}</Tag>
  return approvedAt ? <Tag tone="brand">{t('approved')}</Tag> : <Tag tone="warning">{t('open')}</Tag>
}
