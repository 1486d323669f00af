import { z } from 'zod'
import { day, line, optional, prose } from '../../../fields'
import { longestText } from '../../cases/input'
import { reasons } from '../../cases/moves/input'
import { states } from '../../cases/rules'

/** A handler takes what another system says for this town's own state, in words they may change. */
export const acceptInput = z.object({
  news: z.uuid(),
  case: z.uuid(),
  version: z.coerce.number().int().positive(),
  to: z.enum(states),
  newsWords: optional(prose(longestText)),
  newsDay: optional(day),
  newsReceiver: optional(line(120)),
  newsReason: optional(z.enum(reasons)),
})
export type Acceptance = z.output<typeof acceptInput>

/** Where the form holds what a move is told with: it stands on one page with the form that moves a case by hand. */
export const newsFields = {
  words: 'newsWords',
  day: 'newsDay',
  receiver: 'newsReceiver',
  reason: 'newsReason',
} as const

export const setAsideInput = z.object({ news: z.uuid(), case: z.uuid() })
