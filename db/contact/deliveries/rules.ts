import type { DeliveryFault } from './input'

const minute = 60_000
const hour = 60 * minute

/** Between one try and the next, in milliseconds. The first two lie within the ten minutes for which many know words that come again. */
const pauses = [minute, 3 * minute, 15 * minute, hour, 3 * hour, 6 * hour, 12 * hour, 24 * hour, 24 * hour] as const

/** How long a sender may be silent about a case before another takes it: over the longest that looking for it and sending it take. */
export const leaseSeconds = 120

/** A no that stays a no: the town's key or mapping has to be mended, or the case told otherwise. */
const final: readonly DeliveryFault[] = ['forbidden', 'key', 'refused']

/** After these nobody knows whether the case came there. */
const doubtful: readonly DeliveryFault[] = ['slow', 'cut', 'tooBig', 'unreadable', 'broken']
export const leavesDoubt = (fault: DeliveryFault) => doubtful.includes(fault)

/** What becomes of a case that has not gone: the pause until the next try, or null when only somebody at the desk tries again. */
export function pauseAfter(attempts: number, fault: DeliveryFault): number | null {
  return final.includes(fault) ? null : (pauses[attempts - 1] ?? null)
}

/**
 * Whether words may be sent once more when nobody knows if they came: as long as the other system takes them for the same, and when
 * somebody at the desk has asked for it, knowing that.
 */
export const mayRepeat = (attempts: number, doubtSince: Date, now: Date) =>
  attempts === 1 || now.valueOf() - doubtSince.valueOf() < 9 * minute

/** What an HTTP status means for the case that was sent. */
export function faultOfStatus(status: number): DeliveryFault | null {
  if (status >= 200 && status < 300) return null
  if (status === 401 || status === 403) return 'key'
  if (status === 408 || status === 429 || status === 503) return 'busy'
  if (status >= 500) return 'broken'
  return status >= 400 ? 'refused' : 'unreadable'
}

/** What a case is known by at the other end, so that it can be found there if the answer was lost. */
export const markOf = (town: string, reference: string) => `${town} · ${reference}`

/** What is sent: the words, and the number people here know the case by. */
export const descriptionOf = (text: string, mark: string) => `${text}\n\n${mark}`
