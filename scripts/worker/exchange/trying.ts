import type { Job } from '@/db/actors'
import { faultOfStatus } from '@/db/contact/deliveries/rules'
import { servicesIn } from '@/db/contact/deliveries/wire/rules'
import type { TheirService } from '@/db/contact/systems/input'
import { type Connection, claimTrial, noteTrial } from '@/db/contact/systems/writes'
import { askFor } from './asking'

/** Tries every connection that somebody at the desk has asked to be tried. */
export async function tryConnections(job: Job) {
  for (let asked = await claimTrial(job); asked; asked = await claimTrial(job))
    await noteTrial(job, asked.id, await servicesOf(asked))
}

async function servicesOf(system: Connection): Promise<TheirService[] | string> {
  const answer = await askFor(system, 'services')
  if (typeof answer === 'string') return answer
  const found = answer.status === 200 ? servicesIn(answer.body) : null
  return found?.length ? found : (faultOfStatus(answer.status) ?? 'unreadable')
}
