import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Job } from '../../../actors'
import { record } from '../../../journal/writes'
import { inTown } from '../../../town'
import { deliveries } from '../tables'
import type { LaterPhoto } from './reads'

/** These go along with a case that its topic sends by itself: none of them comes later. */
export function noteAlong(job: Job, delivery: string, added: string[]) {
  return inTown(job, (tx) => tx.update(deliveries).set({ added }).where(eq(deliveries.id, delivery)))
}

/** A system has been told of a photo that came later, once; `taken`: and wanted to know of it. */
export function noteAdded(job: Job, { delivery, photo }: Pick<LaterPhoto, 'delivery' | 'photo'>, taken: boolean) {
  return inTown(job, async (tx) => {
    const [row] = await tx
      .update(deliveries)
      .set({ added: sql`array_append(${deliveries.added}, ${photo}::uuid)` })
      .where(and(eq(deliveries.id, delivery), sql`not ${photo}::uuid = any(${deliveries.added})`))
      .returning({ case: deliveries.case })
    if (!row) return
    const action = taken ? 'delivery.photoAdded' : 'delivery.photoRefused'
    await record(tx, job, { action, object: `case:${row.case}`, detail: `delivery:${delivery}` })
  })
}
