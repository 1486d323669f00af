import type { Call } from '@/db/grants/calls/input'
import { type ApplicantKind, applicantKinds, type Words } from '@/db/grants/forms/input'
import type { EligibilityAnswers } from './input'

/** A question before applying: the town's own has words, the portal's have a text of their name. */
export type Check = {
  readonly key: string
  readonly of: readonly ApplicantKind[]
  readonly passes: 'yes' | 'no'
  readonly own: { readonly text: Words; readonly reason: Words } | null
}

export type Verdict =
  | { readonly is: 'eligible' }
  | { readonly is: 'unanswered'; readonly keys: readonly string[] }
  /** `kind`, or the keys of the checks that did not pass. */
  | { readonly is: 'ineligible'; readonly reasons: readonly string[] }

/** What is asked before applying, beside who applies: at most six questions of any one kind of applicant. */
export function checksOf({ eligibility }: Pick<Call, 'eligibility'>): Check[] {
  const { kinds, localOnly, minimumAge, maximumAge, fullCalendarYear, guarantor, questions } = eligibility
  const asked = (key: string, of: readonly ApplicantKind[]): Check[] => {
    const concerned = of.filter((kind) => kinds.includes(kind))
    return concerned.length > 0 ? [{ key, of: concerned, passes: 'yes', own: null }] : []
  }
  return [
    ...(localOnly ? asked('local', applicantKinds) : []),
    ...(minimumAge !== null || maximumAge !== null ? asked('age', ['person', 'group']) : []),
    ...(fullCalendarYear ? asked('calendar_year', ['association']) : []),
    ...(guarantor ? asked('guarantor', ['group', 'person']) : []),
    ...questions.map(({ key, of, passes, text, reason }) => ({
      key,
      of: of.length > 0 ? of : kinds,
      passes,
      own: { text, reason },
    })),
  ]
}

/** The checks that concern this kind of applicant. */
export const checksFor = (call: Pick<Call, 'eligibility'>, kind: ApplicantKind): Check[] =>
  checksOf(call).filter(({ of }) => of.includes(kind))

/** Whether they may apply, with every reason why not. */
export function verdictOf(call: Pick<Call, 'eligibility'>, { kind, said }: EligibilityAnswers): Verdict {
  if (!call.eligibility.kinds.includes(kind)) return { is: 'ineligible', reasons: ['kind'] }
  const checks = checksFor(call, kind)
  const failed = checks.filter(({ key, passes }) => said[key] !== undefined && said[key] !== passes)
  if (failed.length > 0) return { is: 'ineligible', reasons: failed.map(({ key }) => key) }
  const unanswered = checks.filter(({ key }) => said[key] === undefined)
  return unanswered.length > 0 ? { is: 'unanswered', keys: unanswered.map(({ key }) => key) } : { is: 'eligible' }
}
