import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { formatNumber } from '@/components/ui/format'
import { Tabs } from '@/components/ui/tabs'
import { type QueueState, type QueueView, queueStates } from '@/db/budget/reviews/queue/input'
import { queueQuery } from '@/db/budget/reviews/queue/rules'

type Props = { round: string; view: QueueView; counts: Record<QueueState, number> }

/** The piles of a round: what waits, what is mine, what is late, what has its answer. */
export async function QueueTabs({ round, view, counts }: Props) {
  const [t, to, locale] = await Promise.all([getTranslations('reviews.piles'), paths(), getLocale()])
  return (
    <Tabs
      label={t('label')}
      tabs={queueStates.map((state) => ({
        href: to('/desk/budget/[round]/ideas', { round }, queueQuery({ ...view, state, page: 1 })),
        label: t(state),
        count: formatNumber(counts[state], locale),
        current: state === view.state,
      }))}
    />
  )
}
