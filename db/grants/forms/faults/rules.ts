import { z } from 'zod'
import { budgetSums } from '@/db/grants/forms/budgets/rules'
import { type Answer, type Answers, answerInput, type GrantForm, type Question } from '@/db/grants/forms/input'
import { type Asked, askedQuestions, questionsOf } from '@/db/grants/forms/rules'

/** What is wrong with an answer: a key of the namespace `problems`, with what its sentence needs. */
export type Fault = { readonly key: string; readonly values?: Record<string, string | number> }

/** Every fault of what is asked, by question, in the form's order. None means that the form may be sent. */
export function faultsOf(form: GrantForm, asked: Asked): ReadonlyMap<string, Fault> {
  const found = askedQuestions(form, asked).flatMap((question): [string, Fault][] => {
    const fault = faultOf(question, asked.answers[question.key]) ?? overEach(question, asked.answers)
    return fault ? [[question.key, fault]] : []
  })
  return new Map(found)
}

/**
 * What is wrong with what has been said so far, by question: a draft may lack answers, and its budget need not balance yet, but a sum beyond the limits
 * or an end before its beginning is told as it is written.
 */
export function faultsAtOnce(form: GrantForm, answers: Answers): ReadonlyMap<string, Fault> {
  const found = questionsOf(form).flatMap((question): [string, Fault][] => {
    const fault =
      question.type === 'budget' ? null : (faultOf(question, answers[question.key]) ?? overEach(question, answers))
    return fault && fault.key !== 'required' ? [[question.key, fault]] : []
  })
  return new Map(found)
}

export function faultOf(question: Question, answer: Answer | undefined): Fault | null {
  if (question.type === 'shown') return null
  if (isUnanswered(answer)) return question.required ? { key: 'required' } : null
  if (question.type === 'period' && isBackwards(answer)) return { key: 'endsBeforeBegins' }
  if (!shapeOf(question).safeParse(answer).success) return { key: 'wrong' }
  return outOfRange(question, answer) ?? unbalanced(question, answer)
}

/** Nothing said: no answer, blank words, an empty list, a promise not given. */
export function isUnanswered(answer: Answer | undefined): boolean {
  if (answer === undefined || answer === null) return true
  if (typeof answer === 'string') return answer.trim() === ''
  if (Array.isArray(answer)) return answer.length === 0
  return typeof answer === 'object' && 'rows' in answer && answer.rows.length === 0
}

const isBackwards = (answer: Answer | undefined): boolean =>
  typeof answer === 'object' && 'from' in answer && answer.from > answer.until

function outOfRange(question: Question, answer: Answer | undefined): Fault | null {
  if (typeof answer !== 'number' || !('min' in question)) return null
  const { min, max } = question
  const isMoney = question.type !== 'whole'
  const shown = (value: number) => (isMoney ? value / 100 : value)
  if (min !== null && answer < min) return { key: 'tooSmall', values: { minimum: shown(min) } }
  if (max !== null && answer > max) return { key: 'tooBig', values: { maximum: shown(max) } }
  return null
}

/** More than so much for each of what is counted; a count that is not told yet bounds nothing. */
function overEach(question: Question, answers: Answers): Fault | null {
  if (question.type !== 'applied' || !question.each) return null
  const { key, cents } = question.each
  const [applied, count] = [answers[question.key], answers[key]]
  if (typeof applied !== 'number' || typeof count !== 'number' || applied <= count * cents) return null
  return { key: 'tooMuchForEach', values: { maximum: (count * cents) / 100, count, each: cents / 100 } }
}

/** Income and costs are the same sum, as the grant applied for is part of the income. */
function unbalanced(question: Question, answer: Answer | undefined): Fault | null {
  if (question.type !== 'budget') return null
  const { income, cost, balance } = budgetSums(question, answer)
  if (cost === 0) return { key: 'budgetWithoutCosts' }
  return balance === 0 ? null : { key: 'budgetUnbalanced', values: { income: income / 100, cost: cost / 100 } }
}

const day = z.iso.date()

/** The shape an answer to a question has. */
export function shapeOf(question: Question): z.ZodType<Answer> {
  switch (question.type) {
    case 'line':
    case 'prose':
      return z.string().max(question.max)
    case 'whole':
    case 'euros':
    case 'applied':
      return z.int().min(0).max(1_000_000_000)
    case 'date':
      return day
    case 'period':
      return z.object({ from: day, until: day }).refine(({ from, until }) => from <= until)
    case 'yesno':
      return z.boolean()
    case 'agree':
      return z.literal(true)
    case 'one':
      return z.enum(keysOf(question.choices))
    case 'many':
      return z.array(z.enum(keysOf(question.choices))).max(question.choices.length)
    case 'rows':
      return rowsShape(question)
    case 'budget':
      return budgetShape(question)
    case 'shown':
      return z.never()
  }
}

const keysOf = (items: readonly { readonly key: string }[]) => items.map(({ key }) => key)

function rowsShape({ cells, most }: Extract<Question, { type: 'rows' }>) {
  const shape = cells.map(({ key, type }) => {
    if (type === 'line') return [key, z.string().max(500)] as const
    return [key, type === 'date' ? day : z.int().min(0).max(1_000_000_000)] as const
  })
  return z.array(z.object(Object.fromEntries(shape)).partial().strict()).max(most) as unknown as z.ZodType<Answer>
}

/** Rows stand on the side of their line; `own` rows have a name of the applicant's. */
function budgetShape({ lines }: Extract<Question, { type: 'budget' }>) {
  const sides = new Map(lines.map(({ key, side }) => [key, side]))
  return answerInput.refine(
    (answer) =>
      typeof answer === 'object' &&
      'rows' in answer &&
      answer.rows.every(({ line, side, name }) =>
        line === 'own_income' || line === 'own_cost' ? Boolean(name?.trim()) : sides.get(line) === side,
      ),
  )
}

/** A section in which nothing was answered: told in one line, not question by question. */
export const isSilent = ({ questions }: { questions: readonly Question[] }, answers: Answers): boolean =>
  questions.every(({ key, type }) => type === 'shown' || isUnanswered(answers[key]))
