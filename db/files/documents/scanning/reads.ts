import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import type { Job } from '../../../actors'
import { inTown } from '../../../town'
import { documents } from '../tables'

export type Unscanned = { id: string; key: string }

/** Documents that nobody has looked into yet, oldest first; a worker that was killed, or a scanner that was down, left them. */
export function listUnscanned(job: Job, most = 100): Promise<Unscanned[]> {
  return inTown(job, (tx) =>
    tx
      .select({ id: documents.id, key: documents.key })
      .from(documents)
      .where(eq(documents.state, 'awaiting_scan'))
      .orderBy(asc(documents.createdAt))
      .limit(most),
  )
}

export async function findUnscanned(job: Job, id: string): Promise<Unscanned | null> {
  const waiting = and(eq(documents.id, id), eq(documents.state, 'awaiting_scan'))
  const [found] = await inTown(job, (tx) =>
    tx.select({ id: documents.id, key: documents.key }).from(documents).where(waiting),
  )
  return found ?? null
}
