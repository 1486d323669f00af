import { environment } from '@/db/env'
import { readDocument } from '@/db/files/documents/reads'
import { findUnscanned, listUnscanned, type Unscanned } from '@/db/files/documents/scanning/reads'
import { settleScan } from '@/db/files/documents/scanning/writes'
import type { JobMessage } from '@/db/jobs'
import { municipalities } from '@/tenants'
import { townAtWork } from '../town-at-work'
import { scan as scanStream } from './clamd'

type Job = ReturnType<typeof townAtWork<'portal'>>

/** A document has just come: it is looked into, where there is something to look with. */
export async function scan({ municipality, id }: JobMessage) {
  const job = townAtWork(municipality, 'portal', 'scan')
  const waiting = environment().CLAMD_URL && (await findUnscanned(job, id))
  if (waiting) await scanned(job, waiting)
}

/** Each minute: whatever was left while the scanner was down, or before there was one. One that fails keeps no other waiting. */
export async function scans() {
  if (!environment().CLAMD_URL) return
  for (const { id } of municipalities) {
    const job = townAtWork(id, 'portal', 'scan')
    for (const waiting of await listUnscanned(job)) {
      await scanned(job, waiting).catch(() => console.error(JSON.stringify({ event: 'scan.failed', municipality: id })))
    }
  }
}

async function scanned(job: Job, waiting: Unscanned) {
  const bytes = await readDocument(job, waiting)
  if (!bytes) return
  await settleScan(job, waiting, await scanStream(environment().CLAMD_URL ?? '', bytes))
}
