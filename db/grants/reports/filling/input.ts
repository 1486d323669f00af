import { z } from 'zod'

/** How many papers one report takes. */
export const mostPapers = 40

/** Sending, with the words as they were last read: `sha256` of what the review page showed. */
export const sendingInput = z.object({
  report: z.uuid(),
  seen: z.string().regex(/^[0-9a-f]{64}$/),
  /** The sender answers for the truth of it. */
  sure: z.literal('on'),
})
export type Sending = z.output<typeof sendingInput>
