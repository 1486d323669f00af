import { z } from 'zod'
import { day, line, momentInFinland, optional, prose } from '@/db/fields'
import { appealOutcomes } from '../input'

const press = { decision: z.uuid(), version: z.coerce.number().int().min(1) }

/** `appeal`: the form's own number, so that it is registered once. */
const registered = z.object({
  ...press,
  appeal: z.uuid(),
  by: z.enum(['party', 'member']),
  receivedAt: momentInFinland,
  words: prose(4000),
})

/** Whoever is no party says where word of the outcome goes. */
const appellant = z.object({
  name: optional(line(200)),
  street: optional(line(120)),
  postcode: optional(
    z
      .string()
      .trim()
      .regex(/^\d{5}$/, 'postcode'),
  ),
  postOffice: optional(line(60)),
  locale: optional(z.enum(['fi', 'sv', 'en'])),
})
const parts = ['name', 'street', 'postcode', 'postOffice', 'locale'] as const

export const appealInput = registered.extend(appellant.shape).superRefine((said, context) => {
  if (said.by !== 'member') return
  for (const part of parts)
    if (said[part] === null) context.addIssue({ code: 'custom', path: [part], message: 'required' })
})
export type AppealInput = z.output<typeof registered> & Partial<z.output<typeof appellant>>

export const callInInput = z.object({ ...press, appeal: z.uuid(), words: prose(4000) })

/** What came of it; `sentOn`: when word of it was sent, from which the time to go on runs. */
export const settlingInput = z.object({
  ...press,
  appeal: z.uuid(),
  outcome: z.enum(appealOutcomes),
  reasons: prose(8000),
  sentOn: day,
})
export type SettlingInput = z.output<typeof settlingInput>

const courtNote = z.object({ ...press, note: prose(2000) })
/** `arrivedOn`: when the court got the appeal, which is what counts for being in time. */
export const courtInput = courtNote.extend({ arrivedOn: day })
export type CourtInput = z.output<typeof courtInput>
export const rulingOfCourtInput = courtNote.extend({ stands: z.enum(['yes', 'no']), sentOn: day })
