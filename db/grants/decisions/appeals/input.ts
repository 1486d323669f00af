import { z } from 'zod'
import { day, momentInFinland, prose } from '@/db/fields'
import { appealOutcomes } from '../input'

const press = { decision: z.uuid(), version: z.coerce.number().int().min(1) }

/** `appeal`: the form's own number, so that it is registered once. */
export const appealInput = z.object({
  ...press,
  appeal: z.uuid(),
  by: z.enum(['party', 'member']),
  receivedAt: momentInFinland,
  words: prose(4000),
})
export type AppealInput = z.output<typeof appealInput>

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
