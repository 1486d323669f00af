import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { ReviewState } from '@/components/budget/review-state'
import { Day } from '@/components/ui/amounts'
import { formatNumber } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { type Column, Table } from '@/components/ui/table'
import type { QueueState } from '@/db/budget/reviews/queue/input'
import type { Queue, QueueRow } from '@/db/budget/reviews/queue/reads'
import { Tick } from './bulk-form'
import { Deadline } from './deadline'

type Props = { round: string; queue: Queue; state: QueueState }

/** In these piles every idea stands the same. */
const alike: readonly QueueState[] = ['unreviewed', 'mine', 'overdue', 'waiting']

export async function QueueTable({ round, queue, state }: Props) {
  const [t, category, to, pick, locale] = await Promise.all([
    getTranslations('reviews.table'),
    getTranslations('ideas.categories'),
    paths(),
    localized(),
    getLocale(),
  ])
  const columns: Column<QueueRow>[] = [
    {
      key: 'tick',
      head: <span className="sr-only">{t('tick')}</span>,
      cell: ({ id, number, title }) => <Tick idea={id} label={t('tickThis', { number, title })} />,
    },
    {
      key: 'idea',
      head: t('idea'),
      heads: true,
      cell: ({ number, title, locale: lang, ...idea }) => (
        <>
          <Link href={to('/desk/budget/[round]/ideas/[idea]', { round, idea: String(number) })} lang={lang}>
            {title}
          </Link>
          <span className="row-note">{`${t('number', { number })} · ${category(idea.category)}`}</span>
        </>
      ),
    },
    { key: 'pot', head: t('pot'), cell: ({ pot }) => pick(pot) },
    { key: 'sent', head: t('sent'), cell: ({ createdAt }) => <Day at={createdAt} locale={locale} /> },
    { key: 'supports', head: t('supports'), numeric: true, cell: ({ supports }) => formatNumber(supports, locale) },
    { key: 'opinions', head: t('opinions'), numeric: true, cell: ({ opinions }) => formatNumber(opinions, locale) },
    {
      key: 'assignee',
      head: t('assignee'),
      cell: ({ assignee, dueOn, state: stands }) => (
        <>
          {assignee ?? <span className="muted">{t('nobody')}</span>}
          <Deadline dueOn={dueOn} state={stands} today={queue.today} />
        </>
      ),
    },
  ]
  if (!alike.includes(state)) {
    columns.push({
      key: 'state',
      head: t('state'),
      cell: ({ state: stands, proposal }) => <ReviewState state={stands} proposal={proposal} />,
    })
  }
  return (
    <Table
      caption={t('caption')}
      captionHidden
      dense
      sticky
      columns={columns}
      rows={queue.rows}
      rowKey={({ id }) => id}
    />
  )
}
