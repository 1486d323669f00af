import { z } from 'zod'
import { euros, line, optional, prose, whole } from '@/db/fields'
import { semanticKey } from '@/db/grants/forms/input'

/** What one is worth, "2,5", to thousandths of a point. */
const worth = z.string().transform((text, context) => {
  const bare = text.trim().replace(',', '.')
  if (/^\d{1,3}(\.\d{1,3})?$/.test(bare)) return Math.round(Number(bare) * 1000)
  context.addIssue({ code: 'custom', message: 'multiplier' })
  return z.NEVER
})

/** One way to divide a pot, as its form sends it. What is left out of the lists stays as the call has it. */
export const scenarioInput = z
  .object({
    /** The form's own number, so that sending twice makes one run. */
    id: z.uuid(),
    name: line(80),
    pot: euros({ min: 1, max: 100_000_000_000 }),
    unit: euros({ min: 1, max: 100_000_00 }),
    minimum: euros(),
    costShare: optional(whole({ min: 1, max: 100 })),
    cap: optional(euros({ min: 1 })),
    brakeDown: optional(whole({ min: 0, max: 100 })),
    brakeUp: optional(whole({ min: 0, max: 1000 })),
    /** By count. */
    worth: z.record(semanticKey, worth).default({}),
    /** By criterion. */
    weight: z.record(semanticKey, whole({ min: 1, max: 100 })).default({}),
    /** By part of a mixed formula, in its order. */
    percent: z.array(whole({ min: 1, max: 100 })).default([]),
  })
  .refine(({ minimum, unit }) => minimum % unit === 0, { path: ['minimum'], message: 'minimumOfUnits' })
  .refine(({ brakeDown, brakeUp }) => (brakeDown === null) === (brakeUp === null), {
    path: ['brakeUp'],
    message: 'brakeBoth',
  })
  .refine(({ percent }) => percent.length === 0 || percent.reduce((sum, one) => sum + one, 0) === 100, {
    path: ['percent.0'],
    message: 'partsOfHundred',
  })
export type Scenario = z.output<typeof scenarioInput>

export const lockInput = z.object({ run: z.uuid() })
/** `lock`: the one that the page showed. */
export const unlockInput = z.object({ lock: z.uuid(), reason: prose(1000) })
export const proposeInput = z.object({ lock: z.uuid() })

/** `seen`: the change that stood when the page was made, empty where there was none. */
export const adjustInput = z.object({
  run: z.uuid(),
  application: z.uuid(),
  seen: optional(z.uuid()),
  sum: euros(),
  reason: prose(1000),
})
