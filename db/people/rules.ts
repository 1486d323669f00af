import { FinnishSSN } from 'finnish-ssn'

/** A Finnish personal identity code as the population register writes it. The separator tells persons apart and is kept. */
const form = /^(\d{2})(\d{2})(\d{2})([-+A-FU-Y])(\d{3})([0-9A-FHJ-NPR-Y])$/

/**
 * The day of birth a personal identity code tells (ISO date), or null when it is no valid code.
 * The library lets through individual numbers 000 and 001 and days to come; both are refused here.
 */
export function bornOn(hetu: string, today: string): string | null {
  const parts = form.exec(hetu)
  if (!parts || Number(parts[5]) < 2 || !FinnishSSN.validate(hetu)) return null
  const [, day, month, year, separator] = parts
  const century = separator === '+' ? '18' : '-UVWXY'.includes(separator ?? '') ? '19' : '20'
  const born = `${century}${year}-${month}-${day}`
  return born <= today ? born : null
}

/** What a person may be known by in a register: by identity code when there is one, by subject, and as they were known before. */
export function namesOf({ identity, subject, formerly }: Known): [string, ...string[]] {
  const bySubject = `subject:${subject}`
  return identity ? [`identity:${identity.toString('hex')}`, bySubject, ...formerly] : [bySubject, ...formerly]
}
export type Known = { identity: Buffer | null; subject: string; formerly: readonly string[] }

/** Completed years on a day. */
export function ageOn(bornOn: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years
}

/** The age a person reaches during the year of a day. */
export function ageInYearOf(bornOn: string, day: string): number {
  return Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4))
}
