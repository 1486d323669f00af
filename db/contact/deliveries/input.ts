import { z } from 'zod'
import { line, optional, prose, several, ticked } from '../../fields'

/** `sent` has their word that it came and not yet their number; `failed` is tried again by itself, `dead` only when somebody says so. */
export const deliveryStates = ['queued', 'sending', 'sent', 'acknowledged', 'failed', 'dead'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** Why a case has not gone. */
export const deliveryFaults = [
  'unreachable',
  'forbidden',
  'slow',
  'cut',
  'tooBig',
  'unreadable',
  'broken',
  'busy',
  'key',
  'refused',
] as const
export type DeliveryFault = (typeof deliveryFaults)[number]

/** The longest description that GeoReport servers are sure to take, with room for our number below it. */
export const longestShared = 3800

/** A handler sends a case out, in words they have looked at: what they leave out stays here. */
export const sendOutInput = z.object({
  case: z.uuid(),
  /** As the handler saw it: a photo that came meanwhile was not among those to choose from. */
  version: z.coerce.number().int().positive().optional(),
  receiver: z.uuid('required'),
  text: prose(longestShared),
  place: optional(line(200)),
  point: ticked,
  answers: ticked,
  pictures: several(z.uuid()),
})
export type SendOut = z.output<typeof sendOutInput>

export const sendAgainInput = z.object({ delivery: z.uuid(), case: z.uuid() })
