import { z } from 'zod'
import { optional, prose } from '@/db/fields'

/** Why an application cannot be granted: codes that its decision gives in words. */
export const ineligibleReasons = [
  'late',
  'wrongApplicant',
  'outOfTown',
  'notEligibleCosts',
  'tooYoung',
  'wrongAge',
  'commercial',
  'incomplete',
  'other',
] as const
export type IneligibleReason = (typeof ineligibleReasons)[number]

const seen = { application: z.uuid(), version: z.coerce.number().int().min(1) }

export const eligibleInput = z.object({ ...seen, words: optional(prose(4000)) })
export const ineligibleInput = z.object({ ...seen, reason: z.enum(ineligibleReasons), words: prose(4000) })
export const reopeningInput = z.object({ ...seen, words: prose(2000) })
