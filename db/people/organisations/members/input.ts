import { z } from 'zod'
import { memberRoles } from '../input'

export const roleChange = z.object({ organisation: z.uuid(), member: z.uuid(), role: z.enum(memberRoles) })

export const removal = z.object({ organisation: z.uuid(), member: z.uuid() })

export const leaving = z.object({ organisation: z.uuid() })
