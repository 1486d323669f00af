import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import { record } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { cases } from '../../cases/tables'
import { identityCodesIn } from '../../guard/codes/rules'
import { retentionHolds } from './tables'

/** Keeps a case from being blanked or deleted. Refuses: gone, contact.identityCode, keeping.held. */
export function placeHold(officer: Officer<'contact'>, id: string, why: string) {
  if (identityCodesIn(why).length > 0) throw new Refusal('contact.identityCode')
  const { municipality, staff } = officer
  return inTown(officer, async (tx) => {
    // Whoever is blanking the case has it locked: a hold comes before that or not at all.
    const [found] = await tx.select({ id: cases.id }).from(cases).where(eq(cases.id, id)).for('no key update')
    if (!found) throw new Refusal('gone')
    const placed = await tx
      .insert(retentionHolds)
      .values({ municipality, case: id, why, placedBy: staff.id })
      .onConflictDoNothing()
      .returning({ id: retentionHolds.id })
    if (placed.length === 0) throw new Refusal('keeping.held')
    await record(tx, officer, { action: 'hold.placed', object: `case:${id}` })
  })
}

/** Lets a case go the way of the others again. Twice is once. */
export function liftHold(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    const lifted = await tx
      .update(retentionHolds)
      .set({ liftedBy: officer.staff.id, liftedAt: sql`now()` })
      .where(and(eq(retentionHolds.case, id), isNull(retentionHolds.liftedAt)))
      .returning({ id: retentionHolds.id })
    if (lifted.length > 0) await record(tx, officer, { action: 'hold.lifted', object: `case:${id}` })
  })
}
