import { z } from 'zod'

/** One letter of an application that is told by post; `of` is the request, the message, the recovery or the notice that it tells. */
export const letterKinds = ['received', 'asked', 'message', 'hearing', 'dropped', 'notice'] as const
export const letterInput = z.object({ application: z.uuid(), kind: z.enum(letterKinds), of: z.uuid() })
export type LetterAsked = z.output<typeof letterInput>
