import { type Fraction, fraction } from '@/db/fractions/rules'
import { byStanding, type Claim } from '@/db/grants/allocations/claims/rules'
import { type Bound, type Pass, type Shared, share } from '@/db/grants/allocations/passes/rules'
import { round } from '@/db/grants/allocations/rounding/rules'

/** Which round a pass belongs to, and who was left out after it. */
export type Turn = Pass & {
  readonly round: number
  readonly pass: number
  readonly dropped?: { readonly id: string; readonly cents: Fraction }
}

export type Settlement =
  | { readonly by: Bound; readonly cents: bigint }
  | { readonly by: 'share'; readonly cents: bigint; readonly share: Fraction; readonly raised: boolean }
  | { readonly by: 'dropped'; readonly share: Fraction }
  | { readonly by: 'noPoints' | 'belowThreshold' | 'capBelowMinimum' }

export type Purse = { readonly pot: bigint; readonly unit: bigint; readonly minimum: bigint }
export type Course = { readonly turns: readonly Turn[]; readonly settlements: ReadonlyMap<string, Settlement> }

/** Who takes part, and why the others get nothing. `least` is the weight that whoever takes part has at least. */
export function enter(claims: readonly Claim[], minimum: bigint, least: bigint) {
  const settlements = new Map<string, Settlement>()
  for (const { id, weight, cap } of claims) {
    if (weight === 0n) settlements.set(id, { by: 'noPoints' })
    else if (weight < least) settlements.set(id, { by: 'belowThreshold' })
    else if (cap.cents === 0n || cap.cents < minimum) settlements.set(id, { by: 'capBelowMinimum' })
  }
  return { inside: claims.filter(({ id }) => !settlements.has(id)), settlements }
}

/**
 * Shares the pot, and as long as somebody's share is below the minimum leaves out the one with the least and shares anew:
 * what is released may lift the next one over it.
 */
export function settle(purse: Purse, claims: readonly Claim[]): Course {
  const turns: Turn[] = []
  const settlements = new Map<string, Settlement>()
  let inside = claims
  for (let roundNumber = 1; ; roundNumber++) {
    if (sumOf(inside, ({ cap }) => cap.cents) <= purse.pot) {
      for (const { id, cap } of inside) settlements.set(id, { by: 'cap', cents: cap.cents })
      return { turns, settlements }
    }
    const shared = share(purse.pot, inside)
    const least = leastBelow(purse.minimum, shared, inside)
    turns.push(...shared.passes.map((pass, at) => ({ ...pass, round: roundNumber, pass: at + 1 })))
    if (!least) {
      for (const [id, settlement] of settled(shared, inside, purse.unit)) settlements.set(id, settlement)
      return { turns, settlements }
    }
    turns.push({ ...(turns.pop() as Turn), dropped: { id: least.claim.id, cents: least.cents } })
    settlements.set(least.claim.id, { by: 'dropped', share: least.cents })
    inside = inside.filter(({ id }) => id !== least.claim.id)
  }
}

function settled(shared: Shared, claims: readonly Claim[], unit: bigint): [string, Settlement][] {
  const rounded = round(shared, unit)
  return claims.map((claim) => {
    const { id, cap, floor } = claim
    const bound = shared.held.get(id)
    if (bound) return [id, { by: bound, cents: bound === 'cap' ? cap.cents : floor }]
    const { cents = 0n, raised = false } = rounded.get(id) ?? {}
    return [id, { by: 'share', cents, share: freeShare(claim, shared), raised }]
  })
}

/** The one to leave out: the least sum, then the fewest points, then who applied last. */
function leastBelow(minimum: bigint, shared: Shared, claims: readonly Claim[]) {
  const below = claims
    .map((claim) => ({ claim, cents: shareOf(claim, shared) }))
    .filter(({ cents }) => cents.num < minimum * cents.den)
  return below.toSorted((a, b) => compare(a.cents, b.cents) || byStanding(b.claim, a.claim))[0]
}

function shareOf(claim: Claim, shared: Shared): Fraction {
  const bound = shared.held.get(claim.id)
  if (bound) return { num: bound === 'cap' ? claim.cap.cents : claim.floor, den: 1n }
  return freeShare(claim, shared)
}

const freeShare = ({ weight }: Claim, { freeCents, freeWeight }: Shared) => fraction(weight * freeCents, freeWeight)
const compare = (a: Fraction, b: Fraction) => Number(a.num * b.den - b.num * a.den)
const sumOf = (claims: readonly Claim[], of: (claim: Claim) => bigint) =>
  claims.reduce((sum, claim) => sum + of(claim), 0n)
