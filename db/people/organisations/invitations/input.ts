import { z } from 'zod'
import { optional } from '../../../fields'
import { memberRoles } from '../input'

/** Days an invitation can be taken. */
export const invitationDays = 14
/** Open invitations of one organisation. */
export const mostInvitations = 30

export const invitationInput = z.object({
  organisation: z.uuid(),
  role: z.enum(memberRoles),
  /** Sent there; without one the owner hands the link over. */
  email: optional(z.string().trim().pipe(z.email().max(120))),
})
export type InvitationInput = z.output<typeof invitationInput>

export const invitationEnd = z.object({ organisation: z.uuid(), invitation: z.uuid() })

export const invitationTaking = z.object({ key: z.string().regex(/^[\w-]{43}$/) })
