import type { TagTone } from '@/components/ui/tag'
import { isEnd, type State } from '@/db/contact/cases/rules'

/** Only what has been done or answered is good news. */
export function toneOf(state: State): Exclude<TagTone, 'brand'> {
  if (state === 'done' || state === 'answered') return 'success'
  if (state === 'waiting_reporter' || state === 'reopen_requested') return 'warning'
  return isEnd(state) ? 'neutral' : 'info'
}
