import { z } from 'zod'
import type { Locale } from '@/tenants/municipality'
import { inLanguages, optional } from '../../fields'
import { atLeastOneWay, ways } from '../guard/routes/input'
import { topicCode, topicGroups } from '../topics/input'

const version = z.coerce.number().int().positive()

/** Who answers what the town does not, as staff write it: the town's first language is required, the others may come later. */
export const signpostInput = (first: Locale) =>
  z
    .object({
      /** The one that is changed; null for a new one. */
      signpost: optional(topicCode),
      version: optional(version),
      name: inLanguages(80, first),
      words: inLanguages(1000, first),
      receiver: inLanguages(120, first),
      group: z.enum(topicGroups),
      keywords: optional(z.string().trim().max(1000)).transform((words) => words ?? ''),
      ...ways,
    })
    .refine(atLeastOneWay, { path: ['url'], message: 'required' })
export type SignpostInput = z.output<ReturnType<typeof signpostInput>>

/** Out of sight, or into it again. */
export const signpostTurn = z.object({ signpost: topicCode, version, to: z.enum(['retired', 'restored']) })
export type SignpostTurn = z.output<typeof signpostTurn>
