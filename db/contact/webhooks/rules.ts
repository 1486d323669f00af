import { createHmac } from 'node:crypto'
import type { CallFault } from './input'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Between one try and the next, in milliseconds; as Standard Webhooks advises, over some days. */
const pauses = [5_000, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, day] as const

/** How long a caller may be silent about a call before another takes it. */
export const leaseSeconds = 60

/** Hours for which the secret before is signed with as well. */
export const overlapHours = 24

/** Days without a call that came there, after which a receiver is told nothing more. */
export const longestFailing = 5

/** 410 is a receiver's own word that it is no more. */
export function faultOfStatus(status: number): CallFault | null {
  if (status >= 200 && status < 300) return null
  return status === 410 ? 'gone' : 'refused'
}

export const pauseAfter = (attempts: number, fault: CallFault): number | null =>
  fault === 'gone' || fault === 'forbidden' ? null : (pauses[attempts - 1] ?? null)

/** A secret as it is shown: Standard Webhooks' prefix, and base64. */
export const shownSecret = (secret: Buffer) => `whsec_${secret.toString('base64')}`

/**
 * The headers of a call: its id, which stays the same at every try, the second it is sent, and a signature over both and the body for
 * each secret in use. A receiver refuses what is older than five minutes and what it has had before. Source: Standard Webhooks 1.0.
 */
export function headersOf(id: string, at: Date, body: string, secrets: readonly Buffer[]) {
  const timestamp = String(Math.floor(at.valueOf() / 1000))
  const signed = (secret: Buffer) =>
    `v1,${createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')}`
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map(signed).join(' '),
  }
}
