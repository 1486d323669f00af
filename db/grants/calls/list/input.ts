import { z } from 'zod'
import { fields } from '@/db/grants/calls/input'
import { applicantKinds } from '@/db/grants/forms/input'

/** How residents narrow the list of calls, from the address; what makes no sense narrows nothing. */
export const callFilters = z.object({
  field: z.enum(fields).nullable().catch(null).default(null),
  for: z.enum(applicantKinds).nullable().catch(null).default(null),
})
export type CallFilters = z.output<typeof callFilters>
