import { getTranslations } from 'next-intl/server'
import { parked } from '@/app/_server/draft'
import { paths } from '@/app/_server/here'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import type { QueueView } from '@/db/budget/reviews/queue/input'
import { type Queue, queuePageSize } from '@/db/budget/reviews/queue/reads'
import { queueQuery } from '@/db/budget/reviews/queue/rules'
import type { Round } from '@/db/budget/rounds/reads'
import { assignTicked } from './actions'
import { BulkForm } from './bulk-form'
import { QueueTable } from './queue-table'

type Props = {
  round: Round
  view: QueueView
  queue: Queue
  reviewers: readonly { id: string; name: string }[]
  /** Every row comes ticked: the way to choose all without JavaScript. */
  ticked: boolean
}

/** One page of ideas with what can be done to many of them at once. */
export async function Pile({ round, view, queue, reviewers, ticked }: Props) {
  const [t, to, typed] = await Promise.all([getTranslations('reviews'), paths(), parked()])
  const address = (query: object) => to('/desk/budget/[round]/ideas', { round: round.slug }, { ...query })
  if (!queue.rows.length) return <NothingHere round={round.slug} view={view} />
  const { page: _, ...filters } = view
  const ideas = ticked ? queue.rows.map(({ id }) => id) : []
  return (
    <>
      <BulkForm
        action={assignTicked}
        initial={typed ?? { ideas, round: round.id, view: new URLSearchParams(stringsOf(queueQuery(view))).toString() }}
        reviewers={reviewers}
        all={{
          href: address({ ...queueQuery(view), ticked: ticked ? '' : 'all' }),
          label: t(ticked ? 'bulk.none' : 'bulk.all'),
        }}
      >
        <QueueTable round={round.slug} queue={queue} state={view.state} />
      </BulkForm>
      <Pager
        page={view.page}
        pages={Math.ceil(queue.total / queuePageSize)}
        href={(page) => address(queueQuery({ ...filters, page }))}
        labels={{
          navigation: t('pager.navigation'),
          previous: t('pager.previous'),
          next: t('pager.next'),
          page: (page) => t('pager.page', { page }),
        }}
      />
    </>
  )
}

const stringsOf = (query: object) =>
  Object.fromEntries(Object.entries(query).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])))

async function NothingHere({ round, view }: { round: string; view: QueueView }) {
  const [t, to] = await Promise.all([getTranslations('reviews.empty'), paths()])
  const narrowed = Boolean(view.words || view.pot || view.category || view.assignee)
  const all = to(
    '/desk/budget/[round]/ideas',
    { round },
    { state: view.state === 'unreviewed' || narrowed ? 'all' : '' },
  )
  return (
    <EmptyState
      title={t(narrowed ? 'narrowed' : view.state)}
      action={
        <ButtonLink look="secondary" href={all}>
          {t(view.state === 'unreviewed' || narrowed ? 'toAll' : 'toUnreviewed')}
        </ButtonLink>
      }
    >
      <p>{t(narrowed ? 'narrowedText' : 'text')}</p>
    </EmptyState>
  )
}
