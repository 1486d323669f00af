import { claimDelivery } from '@/db/contact/deliveries/writes'
import type { JobMessage } from '@/db/jobs'
import { municipalities } from '@/tenants'
import { townAtWork } from '../town-at-work'
import { callDue } from './exchange/calling'
import { follow } from './exchange/following'
import { carry } from './exchange/sending'
import { tryConnections } from './exchange/trying'

/** A case is to go out, or a connection to be tried: now. */
export async function exchange({ municipality }: JobMessage) {
  const job = townAtWork(municipality, 'contact', 'exchange')
  await exchangeDue(municipality)
  await callDue(job)
  await follow(job)
}

/** Each minute: what waits for another try, was left by a worker that was killed, or has not been asked after for a while. */
export async function exchanges() {
  for (const { id: municipality } of municipalities) await exchange({ municipality, id: municipality })
}

/** Tries a town's connections and sends its due cases one by one, until none is left. */
export async function exchangeDue(municipality: string) {
  const job = townAtWork(municipality, 'contact', 'exchange')
  await tryConnections(job)
  for (let claimed = await claimDelivery(job); claimed; claimed = await claimDelivery(job)) await carry(job, claimed)
}
