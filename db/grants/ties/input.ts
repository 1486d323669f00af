import { z } from 'zod'
import { day, line, momentInFinland, optional, prose } from '@/db/fields'

/** The grounds of the Administrative Procedure Act, section 28: party, close person, employment, board of a body, interest, other. */
export const tieKinds = ['party', 'close', 'service', 'body', 'interest', 'other'] as const
export type TieKind = (typeof tieKinds)[number]

const said = { kind: z.enum(tieKinds), ground: prose(500) }

/** `tie`: the form's own number, so that sending twice says it once. */
export const tieInput = z.object({ tie: z.uuid(), organisation: z.uuid(), ...said, until: optional(day) })
export const recusalInput = z.object({ application: z.uuid(), ...said })

export const endingTieInput = z.object({ tie: z.uuid() })
const barred = { application: z.uuid(), member: z.uuid() }
export const liftingInput = z.object(barred)
export const clearingInput = z.object({ ...barred, reason: prose(500) })

/** What the minutes tell. `version`: of the recusal that was on the page, nought where there was none. */
export const minutingInput = z
  .object({
    ...{ ...barred, ...said, version: z.coerce.number().int().min(0) },
    leftAt: optional(momentInFinland),
    returnedAt: optional(momentInFinland),
    replacedBy: optional(line(120)),
  })
  .refine(({ leftAt, returnedAt }) => !returnedAt || (leftAt !== null && leftAt <= returnedAt), {
    path: ['returnedAt'],
    message: 'untilBeforeFrom',
  })
export type Minuting = z.output<typeof minutingInput>
