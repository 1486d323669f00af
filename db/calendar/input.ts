import { z } from 'zod'
import { day, line } from '../fields'

/** `kept`: Midsummer Eve and 24 December are days off; `worked`: the town works on them. */
export const customInput = z.object({ customary: z.enum(['kept', 'worked']) })

export const closureInput = z.object({ day, reason: line(80) })
export type ClosureInput = z.output<typeof closureInput>

export const closureEnd = z.object({ closure: z.uuid() })
