import { z } from 'zod'

/** Sending, with the words as they were last read: `sha256` of what the review page showed. */
export const submitInput = z.object({
  application: z.uuid(),
  seen: z.string().regex(/^[0-9a-f]{64}$/),
  /** The sender answers for the truth of it. */
  sure: z.literal('on'),
})
export type Submitting = z.output<typeof submitInput>

export const withdrawInput = z.object({ application: z.uuid(), sure: z.literal('on') })
