import { z } from 'zod'
import { day, euros, line, optional, prose, whole } from '@/db/fields'
import { mendFaults } from '@/db/grants/receipts/mending/rules'

/** `version`: of the receipt as it was looked at. */
const press = { receipt: z.uuid(), version: z.coerce.number().int().min(1) }

export const sendBackInput = z
  .object({ ...press, fault: z.enum(mendFaults), words: optional(prose(500)), on: day })
  .refine(({ fault, words }) => fault !== 'other' || words !== null, { path: ['words'], message: 'required' })
export type SendingBack = z.output<typeof sendBackInput>

/** The receipt as its applicant mends it; its paper comes by itself. */
export const mendInput = z.object({
  award: z.uuid(),
  receipt: z.uuid(),
  payee: line(120),
  paidOn: day,
  cents: euros({ min: 1, max: 1_000_000_000 }),
  quantity: optional(whole({ min: 1, max: 100_000 })),
  answer: optional(prose(500)),
})
export type MendInput = z.output<typeof mendInput>

/** The same of one that came by post. */
export const paperMendInput = mendInput.extend({ arrivedOn: day })
export type PaperMendInput = z.output<typeof paperMendInput>

/** Going on without it takes a reason as long as its day has not passed. */
export const withoutInput = z.object({ ...press, why: optional(prose(500)) })
export type GoingOn = z.output<typeof withoutInput>
