import { z } from 'zod'
import { day, line, optional } from '@/db/fields'
import { semanticKey } from '@/db/grants/forms/input'

/** How many papers one application takes. */
export const mostPapers = 60

/** A paper that is brought later, or stands in another one. */
export const promiseInput = z.object({
  application: z.uuid(),
  requirement: semanticKey,
  promisedBy: optional(day),
  inAnother: optional(z.literal('on')),
})
export type PaperPromise = z.output<typeof promiseInput>

export const paperInput = z.object({ application: z.uuid(), attachment: z.uuid() })

/** What nobody asked for is attached under this name. */
export const otherPaper = 'other'
export const paperNote = optional(line(200))
