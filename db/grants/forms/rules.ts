import type { Answer, Answers, ApplicantKind, Condition, GrantForm, Question, Section } from '@/db/grants/forms/input'

/** Who is asked, and what they have answered so far. */
export type Asked = { readonly applicant: ApplicantKind; readonly answers: Answers }

/** The sections and questions that concern this applicant now, in order. What an answer further up has shut off is not among them. */
export function askedSections(form: GrantForm, { applicant, answers }: Asked): Section[] {
  const appliedCents = appliedOf(form, answers)
  const open: Record<string, Answer> = {}
  const sections: Section[] = []
  for (const section of form.sections) {
    const questions = section.questions.filter((question) => {
      const asked = holds(question.when, { applicant, appliedCents, answers: open })
      const answer = answers[question.key]
      if (asked && answer !== undefined) open[question.key] = answer
      return asked
    })
    if (questions.length > 0) sections.push({ ...section, questions })
  }
  return sections
}

export const askedQuestions = (form: GrantForm, asked: Asked): Question[] =>
  askedSections(form, asked).flatMap(({ questions }) => questions)

type Facts = { readonly applicant: ApplicantKind; readonly appliedCents: number; readonly answers: Answers }

/** Whether a condition holds. One without a sum applied for counts as nothing applied for. */
export function holds({ of, fromCents, belowCents, after }: Condition, { applicant, appliedCents, answers }: Facts) {
  if (of.length > 0 && !of.includes(applicant)) return false
  if (fromCents !== null && appliedCents < fromCents) return false
  if (belowCents !== null && appliedCents >= belowCents) return false
  return after === null || chosen(answers[after.question]).some((choice) => after.choices.includes(choice))
}

/** The choices an answer names; a yes-no answer is `yes` or `no`. */
function chosen(answer: Answer | undefined): readonly string[] {
  if (answer === true) return ['yes']
  if (answer === false) return ['no']
  if (typeof answer === 'string') return [answer]
  return Array.isArray(answer) ? answer.filter((choice) => typeof choice === 'string') : []
}

/** The sum applied for, in cents; nought until it is told. */
export function appliedOf(form: GrantForm, answers: Answers): number {
  const question = questionsOf(form).find(({ type }) => type === 'applied')
  const answer = question && answers[question.key]
  return typeof answer === 'number' ? answer : 0
}

/** Where everybody gets the same, a form asks for no sum. */
export const asksSum = (form: GrantForm): boolean => questionsOf(form).some(({ type }) => type === 'applied')

/** Whether points may go by its answer: a number, or a yes as one. */
export const isCounted = ({ type }: Question): boolean => type === 'whole' || type === 'yesno'

export const questionsOf = (form: GrantForm): Question[] => form.sections.flatMap(({ questions }) => questions)

/** Answers to what is asked, without those that the way through the form has left behind. */
export function keptAnswers(form: GrantForm, asked: Asked): Answers {
  const keys = askedQuestions(form, asked).map(({ key }) => key)
  return Object.fromEntries(keys.flatMap((key) => entryOf(asked.answers, key)))
}

const entryOf = (answers: Answers, key: string): [string, Answer][] => {
  const answer = answers[key]
  return answer === undefined ? [] : [[key, answer]]
}

/** The sums at which the form asks more, in order: "below 1 000 € you need six answers". */
export function tiersOf(form: GrantForm): number[] {
  const sums = questionsOf(form).flatMap(({ when }) => [when.fromCents, when.belowCents])
  return [...new Set(sums.filter((sum) => sum !== null))].sort((a, b) => a - b)
}
