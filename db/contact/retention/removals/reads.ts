import 'server-only'
import { and, eq, isNotNull, notExists, or, sql } from 'drizzle-orm'
import type { Visitor } from '../../../actors'
import { inTown } from '../../../town'
import { hashOf } from '../../cases/follow/reads'
import { cases } from '../../cases/tables'
import { caseRemovals } from './tables'

/**
 * What is left of a case by its number once it is deleted, or by the secret of a link whose holder is in it no more (`own`); null for
 * a key that never opened anything, and for the number of a case that goes on or that nobody but its reporter could ever read.
 */
export function findRemoval(visitor: Visitor<'contact'>, key: string) {
  return inTown(visitor, async (tx) => {
    const { reference, reason, shownAs, createdAt } = caseRemovals
    const own = sql<boolean>`${caseRemovals.links} @> array[${hashOf(key).toString('hex')}]::text[]`
    const going = tx.select({ id: cases.id }).from(cases).where(eq(cases.reference, key))
    const [found] = await tx
      .select({ reference, reason, shownAs, at: createdAt, own })
      .from(caseRemovals)
      .where(or(own, and(eq(reference, key), isNotNull(shownAs), notExists(going))))
    return found ?? null
  })
}
