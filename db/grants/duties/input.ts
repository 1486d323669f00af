import { z } from 'zod'
import type { GrantDuty } from '@/db/actors'
import { euros, optional } from '@/db/fields'

/** In the order of an application's way. */
export const grantDuties = [
  'prepare',
  'assess',
  'decide',
  'minute',
  'pay',
  'audit',
  'lead',
] as const satisfies readonly GrantDuty[]

/** One press: a duty given or taken. */
export const dutyChange = z.object({
  staff: z.uuid(),
  give: z.enum(grantDuties).optional(),
  take: z.enum(grantDuties).optional(),
})
export type DutyChange = z.output<typeof dutyChange>

/** The largest sum of one decision; empty for none. */
export const limitInput = z.object({ staff: z.uuid(), limit: optional(euros({ min: 1 })) })
