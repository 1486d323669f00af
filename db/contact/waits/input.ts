import { z } from 'zod'
import { whole } from '../../fields'
import { waitLimits } from './rules'

/** How many days the town waits for whom. */
export const waitsInput = z.object({
  dispute: whole(waitLimits.dispute),
  question: whole(waitLimits.question),
  forward: whole(waitLimits.forward),
})
export type WaitsInput = z.output<typeof waitsInput>
