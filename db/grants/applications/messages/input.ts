import { z } from 'zod'
import { prose } from '@/db/fields'

/** `message`: the form's own number, so that sending twice says it once. */
export const messageInput = z.object({ application: z.uuid(), message: z.uuid(), text: prose(4000) })
export type Message = z.output<typeof messageInput>
