import 'server-only'
import { eq, or, sql } from 'drizzle-orm'
import type { Visitor } from '../../../actors'
import { inTown } from '../../../town'
import { hashOf } from '../../cases/follow/reads'
import { caseRemovals } from './tables'

/** What is left of a deleted case, by its number or by the secret of a reporter's link; null for a key that never opened anything. */
export function findRemoval(visitor: Visitor<'contact'>, key: string) {
  return inTown(visitor, async (tx) => {
    const [found] = await tx
      .select({ reference: caseRemovals.reference, reason: caseRemovals.reason, at: caseRemovals.createdAt })
      .from(caseRemovals)
      .where(
        or(
          eq(caseRemovals.reference, key),
          sql`${caseRemovals.links} @> array[${hashOf(key).toString('hex')}]::text[]`,
        ),
      )
    return found ?? null
  })
}
