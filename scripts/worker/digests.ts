import { writeNextDigest } from '@/db/contact/watches/digests/writes'
import { municipalities } from '@/tenants'
import { townAtWork } from '../town-at-work'

/** Each morning, town by town: tells those who asked what has been published and what has ended. */
export async function digests() {
  const now = new Date()
  for (const { id, services } of municipalities) {
    if (!(services as readonly string[]).includes('contact')) continue
    const job = townAtWork(id, 'contact', 'digests')
    let more = true
    while (more) more = await writeNextDigest(job, now)
  }
}
