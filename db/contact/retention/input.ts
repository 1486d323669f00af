import { z } from 'zod'
import { optional, ticked, whole } from '../../fields'

/** Days after an end. A dispute is open for weeks and an answer is looked up for months: nothing goes sooner. */
export const soonest = 30
export const latest = 36_500

/** How long a topic's ended cases are kept, as the administrator writes it; `seen` names the rule whose effect they have been shown. */
export const retentionInput = z
  .object({
    topic: optional(z.uuid()),
    version: optional(z.coerce.number().int().positive()),
    photoDays: whole({ min: soonest, max: latest }),
    blankDays: whole({ min: soonest, max: latest }),
    blankText: ticked,
    deleteDays: optional(whole({ min: soonest, max: latest })),
    seen: optional(z.string().max(60)),
  })
  .refine(({ photoDays, blankDays }) => photoDays <= blankDays, { path: ['photoDays'], message: 'retentionPhotos' })
  .refine(({ blankDays, deleteDays }) => deleteDays === null || deleteDays >= blankDays, {
    path: ['deleteDays'],
    message: 'retentionDelete',
  })
export type RetentionInput = z.output<typeof retentionInput>

/** The first run of a town, asked for once its report has been read. */
export const runInput = z.object({})
