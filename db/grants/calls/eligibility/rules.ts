import type { Call } from '@/db/grants/calls/input'
import { type ApplicantKind, applicantKinds, type Words } from '@/db/grants/forms/input'
import type { EligibilityAnswers } from './input'
import { ageWords, type CheckWords, calendarYearWords, guarantorWords, localWords } from './words/rules'

/** What of a call says who may apply. */
export type Gate = Pick<Call, 'eligibility' | 'closesAt'>

/** A rule about the applicant as a question, of whom it is asked, and the answer that lets one through. */
export type Check = CheckWords & {
  readonly key: string
  readonly of: readonly ApplicantKind[]
  readonly passes: 'yes' | 'no'
}

export type Verdict =
  | { readonly is: 'eligible' }
  | { readonly is: 'unanswered'; readonly keys: readonly string[] }
  /** `kind`, or the keys of the checks that did not pass. */
  | { readonly is: 'ineligible'; readonly reasons: readonly string[] }

/** The year in which a call closes, by the Finnish clock: ages and whole years are counted from it. */
export const yearOf = ({ closesAt }: Pick<Call, 'closesAt'>): number =>
  Temporal.Instant.from(closesAt).toZonedDateTimeISO('Europe/Helsinki').year

/** What is asked beside who applies: at most six questions of any one kind of applicant. `town`: its name. */
export function checksOf(gate: Gate, town: Words): Check[] {
  const { kinds, localOnly, minimumAge, maximumAge, fullCalendarYear, guarantor, questions } = gate.eligibility
  const year = yearOf(gate)
  const asked = (key: string, of: readonly ApplicantKind[], words: CheckWords): Check[] => {
    const concerned = of.filter((kind) => kinds.includes(kind))
    return concerned.length > 0 ? [{ key, of: concerned, passes: 'yes', ...words }] : []
  }
  const ages = { least: minimumAge, most: maximumAge }
  return [
    ...(localOnly ? asked('local', applicantKinds, localWords(town)) : []),
    ...(minimumAge !== null || maximumAge !== null ? asked('age', ['person', 'group'], ageWords(ages, year)) : []),
    ...(fullCalendarYear ? asked('calendar_year', ['association'], calendarYearWords(year - 1)) : []),
    ...(guarantor ? asked('guarantor', ['group', 'person'], guarantorWords) : []),
    ...questions.map(({ key, of, passes, text, reason }) => ({
      ...{ key, passes, text, reason },
      of: of.length > 0 ? of : kinds,
    })),
  ]
}

/** The checks that concern this kind of applicant. */
export const checksFor = (checks: readonly Check[], kind: ApplicantKind): Check[] =>
  checks.filter(({ of }) => of.includes(kind))

type Asked = { readonly kinds: readonly ApplicantKind[]; readonly checks: readonly Check[] }

/** Whether they may apply, with every reason why not. */
export function verdictOf({ kinds, checks: all }: Asked, { kind, said }: EligibilityAnswers): Verdict {
  if (!kinds.includes(kind)) return { is: 'ineligible', reasons: ['kind'] }
  const checks = checksFor(all, kind)
  const failed = checks.filter(({ key, passes }) => said[key] !== undefined && said[key] !== passes)
  if (failed.length > 0) return { is: 'ineligible', reasons: failed.map(({ key }) => key) }
  const unanswered = checks.filter(({ key }) => said[key] === undefined)
  return unanswered.length > 0 ? { is: 'unanswered', keys: unanswered.map(({ key }) => key) } : { is: 'eligible' }
}
