import type { TagTone } from '@/components/ui/tag'
import type { DecisionState, Outcome } from '@/db/grants/decisions/input'

export const stateTone: Record<DecisionState, TagTone> = {
  draft: 'neutral',
  proposal: 'info',
  onAgenda: 'info',
  made: 'brand',
  notified: 'brand',
  final: 'success',
  appealed: 'warning',
  upheld: 'warning',
  changed: 'neutral',
  court: 'warning',
  calledIn: 'warning',
}

export const outcomeTone: Record<Outcome, TagTone> = {
  granted: 'success',
  partly: 'success',
  rejected: 'danger',
  dismissed: 'danger',
  lapsed: 'neutral',
  recovered: 'warning',
  spared: 'neutral',
}
