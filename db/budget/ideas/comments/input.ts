import { z } from 'zod'
import { optional, prose } from '../../../fields'

export const commentInput = z.object({ idea: z.uuid(), text: prose(2000) })
export type NewComment = z.output<typeof commentInput>

export const reportInput = z.object({
  idea: z.uuid(),
  /** Left out when the idea itself is reported. */
  comment: optional(z.uuid()),
  reason: prose(500),
})
export type NewReport = z.output<typeof reportInput>
