import { z } from 'zod'
import { applicantKinds, semanticKey } from '@/db/grants/forms/input'

/** What somebody says of themselves before applying. Nothing of it is kept. */
export const eligibilityAnswers = z.object({
  kind: z.enum(applicantKinds),
  said: z.record(semanticKey, z.enum(['yes', 'no'])).default({}),
})
export type EligibilityAnswers = z.output<typeof eligibilityAnswers>
