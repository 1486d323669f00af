export const followUpStates = ['planned', 'under-way', 'done'] as const
export type FollowUpState = (typeof followUpStates)[number]

type Entry = { state: FollowUpState; happensOn: string; spentCents: number | null }

/** How far a winner is: what the newest entry says, and the newest amount anybody has told. Entries are oldest first. */
export function standingOf(entries: readonly Entry[]): { state: FollowUpState; spentCents: number | null } | null {
  const last = entries.at(-1)
  if (!last) return null
  const spent = entries.findLast(({ spentCents }) => spentCents !== null)
  return { state: last.state, spentCents: spent?.spentCents ?? null }
}
