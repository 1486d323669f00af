import 'server-only'
import type { Officer } from '../../../../actors'
import { record } from '../../../../journal/writes'
import { inTown } from '../../../../town'
import type { ApplicationFilters } from '../input'
import { openRows } from '../reads'

/**
 * What the queue shows under its filters, for a table: neither accounts nor identity codes are among it, and nothing that its reader is disqualified
 * from. Written into the journal each time.
 */
export function exportApplications(officer: Officer<'grants'>, filters: ApplicationFilters) {
  return inTown(officer, async (tx) => {
    const rows = await openRows(tx, officer, filters)
    await record(tx, officer, { action: 'application.exported', object: 'applications', detail: String(rows.length) })
    return rows
  })
}
export type ExportedApplication = Awaited<ReturnType<typeof exportApplications>>[number]
