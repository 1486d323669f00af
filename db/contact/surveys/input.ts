import { z } from 'zod'
import { optional, prose } from '../../fields'

/** `at` is what opens the case to its reporter: the secret of their link, or its number. */
export const surveyInput = z.object({
  at: z.string().regex(/^[\w-]{8,40}$/),
  /** The button that sends the form: there is none while its fields are checked in the browser. */
  answer: optional(z.enum(['yes', 'no'])),
  comment: optional(prose(1000)),
})
export type Survey = z.output<typeof surveyInput>
