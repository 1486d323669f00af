import { z } from 'zod'
import { fields } from '@/db/grants/calls/input'

const first = (value: unknown) => [value].flat()[0]
const chosen = <S extends z.ZodType>(schema: S) => z.preprocess(first, schema.optional()).catch(undefined)

/** Which of what was granted is looked at; what makes no sense is left out. */
export const grantedFilters = z.object({
  year: chosen(z.coerce.number().int().min(1990).max(2200)),
  field: chosen(z.enum(fields)),
  page: chosen(z.coerce.number().int().min(1).max(10_000)).transform((page) => page ?? 1),
})
