import type { Locale } from '@/tenants/municipality'
import type { Texts } from '../../columns'
import type { Choice, Question, QuestionInput, QuestionType } from './input'

/** The same two answers in every town. */
const yesOrNo = [
  { key: 'yes', name: { fi: 'Kyllä', sv: 'Ja', en: 'Yes' } },
  { key: 'no', name: { fi: 'Ei', sv: 'Nej', en: 'No' } },
] as const

export const offersChoices = (type: QuestionType) => type === 'one' || type === 'many' || type === 'yesno'

/** Questions in one language, as a reader is asked them. */
export function worded(questions: readonly Question[], pick: (texts: Texts) => string): Question<string>[] {
  return questions.map((question) => ({
    ...question,
    label: pick(question.label),
    hint: pick(question.hint),
    choices: question.choices.map(({ key, name, stop }) => ({
      key,
      name: pick(name),
      stop: stop && { ...stop, words: pick(stop.words) },
    })),
  }))
}

/** Whether a question is asked of whoever has chosen these answers, by the questions' codes. */
export function isAsked({ when }: Question<unknown>, chosen: ReadonlyMap<string, readonly string[]>): boolean {
  return !when || (chosen.get(when.question)?.includes(when.choice) ?? false)
}

const plainKey = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 36)

/** A key that no other of the list has, made of the words. */
export function freeKey(words: string, taken: readonly string[]): string {
  const key = plainKey(words) || 'a'
  for (let count = 1; ; count++) {
    const tried = count === 1 ? key : `${key}-${count}`
    if (!taken.includes(tried)) return tried
  }
}

/** A code for a new question that no other of the topic has. */
export function freeCode(words: string, taken: readonly string[]): string {
  const start = plainKey(words)
    .toUpperCase()
    .replaceAll('-', '_')
    .replace(/^[\d_]+/, '')
    .slice(0, 20)
  const code = start.replace(/_+$/, '') || 'Q'
  for (let count = 1; ; count++) {
    const tried = count === 1 ? code : `${code}_${count}`
    if (!taken.includes(tried)) return tried
  }
}

const said = (texts: Texts) => Object.values(texts).some((text) => text?.trim())

/** The answers a written question offers: those with a name, each with a key that it keeps. */
function choicesOf({ type, choices }: QuestionInput, first: Locale): Choice[] {
  if (!offersChoices(type)) return []
  const named = type === 'yesno' ? yesOrNo.map((one, at) => ({ ...choices[at], ...one })) : choices
  const made: Choice[] = []
  for (const { key, name, stop } of named) {
    if (!said(name)) continue
    const taken = made.map((choice) => choice.key)
    const words = name[first] ?? Object.values(name).find(Boolean) ?? ''
    made.push({
      key: key && !taken.includes(key) ? key : freeKey(words, taken),
      name,
      stop: stop && said(stop.words) ? stop : null,
    })
  }
  return made
}

/** A question as it is kept. Its code stays as it was; a new one gets one. */
export function questionOf(written: QuestionInput, others: readonly Question[], first: Locale): Question {
  const { question, code, type, label, hint, required, hidden, when } = written
  const [asked = '', choice = ''] = when?.split('=') ?? []
  const taken = others.map((other) => other.code)
  return {
    code: question ?? code ?? freeCode(label[first] ?? '', taken),
    type,
    label,
    hint,
    required: required && type !== 'shown',
    hidden: hidden && type !== 'shown',
    choices: choicesOf(written, first),
    when: when ? { question: asked, choice } : null,
  }
}

/** What keeps a list of questions from being asked; null when all is well. */
export function problemOf(questions: readonly Question[]): 'twice' | 'choices' | 'branch' | null {
  if (new Set(questions.map(({ code }) => code)).size < questions.length) return 'twice'
  if (questions.some(({ type, choices }) => offersChoices(type) && choices.length === 0)) return 'choices'
  const isLost = ({ when }: Question, at: number) =>
    when &&
    !questions
      .slice(0, at)
      .some(({ code, choices }) => code === when.question && choices.some(({ key }) => key === when.choice))
  return questions.some(isLost) ? 'branch' : null
}

/** A list with one question a step higher or lower, or without it. */
export function stepped(questions: readonly Question[], code: string, to: 'up' | 'down' | 'away'): Question[] {
  const from = questions.findIndex((question) => question.code === code)
  const moved = questions[from]
  if (!moved) return [...questions]
  const rest = questions.toSpliced(from, 1)
  return to === 'away' ? rest : rest.toSpliced(Math.max(0, from + (to === 'up' ? -1 : 1)), 0, moved)
}

/** The languages of the town in which a text of a question is missing. */
export function missingIn({ label, hint, choices }: Question, locales: readonly Locale[]): Locale[] {
  const texts = [label, hint, ...choices.flatMap(({ name, stop }) => [name, ...(stop ? [stop.words] : [])])]
  return locales.filter((locale) => texts.some((text) => said(text) && !text[locale]?.trim()))
}

/** Every choice that questions offer, named as what hangs on it names it: `CODE=key`. */
export const choicesIn = <W>(questions: readonly Question<W>[]) =>
  questions
    .filter(({ type }) => offersChoices(type))
    .flatMap(({ code, label, choices }) =>
      choices.map(({ key, name }) => ({ answer: `${code}=${key}`, question: label, name })),
    )
