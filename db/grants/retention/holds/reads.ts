import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import { staff } from '../../../people/tables'
import { inTown } from '../../../town'
import { notVeiled } from '../../scorings/veils/reads'
import { notDisqualified } from '../../ties/reads'
import { grantRetentionHolds } from './tables'

/** The hold on an application, while there is one. Refuses: ties.disqualified, scorings.blind. */
export function findGrantHold(officer: Officer<'grants'>, id: string) {
  return inTown(officer, async (tx) => {
    await notDisqualified(tx, officer, id)
    await notVeiled(tx, officer, id)
    const [found] = await tx
      .select({ why: grantRetentionHolds.why, from: grantRetentionHolds.createdAt, name: staff.name })
      .from(grantRetentionHolds)
      .innerJoin(staff, eq(staff.id, grantRetentionHolds.placedBy))
      .where(and(eq(grantRetentionHolds.application, id), isNull(grantRetentionHolds.liftedAt)))
    return found ?? null
  })
}
