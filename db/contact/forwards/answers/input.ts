import { z } from 'zod'
import { day, line, optional, prose } from '../../../fields'
import { longestText } from '../../cases/input'

/** What a receiver may say, as often as there is something new to say. */
export const answerKinds = ['accepted', 'planned', 'done', 'not_ours'] as const
export type AnswerKind = (typeof answerKinds)[number]

export const mostAnswers = 20

/** What opens a forward: 32 bytes as base64url. */
export const forwardKey = z.string().regex(/^[\w-]{43}$/)

/** `event` is drawn with the form: the same form sent twice says it once. */
export const answerInput = z
  .object({
    at: forwardKey,
    event: z.uuid(),
    kind: z.enum(answerKinds),
    day: optional(day),
    /** Whose it is, when it is not theirs. */
    whose: optional(line(120)),
    text: optional(prose(longestText)),
  })
  .refine(({ kind, day: planned }) => kind !== 'planned' || planned, { path: ['day'], message: 'required' })
  .refine(({ kind, text }) => kind !== 'done' || text, { path: ['text'], message: 'required' })
export type Answer = z.output<typeof answerInput>

/** Staff take an answer as theirs, in words they stand behind, or put it aside. */
export const takeInput = z.object({
  case: z.uuid(),
  version: z.coerce.number().int().positive(),
  answer: z.uuid(),
  /** The button that sends the form: there is none while its fields are checked in the browser. */
  verdict: optional(z.enum(['take', 'aside'])),
  /** Named unlike the fields of the other forms on the page. */
  wording: optional(prose(longestText)),
  onDay: optional(day),
})
export type Taking = z.output<typeof takeInput>
