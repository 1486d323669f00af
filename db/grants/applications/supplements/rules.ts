import { askedPapers } from '@/db/grants/applications/papers/rules'
import type { Call } from '@/db/grants/calls/input'
import type { Answers, ApplicantKind, Words } from '@/db/grants/forms/input'
import { askedSections } from '@/db/grants/forms/rules'
import type { ApplicationState } from '../input'

/** While what was asked for is still taken: while it is awaited, and late until the application is proposed. */
export const completable: readonly ApplicationState[] = [
  'supplementRequested',
  'inCheck',
  'eligible',
  'ineligible',
  'scoring',
]

export type Askable = {
  readonly key: string
  readonly title: Words
  readonly points: readonly { readonly key: string; readonly name: Words }[]
}

/** What an applicant may be asked to complete: the questions that concern them, section by section, and the papers. */
export function askableOf(call: Call, applicant: ApplicantKind, answers: Answers): Askable[] {
  const sections = askedSections(call.form, { applicant, answers }).map(({ key, title, questions }) => ({
    ...{ key, title },
    points: questions
      .filter(({ type }) => type !== 'shown')
      .map((question) => ({ key: question.key, name: question.label })),
  }))
  const papers = askedPapers(call, applicant, answers).map(({ key, name }) => ({ key, name }))
  return [...sections, { key: 'papers', title: {}, points: papers }].filter(({ points }) => points.length > 0)
}
