import { z } from 'zod'
import { optional } from '../../../fields'

const number = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.string().regex(/^[a-z0-9]{8}$/, 'caseNumber'))

/** A case joins another: one of those offered, or one whose number is known. */
export const mergeInput = z
  .object({
    case: z.uuid(),
    version: z.coerce.number().int().positive(),
    offered: optional(number),
    number: optional(number),
  })
  .refine(({ offered, number: typed }) => offered || typed, { path: ['number'], message: 'required' })
export type Merge = z.output<typeof mergeInput>
