import type { Locale } from '@/tenants/municipality'

export type Shown = { showFrom: Date; showUntil: Date | null }

export const noticeStates = ['coming', 'shown', 'over'] as const
export type NoticeState = (typeof noticeStates)[number]

/** Whether residents see a notice; the end is exclusive. */
export function stateOf({ showFrom, showUntil }: Shown, now: Date): NoticeState {
  if (now < showFrom) return 'coming'
  return showUntil && showUntil <= now ? 'over' : 'shown'
}

type Words = { title: Partial<Record<Locale, string>>; body: Partial<Record<Locale, string>> }

/** The languages of the town in which a notice lacks its title or its text. */
export function missingLanguages({ title, body }: Words, locales: readonly Locale[]): Locale[] {
  return locales.filter((locale) => !title[locale] || !body[locale])
}
