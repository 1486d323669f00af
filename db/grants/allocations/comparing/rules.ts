import type { Run } from '@/db/grants/allocations/artefact/rules'

/** Sums in cents by applicant; null of a run whose floors exceed its pot. */
export function sumsOf(run: Run): ReadonlyMap<string, number> | null {
  return run.outcome === 'allocated' ? new Map(run.sums.map(({ id, awardCents }) => [id, Number(awardCents)])) : null
}

/** How many get something. */
export const receiversOf = (run: Run): number =>
  run.outcome === 'allocated' ? run.sums.filter(({ awardCents }) => awardCents !== '0').length : 0

export type Difference = { readonly id: string; readonly cents: number }

/** What each applicant gets more or less than in the run compared with, who wins the most first; those who get the same are left out. */
export function differences(base: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): Difference[] {
  return [...new Set([...base.keys(), ...other.keys()])]
    .map((id) => ({ id, cents: (other.get(id) ?? 0) - (base.get(id) ?? 0) }))
    .filter(({ cents }) => cents !== 0)
    .toSorted((a, b) => b.cents - a.cents)
}
