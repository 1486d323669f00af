import { z } from 'zod'

/** How pressing a case is, the least first. */
export const priorities = ['low', 'normal', 'high', 'urgent'] as const
export type Priority = (typeof priorities)[number]

/** What staff make of it, in view of how it stood. */
export const priorityInput = z.object({
  case: z.uuid(),
  version: z.coerce.number().int().positive(),
  priority: z.enum(priorities),
})
