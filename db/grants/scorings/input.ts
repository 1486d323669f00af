import { z } from 'zod'
import { optional, prose, whole } from '@/db/fields'
import { semanticKey } from '@/db/grants/forms/input'

/** What an assessor has given: criterion to points and the reason for them. In a draft some may be wanting. */
export type Given = Readonly<Record<string, { readonly points: number | null; readonly reason: string }>>

const pointsOfOne = z.object({
  points: optional(whole({ min: 0, max: 100 })),
  reason: optional(prose(2000)).transform((reason) => reason ?? ''),
})

const seen = { application: z.uuid(), version: z.coerce.number().int().min(1) }

/** `deed`: the button that was pressed. A scoring is locked only whole. */
export const scoringInput = z
  .object({ ...seen, deed: z.enum(['save', 'lock']).default('save'), given: z.record(semanticKey, pointsOfOne) })
  .superRefine(({ deed, given }, context) => {
    if (deed !== 'lock') return
    for (const [key, { points, reason }] of Object.entries(given)) {
      if (points === null) context.addIssue({ code: 'custom', path: ['given', key, 'points'], message: 'required' })
      if (reason === '') context.addIssue({ code: 'custom', path: ['given', key, 'reason'], message: 'required' })
    }
  })
export type ScoringSaid = z.output<typeof scoringInput>

export const calibrationInput = z.object({
  ...seen,
  criterion: semanticKey,
  after: whole({ min: 0, max: 100 }),
  reason: prose(2000),
})

/** Points with at most two decimals, as people write them, to hundredths. */
const hundredths = z.string().transform((text, context) => {
  const bare = text.trim().replace(',', '.')
  if (/^\d{1,6}(\.\d{1,2})?$/.test(bare)) return Math.round(Number(bare) * 100)
  context.addIssue({ code: 'custom', message: bare === '' ? 'required' : 'number' })
  return z.NEVER
})

/** `seen`: the hundredths that stood on the page. */
export const finalInput = z.object({
  application: z.uuid(),
  seen: z.coerce.number().int().min(0),
  points: hundredths,
  reason: prose(2000),
})

export const seatInput = z.object({ application: z.uuid(), assessor: z.uuid() })
