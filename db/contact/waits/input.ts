import { z } from 'zod'
import { optional, whole } from '../../fields'
import { waitLimits } from './rules'

/** How many days the town waits for whom. `since` is the set that was shown, none where the town had set nothing. */
export const waitsInput = z.object({
  dispute: whole(waitLimits.dispute),
  question: whole(waitLimits.question),
  forward: whole(waitLimits.forward),
  since: optional(z.uuid()),
})
export type WaitsInput = z.output<typeof waitsInput>
