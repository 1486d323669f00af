import { z } from 'zod'
import { finnishDay, line, whole } from '@/db/fields'
import { bornOn } from '@/db/people/rules'

export const mostPayees = 30

const payee = {
  name: line(120),
  identity: z
    .string()
    .transform((text) => text.trim().toUpperCase())
    .refine((code) => bornOn(code, finnishDay(new Date())) !== null, 'identity'),
  weight: whole({ min: 1, max: 1000 }),
}

/** One person whom the money goes to. */
export const payeeInput = z.object({ award: z.uuid(), ...payee })
export type PayeeInput = z.output<typeof payeeInput>

/** The same as an applicant on paper has told it. */
export const toldPayeeInput = z.object({ application: z.uuid(), ...payee })
export type ToldPayee = z.output<typeof toldPayeeInput>
export const toldPayeePress = z.object({ application: z.uuid(), payee: z.uuid() })

export const payeePress = z.object({ award: z.uuid(), payee: z.uuid() })
export const taxYear = z.coerce.number().int().min(2020).max(2100)
