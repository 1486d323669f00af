import { getLocale, getTranslations } from 'next-intl/server'
import { Day } from '@/components/ui/amounts'
import { PressForm } from '@/components/ui/press-form'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { Block } from '@/db/contact/blocks/reads'
import { lift } from './actions'

/** Who and what is on the list, with what each has caught. */
export async function BlockTable({ rows }: { rows: readonly Block[] }) {
  const [t, locale] = await Promise.all([getTranslations('blocks'), getLocale()])
  return (
    <Table
      caption={t('title')}
      captionHidden
      dense
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'what',
          head: t('head.what'),
          heads: true,
          cell: ({ kind, words }) => (words ? `”${words}”` : t(`kinds.${kind}`)),
        },
        {
          key: 'reason',
          head: t('head.reason'),
          cell: ({ reason, by }) => (
            <span>
              {reason}
              <span className="row-note">{by}</span>
            </span>
          ),
        },
        { key: 'until', head: t('head.until'), cell: ({ until }) => <Day at={until} locale={locale} /> },
        { key: 'caught', head: t('head.caught'), numeric: true, cell: ({ caught }) => caught },
        {
          key: 'lift',
          head: t('head.lift'),
          cell: ({ id, ended, reason }) =>
            ended ? (
              <Tag tone="neutral">{t('ended')}</Tag>
            ) : (
              <PressForm action={lift} fields={{ block: id }} look="secondary" name={t('liftFor', { reason })}>
                {t('lift')}
              </PressForm>
            ),
        },
      ]}
    />
  )
}
