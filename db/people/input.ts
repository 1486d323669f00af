import { z } from 'zod'
import { optional } from '../fields'

/** What the identity provider says of a resident, in the stable names of the broker. */
export const residentClaims = z.object({
  sub: z.string().min(1).max(200),
  sid: z.string().max(200).optional(),
  acr: z.string().max(200).optional(),
  given_name: z.string().max(200).default(''),
  family_name: z.string().max(200).default(''),
  hetu: z.string().max(11).optional(),
  kotikunta: z
    .string()
    .regex(/^\d{3}$/)
    .optional(),
  turvakielto: z.boolean().default(false),
})
export type ResidentClaims = z.infer<typeof residentClaims>

export const staffClaims = z.object({
  sub: z.string().min(1).max(200),
  sid: z.string().max(200).optional(),
  acr: z.string().max(200).optional(),
  name: z.string().min(1).max(200),
  email: z.email().max(200).optional(),
})
export type StaffClaims = z.infer<typeof staffClaims>

const desk = z.enum(['contact', 'grants', 'budget', 'administrator'])

/** Which of the buttons beside a name was pressed: a desk to give, or one to take away. */
export const deskChange = z.object({ staff: z.uuid(), give: optional(desk), take: optional(desk) })
