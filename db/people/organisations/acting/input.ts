import { z } from 'zod'
import { optional } from '../../../fields'

/** For whom I act from now on: an organisation, or nobody but myself. */
export const actingInput = z.object({ organisation: optional(z.uuid()) })
