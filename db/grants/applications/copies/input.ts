import { z } from 'zod'

/** `from`: the earlier application whose answers are taken. */
export const copyInput = z.object({ application: z.uuid(), from: z.uuid() })
export type Copying = z.output<typeof copyInput>
