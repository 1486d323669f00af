const day = 86_400_000

/** A letter may lie for a while before it is written down; longer than this is a slip of the pen. */
export const oldestArrival = 60

/** Why a time of arrival cannot be: it has not come yet, or it is too long ago. Null when it can. A minute is left for clocks that differ. */
export function arrivalProblem(at: Date, now: Date): 'later' | 'tooOld' | null {
  if (at.valueOf() > now.valueOf() + 60_000) return 'later'
  return now.valueOf() - at.valueOf() > oldestArrival * day ? 'tooOld' : null
}
