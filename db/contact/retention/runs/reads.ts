import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { staff } from '../../../people/tables'
import { inTown } from '../../../town'
import type { Keeper } from '../reads'
import { retentionRuns } from './tables'

/** The last runs, the newest first; none before somebody has asked for the town's first. */
export function listRuns(keeper: Keeper) {
  return inTown(keeper, (tx) =>
    tx
      .select({
        id: retentionRuns.id,
        at: retentionRuns.createdAt,
        by: staff.name,
        blanked: retentionRuns.blanked,
        photos: retentionRuns.photos,
        deleted: retentionRuns.deleted,
        finishedAt: retentionRuns.finishedAt,
      })
      .from(retentionRuns)
      .leftJoin(staff, eq(staff.id, retentionRuns.startedBy))
      .orderBy(desc(retentionRuns.createdAt))
      .limit(10),
  )
}
