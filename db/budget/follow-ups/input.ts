import { z } from 'zod'
import type { Locale } from '@/tenants/municipality'
import { day, euros, inLanguages, optional } from '../../fields'
import { followUpStates } from './rules'

/** One step of a winner on its way. The town's first language is required. */
export const followUpInput = (first: Locale) =>
  z.object({
    /** The id of the entry, made with its form: the same form sent twice writes one. */
    submission: z.uuid(),
    state: z.enum(followUpStates),
    happensOn: day,
    text: inLanguages(1000, first),
    /** What has been spent so far, altogether. */
    spentCents: optional(euros()),
  })
export type FollowUpWords = z.output<ReturnType<typeof followUpInput>>

export const removalInput = z.object({ entry: z.uuid() })
