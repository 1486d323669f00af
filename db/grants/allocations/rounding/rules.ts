import { byStanding } from '@/db/grants/allocations/claims/rules'
import type { Shared } from '@/db/grants/allocations/passes/rules'

export type Rounded = { readonly cents: bigint; readonly raised: boolean }

/** Whole units by the largest remainder, so that what the free share is given out to the last unit. */
export function round({ free, freeCents, freeWeight }: Shared, unit: bigint): ReadonlyMap<string, Rounded> {
  const step = freeWeight * unit
  const shares = free.map((claim) => {
    const product = claim.weight * freeCents
    return { claim, units: product / step, remainder: product % step }
  })
  const left = freeCents / unit - shares.reduce((sum, { units }) => sum + units, 0n)
  const first = shares.toSorted((a, b) =>
    a.remainder === b.remainder ? byStanding(a.claim, b.claim) : a.remainder > b.remainder ? -1 : 1,
  )
  return new Map(
    first.map(({ claim, units }, at) => {
      const raised = BigInt(at) < left
      return [claim.id, { cents: (raised ? units + 1n : units) * unit, raised }]
    }),
  )
}
