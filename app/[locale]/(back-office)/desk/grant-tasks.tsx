import { getLocale, getTranslations } from 'next-intl/server'
import { applicationsAtDesk } from '@/app/_server/desk'
import { paths } from '@/app/_server/here'
import { formatNumber } from '@/components/ui/format'
import { Table } from '@/components/ui/table'

const waiting = {
  unread: { pile: 'all', unread: 'on' },
  mine: { pile: 'inCheck', handler: 'me' },
  judged: { pile: 'judged', handler: 'me' },
  received: { pile: 'received' },
} as const

/** What waits at the grants desk for whoever asks, and what nobody has taken up. */
export async function GrantTasks() {
  const [t, handling, to, counts, locale] = await Promise.all([
    getTranslations('desk'),
    getTranslations('handling.tasks'),
    paths(),
    applicationsAtDesk(),
    getLocale(),
  ])
  return (
    <section className="flow">
      <h2>{t('desk.grants')}</h2>
      <Table
        caption={t('desk.grants')}
        captionHidden
        dense
        rows={['unread', 'mine', 'judged', 'received'] as const}
        rowKey={(name) => name}
        columns={[
          {
            key: 'pile',
            head: t('task'),
            heads: true,
            cell: (name) => <a href={to('/desk/grants/applications', undefined, waiting[name])}>{handling(name)}</a>,
          },
          { key: 'count', head: handling('count'), numeric: true, cell: (name) => formatNumber(counts[name], locale) },
        ]}
      />
    </section>
  )
}
