import type { FetchFault } from './input'

const minute = 60_000

/** Between one try and the next, in milliseconds. */
const pauses = [minute, 5 * minute, 30 * minute, 180 * minute, 720 * minute] as const

/** How long a worker may be silent about a picture before another takes it: well over what fetching and drawing may last. */
export const leaseMilliseconds = 5 * minute

const passing: readonly FetchFault[] = ['unreachable', 'slow', 'busy']

/** The pause until the next try; null when there is no use in another. */
export const pauseAfter = (attempts: number, fault: FetchFault): number | null =>
  passing.includes(fault) ? (pauses[attempts - 1] ?? null) : null

/** What an answer that is no picture means: a server in trouble is asked again, one that has nothing is not. */
export function faultOfStatus(status: number): FetchFault | null {
  if (status === 200) return null
  return status === 429 || status >= 500 ? 'busy' : 'missing'
}
