import { faultOf } from '@/db/grants/forms/faults/rules'
import type { Answer, Answers, ApplicantKind, GrantForm, Question } from '@/db/grants/forms/input'
import { questionsOf } from '@/db/grants/forms/rules'

export type Earlier = { readonly form: GrantForm; readonly answers: Answers }

/**
 * What an earlier application gives to a new one: words and choices whose question is asked of this applicant today too, in the same shape, and
 * which today's form takes. Sums, numbers, days, budgets, yes and no, and what one gives one's word on are of their year, and are said anew.
 */
export function copiedAnswers(form: GrantForm, applicant: ApplicantKind, earlier: Earlier): Answers {
  const before = new Map(questionsOf(earlier.form).map((question) => [question.key, question]))
  const copied = questionsOf(form).flatMap((question) => {
    const old = before.get(question.key)
    const answer = earlier.answers[question.key]
    if (!old || old.type !== question.type || answer === undefined || !lasts(question)) return []
    const { of } = question.when
    if (of.length > 0 && !of.includes(applicant)) return []
    return isSaid(answer) && faultOf(question, answer) === null ? [[question.key, answer]] : []
  })
  return Object.fromEntries(copied)
}

/** What stays true from one year to the next, or is at least words to begin from. */
function lasts(question: Question): boolean {
  switch (question.type) {
    case 'line':
    case 'prose':
    case 'one':
    case 'many':
      return true
    case 'rows':
      return question.cells.every(({ type }) => type === 'line')
    default:
      return false
  }
}

const isSaid = (answer: Answer): boolean =>
  typeof answer === 'string' ? answer.trim() !== '' : Array.isArray(answer) && answer.length > 0
