import type { Answers, ApplicantKind, GrantForm, Question, Section } from '@/db/grants/forms/input'
import { appliedOf, holds, questionsOf } from '@/db/grants/forms/rules'

type Page = { section: Section; applicant: ApplicantKind; answers: Answers; questions: GrantForm }

/** Whether a question may come to be asked on this page: conditions on what the page itself asks are open still. */
export function mayBeAsked({ when }: Question, { section, applicant, answers, questions }: Page): boolean {
  const here = new Set(section.questions.map(({ key }) => key))
  const sum = questionsOf(questions).find(({ type }) => type === 'applied')
  const openSum = sum !== undefined && here.has(sum.key)
  const settled = {
    ...when,
    ...(openSum ? { fromCents: null, belowCents: null } : {}),
    after: when.after && here.has(when.after.question) ? null : when.after,
  }
  return holds(settled, { applicant, appliedCents: appliedOf(questions, answers), answers })
}
