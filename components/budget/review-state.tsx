import { useTranslations } from 'next-intl'
import type { IconName } from '@/components/ui/icon'
import { Tag, type TagTone } from '@/components/ui/tag'
import type { ReviewState as State } from '@/db/budget/reviews/rules'

const looks: Record<State, { tone: TagTone; icon: IconName }> = {
  unreviewed: { tone: 'info', icon: 'clock' },
  feasible: { tone: 'success', icon: 'check' },
  'not-feasible': { tone: 'neutral', icon: 'close' },
  combined: { tone: 'brand', icon: 'ballot' },
  withdrawn: { tone: 'neutral', icon: 'leave' },
  hidden: { tone: 'danger', icon: 'lock' },
}

/** Where an idea stands for those who review it. `proposal` is the number of what it was combined into. */
export function ReviewState({ state, proposal }: { state: State; proposal?: string | null }) {
  const t = useTranslations('reviews.states')
  return <Tag {...looks[state]}>{t(state, { proposal: proposal ?? '' })}</Tag>
}
