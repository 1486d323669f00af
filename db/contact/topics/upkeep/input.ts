import { z } from 'zod'
import type { Locale } from '@/tenants/municipality'
import { inLanguages, optional, ticked, whole } from '../../../fields'
import { kinds, placeNeeds, topicCode, topicGroups } from '../input'

const anyText = (max: number) =>
  optional(z.string().trim().max(max))
    .transform((text) => text ?? undefined)
    .optional()

const version = z.coerce.number().int().positive()

/** A topic as staff write it; the town's first language is required, the others may come later. */
export const topicInput = (first: Locale) =>
  z.object({
    /** The topic that is changed; null for a new one. */
    topic: optional(topicCode),
    version: optional(version),
    /** What addresses and other systems are to know a new one by. */
    code: optional(z.string().regex(/^[a-z0-9-]{1,30}$/, 'topicCode')),
    name: inLanguages(80, first),
    description: z.object({ fi: anyText(300), sv: anyText(300), en: anyText(300) }).default({}),
    keywords: optional(z.string().trim().max(1000)).transform((words) => words ?? ''),
    kind: z.enum(kinds),
    group: z.enum(topicGroups),
    unit: z.uuid(),
    place: z.enum(placeNeeds),
    publishable: ticked,
    days: whole({ min: 1, max: 90 }),
    warn: optional(z.email('email').max(120)),
  })
export type TopicInput = z.output<ReturnType<typeof topicInput>>

/** Out of use, into use again, or a step in the list of its group. */
export const topicTurn = z.object({ topic: topicCode, version, to: z.enum(['retired', 'restored', 'up', 'down']) })
export type TopicTurn = z.output<typeof topicTurn>
