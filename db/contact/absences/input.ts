import { z } from 'zod'
import { day } from '../../fields'

/** Who is away, from a day through another, and who stands in. */
export const absenceInput = z
  .object({ submission: z.uuid(), staff: z.uuid(), substitute: z.uuid(), from: day, until: day })
  .refine(({ from, until }) => from <= until, { path: ['until'], message: 'untilBeforeFrom' })
  .refine(({ staff, substitute }) => staff !== substitute, { path: ['substitute'], message: 'wrong' })
export type AbsenceInput = z.output<typeof absenceInput>

export const absenceEnd = z.object({ absence: z.uuid() })
