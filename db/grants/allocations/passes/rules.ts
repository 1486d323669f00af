import type { Claim } from '@/db/grants/allocations/claims/rules'

export type Bound = 'cap' | 'floor'

/** One look at what is left: everybody free would get weight times `freeCents / freeWeight`. Excess and deficit are over `freeWeight`. */
export type Pass = {
  readonly freeCents: bigint
  readonly freeWeight: bigint
  readonly excess: bigint
  readonly deficit: bigint
  readonly frozen: readonly { readonly id: string; readonly at: Bound }[]
}

/** Who is held at a cap or a floor, and what remains for the free to share by weight. */
export type Shared = {
  readonly passes: readonly Pass[]
  readonly held: ReadonlyMap<string, Bound>
  readonly free: readonly Claim[]
  readonly freeCents: bigint
  readonly freeWeight: bigint
}

/**
 * Finds the one value of a point with which everybody's share, kept between floor and cap, adds up to the pot. Each pass
 * freezes the side that is further off: freezing both at once would hold some at a bound that the others' money lifts them from.
 * Expects positive weights, and a pot between the sum of the floors and the sum of the caps.
 */
export function share(pot: bigint, claims: readonly Claim[]): Shared {
  const passes: Pass[] = []
  const held = new Map<string, Bound>()
  let free = claims
  let freeCents = pot
  for (;;) {
    const freeWeight = free.reduce((sum, { weight }) => sum + weight, 0n)
    const above: Claim[] = []
    const below: Claim[] = []
    let [excess, deficit] = [0n, 0n]
    for (const claim of free) {
      const over = claim.weight * freeCents - claim.cap.cents * freeWeight
      const under = claim.floor * freeWeight - claim.weight * freeCents
      if (over > 0n) {
        above.push(claim)
        excess += over
      }
      if (under > 0n) {
        below.push(claim)
        deficit += under
      }
    }
    const capped = excess >= deficit ? above : []
    const floored = deficit >= excess ? below : []
    const frozen = [
      ...capped.map(({ id }) => ({ id, at: 'cap' as const })),
      ...floored.map(({ id }) => ({ id, at: 'floor' as const })),
    ]
    passes.push({ freeCents, freeWeight, excess, deficit, frozen })
    if (frozen.length === 0) return { passes, held, free, freeCents, freeWeight }
    for (const { id, at } of frozen) held.set(id, at)
    for (const { cap } of capped) freeCents -= cap.cents
    for (const { floor } of floored) freeCents -= floor
    free = free.filter(({ id }) => !held.has(id))
  }
}
