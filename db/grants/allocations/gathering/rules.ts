import { canonicalJson, sha256 } from '@/db/canonical/rules'
import type { Allocation, Applicant } from '@/db/grants/allocations/input'
import { withCosts } from '@/db/grants/allocations/scenarios/rules'

/** What has happened to a run's applicants since: other figures, one more, one less. */
export type Drift = {
  readonly changed: readonly string[]
  readonly added: readonly string[]
  readonly gone: readonly string[]
}

/** Compares a run's applicants with those there are now, by id. */
export function driftOf({ applicants, division }: Allocation, now: readonly Applicant[]): Drift {
  const then = new Map(applicants.map((applicant) => [applicant.id, digestOf(applicant)]))
  const current = withCosts(now, division)
  const ids = new Set(current.map(({ id }) => id))
  return {
    changed: current.filter((one) => then.has(one.id) && then.get(one.id) !== digestOf(one)).map(({ id }) => id),
    added: current.filter(({ id }) => !then.has(id)).map(({ id }) => id),
    gone: [...then.keys()].filter((id) => !ids.has(id)),
  }
}

export const hasDrifted = ({ changed, added, gone }: Drift) => changed.length + added.length + gone.length > 0

const digestOf = (applicant: Applicant) => sha256(canonicalJson(applicant))
