import { z } from 'zod'
import { ticked } from '../../../fields'

const sure = ticked.refine(Boolean, 'sure')

/** The steps from the last ballot to the published result, as the desk's forms send them. */
export const closingInput = z.object({ sure })
export const countInput = z.object({})
export const publicationInput = z.object({ count: z.uuid(), sure })
