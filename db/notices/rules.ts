export type Shown = { showFrom: Date; showUntil: Date | null }

export const noticeStates = ['coming', 'shown', 'over'] as const
export type NoticeState = (typeof noticeStates)[number]

/** Whether residents see a notice; the end is exclusive. */
export function stateOf({ showFrom, showUntil }: Shown, now: Date): NoticeState {
  if (now < showFrom) return 'coming'
  return showUntil && showUntil <= now ? 'over' : 'shown'
}
