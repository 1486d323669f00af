import { z } from 'zod'
import { euros, optional } from '@/db/fields'
import { makers, recoveryOutcomes } from '@/db/grants/decisions/input'

/** What is decided on paying back, before it is put in words. */
export const recoveryRulingInput = z
  .object({
    decision: z.uuid(),
    version: z.coerce.number().int().min(1),
    outcome: z.enum(recoveryOutcomes),
    recovered: optional(euros({ min: 1 })),
    maker: z.enum(makers),
  })
  .refine(({ outcome, recovered }) => outcome === 'spared' || Boolean(recovered), {
    ...{ path: ['recovered'], message: 'required' },
  })
export type RecoveryRuling = z.output<typeof recoveryRulingInput>
