import type { Run } from '@/db/grants/allocations/artefact/rules'
import type { Allocation } from '@/db/grants/allocations/input'

/** What a run gives, what is proposed after changes by hand, and what of the pot is left then: negative where it is overrun. Cents. */
export function standingSums(
  { division }: Allocation,
  run: Run,
  adjusted: ReadonlyMap<string, { readonly cents: number }>,
): { computed: number; proposed: number; left: number } {
  if (run.outcome !== 'allocated') return { computed: 0, proposed: 0, left: division.potCents }
  const computed = Number(run.allocatedCents)
  const proposed = run.sums.reduce(
    (sum, { id, awardCents }) => sum + (adjusted.get(id)?.cents ?? Number(awardCents)),
    0,
  )
  return { computed, proposed, left: division.potCents - proposed }
}
