import { z } from 'zod'
import { day, optional, prose } from '@/db/fields'
import { extendables } from '@/db/grants/extensions/rules'

export const moreTimeInput = z.object({
  about: z.enum(extendables),
  id: z.uuid(),
  reason: prose(1000),
  wishedOn: day,
})
export type MoreTime = z.output<typeof moreTimeInput>

/** The same as it came by post. */
export const paperMoreTimeInput = moreTimeInput.extend({ arrivedOn: day })
export type PaperMoreTime = z.output<typeof paperMoreTimeInput>

export const grantTimeInput = z.object({ extension: z.uuid(), on: day, note: optional(prose(1000)) })
export type GrantingTime = z.output<typeof grantTimeInput>

export const refuseTimeInput = z.object({ extension: z.uuid(), note: prose(1000) })
export type RefusingTime = z.output<typeof refuseTimeInput>
