import { z } from 'zod'
import { prose } from '../../../fields'

export const holdInput = z.object({ case: z.uuid(), why: prose(500) })
export const liftInput = z.object({ case: z.uuid() })
