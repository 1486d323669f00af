import type { MailFault } from './input'

const minute = 60_000
const hour = 60 * minute

/** Between one try and the next, in milliseconds: soon after a hiccup, slower and slower through a long weekend without a mail server. */
const pauses = [minute, 5 * minute, 15 * minute, hour, 3 * hour, 6 * hour, 12 * hour, 24 * hour, 24 * hour] as const

/** How often a mail is tried before somebody must look at it. */
export const mostAttempts = pauses.length + 1

/** How long a sender may be silent about a mail before another takes it: well over the longest a server may keep it waiting. */
export const leaseMilliseconds = 5 * minute

/** What becomes of a mail that could not be sent: the pause until the next try, or null when only somebody at the desk tries again. */
export function pauseAfter(attempts: number, fault: MailFault): number | null {
  return fault === 'rejected' ? null : (pauses[attempts - 1] ?? null)
}

/** A fault of the way there and not of this mail: the others would meet it too, so they are left as they are. */
export const stopsTheRound = (fault: MailFault) => fault !== 'rejected' && fault !== 'busy'

/** What nodemailer and SMTP tell of a failure (RFC 5321: 4xx passes, 5xx stays). */
type Told = { readonly code?: string; readonly responseCode?: number; readonly command?: string }

/** Only the receiver's own no is final: a refused login or sender is the town's setting, and is mended. */
export function faultOf({ code = '', responseCode = 0, command = '' }: Told): MailFault {
  if (code === 'EAUTH' || code === 'ENOAUTH') return 'login'
  const about = command.startsWith('RCPT') || command.startsWith('DATA') || code === 'EMESSAGE'
  if (responseCode >= 500 && about) return 'rejected'
  if (responseCode >= 400 && responseCode < 500) return 'busy'
  if (code === 'ETIMEDOUT') return 'slow'
  if (['ECONNECTION', 'ESOCKET', 'EDNS', 'ETLS', 'ECONNREFUSED', 'ECONNRESET'].includes(code)) return 'unreachable'
  return 'unknown'
}

/** Minutes after which a mail that has not gone is told of at the desk. */
export const longWait = 30
