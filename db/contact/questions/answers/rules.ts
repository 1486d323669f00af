import type { Texts } from '../../../columns'
import { day } from '../../../fields'
import type { Question, QuestionType, Stop } from '../input'
import { isAsked, offersChoices } from '../rules'

/** Answers as they were sent, by the questions' codes. */
export type Told = Readonly<Record<string, string | readonly string[]>>

/** One answer: words as they were written, or a choice with the name it had. */
export type Value<W = Texts> = { readonly text: string } | { readonly key: string; readonly name: W }
export type Given<W = Texts> = {
  readonly code: string
  readonly type: QuestionType
  readonly hidden: boolean
  readonly question: W
  readonly values: readonly Value<W>[]
}

/** What is wrong with an answer: a key of `problems`. */
export type AnswerFault<W = Texts> = {
  readonly code: string
  readonly problem: 'required' | 'wrong' | 'number' | 'day' | 'tooLong' | 'stopHere'
  readonly maximum?: number
  readonly stop?: Stop<W>
}

/** Who writes themselves answers what is required and does not go past a stop; who writes down what others tell may. */
export type Manner = 'own' | 'byStaff'

const longest = { text: 200, prose: 2000 } as const

export const listOf = (told: string | readonly string[] | undefined): string[] =>
  [told ?? []]
    .flat()
    .map((value) => value.trim().replace(/\r\n?/g, '\n'))
    .filter(Boolean)

/** What has been chosen so far, by code: what later questions hang on. */
export function chosenIn(questions: readonly Question<unknown>[], told: Told) {
  const chosen = new Map<string, readonly string[]>()
  for (const question of questions) {
    if (!offersChoices(question.type) || !isAsked(question, chosen)) continue
    const values = listOf(told[question.code])
    chosen.set(question.code, question.type !== 'many' && values.length > 1 ? [] : values)
  }
  return chosen
}

/** Answers that fit their questions, and what is wrong with the others. What was not asked of this writer is left out. */
export function answersTo<W>(questions: readonly Question<W>[], told: Told, manner: Manner = 'own') {
  const chosen = chosenIn(questions, told)
  const [given, faults]: [Given<W>[], AnswerFault<W>[]] = [[], []]
  for (const question of questions) {
    if (question.type === 'shown' || !isAsked(question, chosen)) continue
    const { code, type, hidden, label } = question
    const values = listOf(told[code])
    const fault = faultOf(question, values, manner)
    if (fault) faults.push({ code, ...fault })
    else if (values.length > 0) given.push({ code, type, hidden, question: label, values: valuesOf(question, values) })
  }
  return { given, faults }
}

type Fault<W> = Omit<AnswerFault<W>, 'code'>

function faultOf<W>(question: Question<W>, values: readonly string[], manner: Manner): Fault<W> | null {
  const { type, required, choices } = question
  const [first] = values
  if (first === undefined) return required && manner === 'own' ? { problem: 'required' } : null
  if (offersChoices(type)) return choiceFault(choices, type, values, manner)
  if (values.length > 1) return { problem: 'wrong' }
  if (type === 'number') return /^-?\d{1,9}([.,]\d{1,4})?$/.test(first) ? null : { problem: 'number' }
  if (type === 'date') return day.safeParse(first).success ? null : { problem: 'day' }
  const maximum = type === 'prose' ? longest.prose : longest.text
  return first.length > maximum ? { problem: 'tooLong', maximum } : null
}

function choiceFault<W>(
  choices: Question<W>['choices'],
  type: QuestionType,
  values: readonly string[],
  manner: Manner,
): Fault<W> | null {
  const found = values.map((value) => choices.find(({ key }) => key === value))
  if (found.includes(undefined) || (type !== 'many' && values.length > 1)) return { problem: 'wrong' }
  const stop = found.find((choice) => choice?.stop)?.stop
  return stop && manner === 'own' ? { problem: 'stopHere', stop } : null
}

function valuesOf<W>({ type, choices }: Question<W>, values: readonly string[]): Value<W>[] {
  if (offersChoices(type))
    return choices.filter(({ key }) => values.includes(key)).map(({ key, name }) => ({ key, name }))
  return values.map((text) => ({ text: type === 'number' ? text.replace(',', '.') : text }))
}

/** The words people wrote themselves: what is looked through for what must not be there. */
export const wordsOf = (given: readonly Given<unknown>[]): string[] =>
  given.flatMap(({ values }) => values.flatMap((value) => ('text' in value ? [value.text] : [])))
