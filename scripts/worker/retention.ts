import type { Job } from '@/db/actors'
import { carryOut, openRun } from '@/db/contact/retention/runs/writes'
import { sweepDocuments } from '@/db/files/documents/sweeping/writes'
import { sweepFiles } from '@/db/files/sweeping/writes'
import { carryOutGrantRun, openGrantRun } from '@/db/grants/retention/runs/writes'
import type { JobMessage } from '@/db/jobs'
import { municipalities } from '@/tenants'
import { townAtWork } from '../town-at-work'

/** The first run of a town, as somebody has asked for it. */
export async function retention({ municipality, id }: JobMessage) {
  await carryOut(townAtWork(municipality, 'contact', 'retention'), id)
}

/** The same of a town's grants. */
export async function grantRetention({ municipality, id }: JobMessage) {
  await carryOutGrantRun(townAtWork(municipality, 'grants', 'retention'), id)
}

/** Each night, town by town: what has been kept long enough goes, and so do bytes that no row speaks of. */
export async function retentions() {
  for (const { id, services } of municipalities) {
    await sweepFiles(townAtWork(id, 'portal', 'retention'))
    await sweepDocuments(townAtWork(id, 'portal', 'retention'))
    const open = services as readonly string[]
    if (open.includes('contact')) await contactNight(townAtWork(id, 'contact', 'retention'))
    if (open.includes('grants')) await grantNight(townAtWork(id, 'grants', 'retention'))
  }
}

async function contactNight(job: Job<'contact'>) {
  const run = await openRun(job)
  if (run) await carryOut(job, run)
}

async function grantNight(job: Job<'grants'>) {
  const run = await openGrantRun(job)
  if (run) await carryOutGrantRun(job, run)
}
