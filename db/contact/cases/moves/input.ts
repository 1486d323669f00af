import { z } from 'zod'
import { day, line, optional, prose, ticked } from '../../../fields'
import { longestText } from '../input'
import { periodPattern } from '../plans/rules'
import { states } from '../rules'

const key = z.string().regex(/^[\w-]{8,40}$/)

/** `at` is what opens the case to its reporter: the secret of their link, or its number. */
/** `event` is drawn with the form: the same form sent twice says it once. */
export const replyInput = z.object({ at: key, event: z.uuid(), text: prose(longestText) })
export type Reply = z.output<typeof replyInput>
export const disputeInput = replyInput

/** Why nothing is done, and why a case is not handled at all. */
export const reasonsFor = {
  no_action: ['money', 'plan', 'law', 'other-way', 'not-found', 'other'],
  rejected: ['spam', 'abuse', 'test'],
} as const
export const reasons = [...reasonsFor.no_action, ...reasonsFor.rejected] as const

const said = optional(prose(longestText))

/** Words once more for those who have joined a case and read another language, or that its own will do for them. */
export const otherLanguages = {
  also: z.object({ fi: said, sv: said, en: said }).default({ fi: null, sv: null, en: null }),
  /** Whoever reads another language gets the words of the case. */
  oneLanguage: ticked,
}

/** A staff member moves a case on. What must be told depends on where it goes. */
export const moveInput = z.object({
  case: z.uuid(),
  version: z.coerce.number().int().positive(),
  to: z.enum(states),
  words: optional(prose(longestText)),
  ...otherLanguages,
  day: optional(day),
  /** A month, a season or a year instead of a day. */
  period: optional(z.string().regex(periodPattern)).optional(),
  receiver: optional(line(120)),
  reason: optional(z.enum(reasons)),
})
export type Move = z.output<typeof moveInput>
