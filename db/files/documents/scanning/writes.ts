import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Job } from '../../../actors'
import { record } from '../../../journal/writes'
import { inTown } from '../../../town'
import { documents } from '../tables'
import { discardDocument } from '../writes'
import type { Unscanned } from './reads'

/** Writes down what a scan found; null is nothing. What carries malware is shut for good, and its bytes are deleted. Twice is once. */
export async function settleScan(job: Job, { id, key }: Unscanned, finding: string | null) {
  const settled = await inTown(job, async (tx) => {
    const state = finding === null ? 'available' : 'quarantined'
    const changed = await tx
      .update(documents)
      .set({ state, scannedAt: sql`now()`, finding: finding?.slice(0, 200) })
      .where(and(eq(documents.id, id), eq(documents.state, 'awaiting_scan')))
      .returning({ id: documents.id })
    if (changed.length && finding !== null)
      await record(tx, job, { action: 'document.quarantined', object: `document:${id}` })
    return changed.length > 0
  })
  if (settled && finding !== null) await discardDocument(job, key)
}
