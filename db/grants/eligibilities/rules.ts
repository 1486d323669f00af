import { finnishDay } from '@/db/fields'
import { type Check, checksFor, checksOf, type Gate, yearOf } from '@/db/grants/calls/eligibility/rules'
import type { ApplicantKind, Words } from '@/db/grants/forms/input'
import { ageOn } from '@/db/people/rules'

/** What registers and the portal know of an applicant; null where they tell nothing. Days are ISO dates. */
export type Register = {
  /** Three digits of the domicile or home municipality. */
  readonly home: string | null
  readonly registeredOn: string | null
  readonly bornOn: string | null
}

export const nothingKnown: Register = { home: null, registeredOn: null, bornOn: null }

/** The town by its code and name. */
export type Home = { readonly code: string; readonly name: Words }

export type Standing = 'holds' | 'fails' | 'unknown'

/** What the register alone tells of a rule. Questions of a town's own it never knows. */
export function registerOn(key: string, gate: Gate, register: Register, { code }: Home): Standing {
  const { home, registeredOn, bornOn } = register
  const year = yearOf(gate)
  const age = bornOn === null ? null : year - Number(bornOn.slice(0, 4))
  switch (key) {
    case 'local':
      return home === null ? 'unknown' : told(home === code)
    case 'calendar_year':
      return registeredOn === null ? 'unknown' : told(registeredOn <= `${year - 1}-01-01`)
    case 'age':
      return age === null ? 'unknown' : told(within(age, gate.eligibility))
    case 'guarantor':
      // Whoever is grown up when the call closes needs nobody else.
      return bornOn !== null && ageOn(bornOn, closingDay(gate)) >= 18 ? 'holds' : 'unknown'
    default:
      return 'unknown'
  }
}

const closingDay = ({ closesAt }: Gate) => finnishDay(new Date(closesAt))

const told = (holds: boolean): Standing => (holds ? 'holds' : 'fails')

const within = (age: number, { minimumAge, maximumAge }: Gate['eligibility']) =>
  age >= (minimumAge ?? 0) && age <= (maximumAge ?? age)

/**
 * What is thought of a rule from both: a register that says no weighs more than the applicant's word, the word alone proves nothing, and where the two
 * contradict each other the other way round somebody looks.
 */
export function standingOf(said: boolean | null, register: Standing): Standing {
  if (register === 'fails') return 'fails'
  if (said === false) return register === 'holds' ? 'unknown' : 'fails'
  return register
}

/** The rules that the registers show to hold for an applicant, as answers that need not be asked again. */
export function knownToHold(gate: Gate, kind: ApplicantKind, register: Register, town: Home): Check[] {
  const concerned = checksFor(checksOf(gate, town.name), kind)
  return concerned.filter(({ key }) => registerOn(key, gate, register, town) === 'holds')
}
