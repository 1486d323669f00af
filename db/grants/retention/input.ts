import { z } from 'zod'
import { whole } from '../../fields'

/** What the town sets a time for. Decisions are no class: they are kept for good. */
export const retentionClasses = ['draft', 'refused', 'receipts', 'granted'] as const
export type RetentionClass = (typeof retentionClasses)[number]

/** How long each may be kept, in its own unit. Vouchers and what explains them are not let go before the accounting act does. */
export const bounds: Readonly<Record<RetentionClass, { min: number; max: number }>> = {
  draft: { min: 60, max: 730 },
  refused: { min: 1, max: 50 },
  receipts: { min: 6, max: 50 },
  granted: { min: 6, max: 50 },
}

/** The times as a leader writes them; `seen` names those whose effect they have been shown. */
export const retentionInput = z
  .object({
    version: z.coerce.number().int().min(0),
    draft: whole(bounds.draft),
    refused: whole(bounds.refused),
    receipts: whole(bounds.receipts),
    granted: whole(bounds.granted),
    seen: z.string().max(60).optional(),
  })
  .refine(({ granted, receipts }) => granted >= receipts, { path: ['granted'], message: 'grantRetention' })
export type RetentionInput = z.output<typeof retentionInput>

/** The first run of a town, asked for once its report has been read. */
export const runInput = z.object({})
