import { z } from 'zod'
import { finnishDay, line, whole } from '@/db/fields'
import { bornOn } from '@/db/people/rules'

export const mostPayees = 30

/** One person whom the money goes to. */
export const payeeInput = z.object({
  award: z.uuid(),
  name: line(120),
  identity: z
    .string()
    .transform((text) => text.trim().toUpperCase())
    .refine((code) => bornOn(code, finnishDay(new Date())) !== null, 'identity'),
  weight: whole({ min: 1, max: 1000 }),
})
export type PayeeInput = z.output<typeof payeeInput>

export const payeePress = z.object({ award: z.uuid(), payee: z.uuid() })
export const taxYear = z.coerce.number().int().min(2020).max(2100)
