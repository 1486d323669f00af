import type { TagTone } from '@/components/ui/tag'
import type { PublicState } from '@/db/grants/applications/rules'

export const toneOf: Record<PublicState, TagTone> = {
  draft: 'neutral',
  submitted: 'info',
  received: 'info',
  supplement: 'warning',
  handling: 'info',
  decided: 'success',
  withdrawn: 'neutral',
  expired: 'neutral',
}
