import { z } from 'zod'
import { day, optional, prose } from '../../../fields'

/** The longest a mandate is given for, in days. */
export const longestMandate = 366

const signing = z.enum(['alone', 'jointly'])

export const mandateAsk = z.object({
  organisation: z.uuid(),
  /** The register of associations says so, or minutes do. */
  source: z.enum(['register', 'paper']),
  signing,
  grounds: prose(1500),
})
export type MandateAsk = z.output<typeof mandateAsk>

export const mandateEnd = z.object({ organisation: z.uuid(), mandate: z.uuid() })

export const mandateDecision = z
  .object({
    mandate: z.uuid(),
    outcome: z.enum(['grant', 'refuse']),
    validUntil: optional(day),
    reason: optional(prose(1000)),
  })
  .superRefine(({ outcome, validUntil, reason }, context) => {
    if (outcome === 'grant' && !validUntil)
      context.addIssue({ code: 'custom', path: ['validUntil'], message: 'required' })
    if (outcome === 'refuse' && !reason) context.addIssue({ code: 'custom', path: ['reason'], message: 'required' })
  })
export type MandateDecision = z.output<typeof mandateDecision>

export const mandateRevocation = z.object({ mandate: z.uuid(), reason: prose(1000) })
