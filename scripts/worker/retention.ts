import { carryOut, openRun } from '@/db/contact/retention/runs/writes'
import { sweepDocuments } from '@/db/files/documents/sweeping/writes'
import { sweepFiles } from '@/db/files/sweeping/writes'
import type { JobMessage } from '@/db/jobs'
import { municipalities } from '@/tenants'
import { townAtWork } from '../town-at-work'

/** The first run of a town, as somebody has asked for it. */
export async function retention({ municipality, id }: JobMessage) {
  await carryOut(townAtWork(municipality, 'contact', 'retention'), id)
}

/** Each night, town by town: what has been kept long enough goes, and so do bytes that no row speaks of. */
export async function retentions() {
  for (const { id, services } of municipalities) {
    await sweepFiles(townAtWork(id, 'portal', 'retention'))
    await sweepDocuments(townAtWork(id, 'portal', 'retention'))
    if (!(services as readonly string[]).includes('contact')) continue
    const job = townAtWork(id, 'contact', 'retention')
    const run = await openRun(job)
    if (run) await carryOut(job, run)
  }
}
