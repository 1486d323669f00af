import { z } from 'zod'
import { day, optional, whole } from '@/db/fields'
import { semanticKey } from '@/db/grants/forms/input'

/** The papers an organisation keeps for its applications, in the order they are shown. */
export const passportKinds = [
  ...(['rules', 'register_extract', 'accounts', 'annual_report', 'audit'] as const),
  ...(['annual_minutes', 'action_plan', 'budget', 'account_proof'] as const),
] as const
export type PassportKind = (typeof passportKinds)[number]

/** How many papers one organisation keeps, earlier versions too. */
export const mostKept = 200

export const firstYear = 1990

const slot = { kind: z.enum(passportKinds), year: whole({ min: firstYear, max: 2100 }) }

/** A paper to keep; `validUntil` where whoever gave it out has set an end to it. */
export const passportInput = z.object({ organisation: z.uuid(), ...slot, validUntil: optional(day) })
export type PassportEntry = z.output<typeof passportInput>

/** Papers of the organisation for one requirement of an application: their ids, a space between. */
export const usingInput = z.object({
  application: z.uuid(),
  requirement: semanticKey,
  papers: z
    .string()
    .max(400)
    .transform((ids) => ids.split(' ').filter(Boolean))
    .pipe(z.array(z.uuid()).min(1).max(passportKinds.length)),
})
export type Using = z.output<typeof usingInput>

/** A paper of an application to keep among those of the organisation. */
export const keepingInput = z.object({ application: z.uuid(), attachment: z.uuid(), ...slot })
export type Keeping = z.output<typeof keepingInput>
