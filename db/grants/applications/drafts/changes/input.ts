import { z } from 'zod'
import { semanticKey } from '@/db/grants/forms/input'

const first = (value: unknown) => [value].flat()[0]

/** One part of the form or all of it, and the page, as they stand in an address; what makes no sense is left out. */
export const changeFilters = z.object({
  part: z.preprocess(first, semanticKey.optional()).catch(undefined),
  page: z.preprocess(first, z.coerce.number().int().min(1).max(10_000)).catch(1),
})
export type ChangeFilters = z.output<typeof changeFilters>
