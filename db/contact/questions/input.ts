import { z } from 'zod'
import type { Locale } from '@/tenants/municipality'
import type { Texts } from '../../columns'
import { inLanguages, line, optional, ticked } from '../../fields'
import { topicCode } from '../topics/input'

/** What kind of answer a question takes; `shown` is text to read and asks nothing. */
export const questionTypes = ['text', 'prose', 'number', 'date', 'one', 'many', 'yesno', 'shown'] as const
export type QuestionType = (typeof questionTypes)[number]

/** What a writer is told instead of sending: this is done elsewhere, by this link or telephone. */
export type Stop<W = Texts> = { readonly words: W; readonly link: string | null; readonly phone: string | null }
export type Choice<W = Texts> = { readonly key: string; readonly name: W; readonly stop: Stop<W> | null }

/** What a topic asks besides the words and the place: in all languages as it is kept, in one as it is asked. */
export type Question<W = Texts> = {
  /** Stays when the words change: other systems know the question by it. */
  readonly code: string
  readonly type: QuestionType
  readonly label: W
  readonly hint: W
  readonly required: boolean
  /** Its answer never leaves the desk. */
  readonly hidden: boolean
  readonly choices: readonly Choice<W>[]
  /** Asked only of those who chose this answer to an earlier question. */
  readonly when: { readonly question: string; readonly choice: string } | null
}

export const questionCode = z.string().regex(/^[A-Z][A-Z0-9_]{0,29}$/, 'questionCode')

/** How many a topic asks at most, and how many answers one offers. */
export const mostQuestions = 12
export const mostChoices = 30

/** A text that may be missing in every language. */
const anyLanguage = (max: number) => {
  const text = optional(z.string().trim().max(max))
    .transform((said) => said ?? undefined)
    .optional()
  return z.object({ fi: text, sv: text, en: text }).default({})
}

const link = z
  .string()
  .trim()
  .max(300)
  .regex(/^https?:\/\/\S+$/, 'link')

const choiceInput = z.object({
  key: optional(z.string().regex(/^[a-z0-9-]{1,40}$/)),
  name: anyLanguage(120),
  stop: z
    .object({ words: anyLanguage(600), link: optional(link), phone: optional(line(30)) })
    .default({ words: {}, link: null, phone: null }),
})

/** One question as staff write it; the town's first language is required, the others may come later. */
export const questionInput = (first: Locale) =>
  z.object({
    topic: topicCode,
    /** The number of the set as the writer saw it. */
    seen: z.coerce.number().int().min(0),
    /** The question that is changed; null for a new one. */
    question: optional(questionCode),
    /** What other systems are to know a new one by. */
    code: optional(questionCode),
    type: z.enum(questionTypes),
    label: inLanguages(500, first),
    hint: anyLanguage(500),
    required: ticked,
    hidden: ticked,
    choices: z.array(choiceInput).max(mostChoices).default([]),
    when: optional(z.string().regex(/^[A-Z][A-Z0-9_]{0,29}=[a-z0-9-]{1,40}$/)),
  })
export type QuestionInput = z.output<ReturnType<typeof questionInput>>

export const questionStep = z.object({
  topic: topicCode,
  seen: z.coerce.number().int().min(0),
  question: questionCode,
  to: z.enum(['up', 'down', 'away']),
})
export type QuestionStep = z.output<typeof questionStep>
