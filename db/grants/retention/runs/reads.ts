import 'server-only'
import { desc, eq } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import { staff } from '../../../people/tables'
import { inTown } from '../../../town'
import { grantRetentionRuns } from './tables'

/** The last runs, the newest first; none before somebody has asked for the town's first. */
export function listGrantRuns(officer: Officer<'grants'>) {
  return inTown(officer, (tx) =>
    tx
      .select({
        id: grantRetentionRuns.id,
        at: grantRetentionRuns.createdAt,
        by: staff.name,
        told: grantRetentionRuns.told,
        expired: grantRetentionRuns.expired,
        receipts: grantRetentionRuns.receipts,
        blanked: grantRetentionRuns.blanked,
        finishedAt: grantRetentionRuns.finishedAt,
      })
      .from(grantRetentionRuns)
      .leftJoin(staff, eq(staff.id, grantRetentionRuns.startedBy))
      .orderBy(desc(grantRetentionRuns.createdAt))
      .limit(10),
  )
}
