import type { BallotType } from '@/db/budget/ballots/input'

export type Project = { readonly id: string; readonly costCents: number }

/** Equal ballots counted together: what each named project gets from one of them (1, or points). */
export type Vote = { readonly weight: number; readonly utilities: readonly (readonly [id: string, utility: number])[] }

/** One pot with everything its count depends on. Votes are valid ballots; a blank one names nothing and still has its share. */
export type Election = {
  readonly scope: string
  readonly potCents: number
  readonly ballotType: BallotType
  readonly projects: readonly Project[]
  readonly votes: readonly Vote[]
  /** Ballots set aside before the count, by reason. */
  readonly invalid?: Readonly<Record<string, number>>
  /** Valid ballots by the way they came in. */
  readonly byChannel?: Readonly<Record<string, number>>
  /** Winners of pots counted earlier, for groups that exclude each other across pots. */
  readonly wonElsewhere?: readonly string[]
}

/** Puts equal ballots together, in an order that depends on their content only, without options given nothing. */
export function groupVotes(votes: Iterable<Vote>): Vote[] {
  const groups = new Map<string, { weight: number; utilities: Vote['utilities'] }>()
  for (const { weight, utilities } of votes) {
    const sorted = utilities.filter(([, utility]) => utility > 0).sort(([a], [b]) => (a < b ? -1 : 1))
    const key = JSON.stringify(sorted)
    const group = groups.get(key)
    if (group) group.weight += weight
    else groups.set(key, { weight, utilities: sorted })
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}
