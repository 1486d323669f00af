/** Days in which an end may be disputed and its reader asked how it went, a question answered, and somebody outside heard from. */
export type Waits = { readonly dispute: number; readonly question: number; readonly forward: number }

/** What holds in a town that has set nothing. */
export const usualWaits: Waits = { dispute: 14, question: 5, forward: 14 }

/** Less would be no time to notice a mail, more would leave a case without an end. */
export const waitLimits = {
  dispute: { min: 7, max: 60 },
  question: { min: 3, max: 30 },
  forward: { min: 3, max: 60 },
} as const

export type WaitsSet = Waits & { readonly at: Date }

/** What held at a moment, of what has been set since, the earliest first: what was promised then stays promised. */
export const waitsAt = (sets: readonly WaitsSet[], at: Date): Waits =>
  sets.findLast((set) => set.at <= at) ?? usualWaits
