import { writeNextDigest } from '@/db/contact/watches/digests/writes'
import { municipalities } from '@/tenants'
import { townAtWork } from '../town-at-work'

/** Each morning, town by town: tells those who asked what has been published and what has ended. */
export async function digests() {
  const now = new Date()
  const faults: unknown[] = []
  for (const { id, services } of municipalities) {
    if (!(services as readonly string[]).includes('contact')) continue
    const job = townAtWork(id, 'contact', 'digests')
    // What goes wrong in one town keeps nothing from the others; the job is tried again for it.
    await writeAll(job, now).catch((fault) => faults.push(fault))
  }
  if (faults.length > 0) throw faults[0]
}

async function writeAll(job: ReturnType<typeof townAtWork<'contact'>>, now: Date) {
  let more = true
  while (more) more = await writeNextDigest(job, now)
}
