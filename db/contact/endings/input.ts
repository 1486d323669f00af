import { z } from 'zod'
import { optional, prose } from '../../fields'
import { longestText } from '../cases/input'
import { reasonsInput } from '../surveys/input'

/** The secret of an answer link: whom it asks, about which end, and a seal over both. */
export const endingKey = z.string().regex(/^[\w-]{64}$/)

/** What the reader of a mail says of an end. A "no" asks for the case to be opened again, and so says why. */
export const endingInput = z
  .object({
    at: endingKey,
    /** Drawn with the form: the same form sent twice says it once. */
    event: z.uuid(),
    answer: z.enum(['yes', 'no']),
    reasons: reasonsInput,
    text: optional(prose(longestText)),
  })
  .refine(({ answer, text }) => answer === 'yes' || text, { path: ['text'], message: 'required' })
export type EndingAnswer = z.output<typeof endingInput>
