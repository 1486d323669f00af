import { z } from 'zod'
import { prose } from '@/db/fields'

/** `version`: the one whose page was looked at, so that nothing is done to what somebody has changed meanwhile. */
const seen = { application: z.uuid(), version: z.coerce.number().int().min(1) }

export const takingInput = z.object(seen)
export const assigningInput = z.object({ ...seen, handler: z.uuid() })

/** `note`: the form's own number, so that writing twice says it once. */
export const noteInput = z.object({ application: z.uuid(), note: z.uuid(), internal: prose(4000) })

/** `upTo`: the newest message that was on the page. */
export const seeingInput = z.object({ application: z.uuid(), upTo: z.uuid() })
