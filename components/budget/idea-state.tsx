import { useTranslations } from 'next-intl'
import type { IconName } from '@/components/ui/icon'
import { Tag, type TagTone } from '@/components/ui/tag'
import type { IdeaState as State } from '@/db/budget/ideas/rules'

const looks: Record<State, { tone: TagTone; icon: IconName }> = {
  open: { tone: 'brand', icon: 'support' },
  review: { tone: 'info', icon: 'clock' },
  feasible: { tone: 'success', icon: 'check' },
  'not-feasible': { tone: 'neutral', icon: 'close' },
  proposal: { tone: 'success', icon: 'ballot' },
  withdrawn: { tone: 'neutral', icon: 'leave' },
  hidden: { tone: 'danger', icon: 'lock' },
}

/** Where an idea stands, in words. */
export function IdeaState({ state }: { state: State }) {
  const t = useTranslations('ideas.states')
  return <Tag {...looks[state]}>{t(state)}</Tag>
}
