import { z } from 'zod'
import { prose } from '../../../fields'

/** The name of the reason is one that no other form of the page has. */
export const holdInput = z.object({ application: z.uuid(), holdWhy: prose(500) })
export const liftInput = z.object({ application: z.uuid() })
