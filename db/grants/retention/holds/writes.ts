import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { GrantOfficer } from '../../../actors'
import { record } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { lockedAtDesk } from '../../applications/handling/reads'
import { grantRetentionHolds } from './tables'

type Preparer = GrantOfficer<'prepare'>

/** Keeps an application from being made a skeleton. Refuses: gone, ties.disqualified, grantKeeping.held, grantKeeping.blanked. */
export function placeGrantHold(preparer: Preparer, application: string, why: string) {
  const { municipality, staff } = preparer
  return inTown(preparer, async (tx) => {
    // Whoever is taking it away has it locked: a hold comes before that or not at all.
    const { blankedAt } = await lockedAtDesk(tx, preparer, { application })
    if (blankedAt) throw new Refusal('grantKeeping.blanked')
    const placed = await tx
      .insert(grantRetentionHolds)
      .values({ municipality, application, why, placedBy: staff.id })
      .onConflictDoNothing()
      .returning({ id: grantRetentionHolds.id })
    if (placed.length === 0) throw new Refusal('grantKeeping.held')
    await record(tx, preparer, { action: 'hold.placed', object: `application:${application}` })
  })
}

/** Lets an application go the way of the others again. Twice is once. Refuses: gone, ties.disqualified. */
export function liftGrantHold(preparer: Preparer, application: string) {
  return inTown(preparer, async (tx) => {
    await lockedAtDesk(tx, preparer, { application })
    const lifted = await tx
      .update(grantRetentionHolds)
      .set({ liftedBy: preparer.staff.id, liftedAt: sql`now()` })
      .where(and(eq(grantRetentionHolds.application, application), isNull(grantRetentionHolds.liftedAt)))
      .returning({ id: grantRetentionHolds.id })
    if (lifted.length > 0) await record(tx, preparer, { action: 'hold.lifted', object: `application:${application}` })
  })
}
