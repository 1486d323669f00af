/** Why nothing came of asking another system. */
export const fetchTroubles = ['forbidden', 'unreachable', 'slow', 'cut', 'tooBig'] as const
export type FetchTrouble = (typeof fetchTroubles)[number]

/** Where a case stands at the other end, in its own words. */
export type TheirRequest = {
  readonly id: string
  readonly status: string
  readonly notes: string
  readonly description: string
  readonly updatedAt: Date | null
}

export type TheirUpdate = {
  readonly id: string
  readonly request: string
  readonly word: string
  readonly text: string
  readonly at: Date | null
}

export type Receipt = { readonly id: string | null; readonly token: string | null }
