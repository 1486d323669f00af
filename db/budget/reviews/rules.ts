import { daysBetween } from '@/db/fields'
import type { Outcome } from './input'

/** Where an idea stands for those who review it. */
export type ReviewState = 'withdrawn' | 'hidden' | 'combined' | Outcome | 'unreviewed'

type Facts = { withdrawn: boolean; hidden: boolean; combined: boolean; outcome: Outcome | null }

export function reviewStateOf({ withdrawn, hidden, combined, outcome }: Facts): ReviewState {
  if (withdrawn) return 'withdrawn'
  if (hidden) return 'hidden'
  return combined ? 'combined' : (outcome ?? 'unreviewed')
}

export type Due = { days: number; late: boolean }

/** How far away a deadline is. A review that is done has none any more. */
export function dueOf(dueOn: string | null, state: ReviewState, today: string): Due | null {
  if (!dueOn || state !== 'unreviewed') return null
  const days = daysBetween(today, dueOn)
  return { days: Math.abs(days), late: days < 0 }
}

/** The languages in which a text is still missing. */
export function missingIn<Language extends string>(
  languages: readonly Language[],
  texts: Readonly<Partial<Record<Language, string>>>,
): Language[] {
  return languages.filter((language) => !texts[language]?.trim())
}
