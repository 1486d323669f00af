import { z } from 'zod'
import { optional, prose } from '../../../fields'
import { kinds, topicCode } from '../../topics/input'

/** Whose the case is afterwards: the new topic's unit's, or whose it is now. */
export const unitChoices = ['proposed', 'kept'] as const

/** A case told under the wrong topic comes under another, without being told anew. */
export const retopicInput = z.object({
  case: z.uuid(),
  version: z.coerce.number().int().positive(),
  topic: topicCode,
  kind: z.enum(kinds),
  unitChoice: z.enum(unitChoices),
  why: optional(prose(1000)),
})
export type Retopic = z.output<typeof retopicInput>
