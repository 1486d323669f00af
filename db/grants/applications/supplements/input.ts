import { z } from 'zod'
import { day, line, optional, prose, ticked } from '@/db/fields'
import { semanticKey } from '@/db/grants/forms/input'

const seen = { application: z.uuid(), version: z.coerce.number().int().min(1) }

/** The longest time that an applicant is given, in days. */
export const longestWait = 120
/** So long before the day the applicant is reminded, in days. */
export const reminderDays = 3

/** What is wanted, with a word on each; a whole section is its questions together. */
export const askingInput = z
  .object({
    ...seen,
    dueOn: day,
    note: prose(4000),
    wanted: z.array(z.object({ key: semanticKey, ticked, words: optional(line(500)) })).max(200),
  })
  .refine(({ wanted }) => wanted.some((one) => one.ticked), { path: ['note'], message: 'askNothing' })
export type Asking = z.output<typeof askingInput>

export const takingBackInput = z.object(seen)
