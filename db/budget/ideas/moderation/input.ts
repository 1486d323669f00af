import { z } from 'zod'
import { line, optional } from '../../../fields'

/** What is moderated: an idea, or one comment under it. */
const target = { idea: z.uuid(), comment: optional(z.uuid()) }

export const targetInput = z.object(target)
export type Target = z.output<typeof targetInput>

/** The reason is public and is sent to the author as it stands. */
export const hidingInput = z.object({ ...target, reason: line(300) })
export type Hiding = z.output<typeof hidingInput>
