import { z } from 'zod'

const key = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)
const count = z.int().nonnegative().max(100_000_000)

const itemInput = z.object({ key, thousandths: z.int().min(0).max(1_000_000) })

/**
 * What is counted, times what one is worth: participations, members, sessions, and a yes, such as of a quality mark, as one. Worth in thousandths of a point.
 */
const countedInput = z.object({ kind: z.literal('counted'), items: z.array(itemInput).min(1).max(40) })

/** What assessors give for each criterion, times its weight. */
const scoredInput = z.object({
  kind: z.literal('scored'),
  criteria: z
    .array(z.object({ key, weight: z.int().min(1).max(100) }))
    .min(1)
    .max(30),
  /** Whoever has fewer points gets nothing; absent where everybody takes part. */
  threshold: z.int().min(1).max(100_000).optional(),
})

/**
 * Shares of the pot that go by different counts, such as 80 % by the young and 20 % by adults. A part without items is the same for everybody: a base, to
 * which the other parts add by size.
 */
const mixedInput = z
  .object({
    kind: z.literal('mixed'),
    parts: z
      .array(z.object({ percent: z.int().min(1).max(100), items: z.array(itemInput).max(40) }))
      .min(2)
      .max(6),
  })
  .refine(({ parts }) => parts.reduce((sum, { percent }) => sum + percent, 0) === 100, {
    path: ['parts'],
    message: 'partsOfHundred',
  })

/** Where points come from. `alike`: everybody weighs the same. `asCaps`: everybody weighs what they could get at most. */
export const formulaInput = z.discriminatedUnion('kind', [
  countedInput,
  scoredInput,
  mixedInput,
  z.object({ kind: z.literal('alike') }),
  z.object({ kind: z.literal('asCaps') }),
])

/** What is known of one applicant: counts by key, and the complete scorings of the assessors, each by criterion. */
export const measureInput = z.object({
  counts: z.record(key, count).default({}),
  scorings: z
    .array(z.record(key, z.int().min(0).max(100)))
    .max(30)
    .default([]),
  /** Hundredths of a weighted point, where somebody has set them by hand after the assessors. */
  setHundredths: z.int().nonnegative().max(10_000_000).optional(),
})

export type Formula = z.infer<typeof formulaInput>
export type Measure = z.infer<typeof measureInput>
