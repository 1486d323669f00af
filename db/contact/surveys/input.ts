import { z } from 'zod'
import { optional, prose, several } from '../../fields'

/** What was wrong, to be ticked: counted, while what is written beside it is read by the desk alone. */
export const surveyReasons = [
  'not-fixed',
  'partly',
  'came-back',
  'not-answered',
  'disagree',
  'unclear',
  'slow',
  'other',
] as const
export type SurveyReason = (typeof surveyReasons)[number]

export const reasonsInput = several(z.enum(surveyReasons))

/** `at` is what opens the case to its reporter: the secret of their link, or its number. */
export const surveyInput = z.object({
  at: z.string().regex(/^[\w-]{8,40}$/),
  /** The button that sends the form: there is none while its fields are checked in the browser. */
  answer: optional(z.enum(['yes', 'no'])),
  reasons: reasonsInput,
  comment: optional(prose(1000)),
})
export type Survey = z.output<typeof surveyInput>
