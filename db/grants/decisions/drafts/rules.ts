import type { ApplicationState } from '../../applications/input'
import type { Call } from '../../calls/input'
import { type Outcome, reasonCodes } from '../input'

type Applied = { state: ApplicationState; late: boolean; appliedCents: number | null }
type Judged = { eligible: boolean; reason: string | null } | null
type Beginning = { outcome: Outcome; grantedCents: number; reason: string | null }

/** What a draft begins with: no to those who may not get a grant, and to others what they ask for; where a pot is divided, the sum is yet to come. */
export function beginningOf({ state, late, appliedCents }: Applied, call: Call, judged: Judged): Beginning {
  if (state === 'withdrawn') return { outcome: 'lapsed', grantedCents: 0, reason: 'withdrawn' }
  if (state === 'ineligible' || judged?.eligible === false) {
    const known = reasonCodes.find((code) => code === judged?.reason)
    return { outcome: 'rejected', grantedCents: 0, reason: known ?? (late ? 'late' : 'other') }
  }
  if (call.division) return { outcome: 'partly', grantedCents: 0, reason: 'fundsLimited' }
  // Where everybody gets the same, nobody was asked for a sum.
  const most = Math.min(appliedCents ?? call.maximumCents ?? 0, call.maximumCents ?? Number.POSITIVE_INFINITY)
  const isLess = appliedCents !== null && most < appliedCents
  return { outcome: isLess ? 'partly' : 'granted', grantedCents: most, reason: isLess ? 'capped' : null }
}
