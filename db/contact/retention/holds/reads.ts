import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import { staff } from '../../../people/tables'
import { inTown } from '../../../town'
import { retentionHolds } from './tables'

/** The hold on a case, while there is one. */
export function findHold(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    const [found] = await tx
      .select({ why: retentionHolds.why, from: retentionHolds.createdAt, name: staff.name })
      .from(retentionHolds)
      .innerJoin(staff, eq(staff.id, retentionHolds.placedBy))
      .where(and(eq(retentionHolds.case, id), isNull(retentionHolds.liftedAt)))
    return found ?? null
  })
}
