import { z } from 'zod'
import { day, euros, line, optional, whole } from '@/db/fields'
import { allowanceKinds } from '@/db/grants/allowances/rules'
import { semanticKey } from '@/db/grants/forms/input'
import { reasons, verdicts } from '@/db/grants/receipts/rules'

/** Receipts of one award: a festival's whole summer, and few enough to read through. */
export const mostReceipts = 200

/** A receipt as the applicant tells it. */
export const receiptInput = z
  .object({
    award: z.uuid(),
    /** The id of the line, made with its form: the same form sent twice writes one. */
    submission: z.uuid(),
    line: semanticKey,
    words: line(200),
    payee: line(120),
    paidOn: day,
    cents: euros({ min: 1, max: 1_000_000_000 }),
    allowance: optional(z.enum(allowanceKinds)),
    quantity: optional(whole({ min: 1, max: 100_000 })),
  })
  .refine(({ allowance, quantity }) => !allowance || quantity !== null, { path: ['quantity'], message: 'required' })
export type ReceiptInput = z.output<typeof receiptInput>

export const receiptPress = z.object({ receipt: z.uuid(), award: z.uuid() })

/** "These are all": what came in otherwise, and the receipts go to be checked. */
export const handInInput = z.object({ award: z.uuid(), otherIncomeCents: euros() })

export const refusalInput = z.object({ award: z.uuid() })

/** What somebody at the desk says of one line. */
export const verdictInput = z
  .object({
    receipt: z.uuid(),
    version: z.coerce.number().int(),
    verdict: z.enum(verdicts),
    cents: optional(euros()),
    reason: optional(z.enum(reasons)),
  })
  .refine(({ verdict, cents }) => verdict !== 'reduced' || cents !== null, { path: ['cents'], message: 'required' })
  .refine(({ verdict, reason }) => verdict === 'accepted' || reason !== null, { path: ['reason'], message: 'required' })
export type VerdictInput = z.output<typeof verdictInput>

export const settleInput = z.object({ award: z.uuid(), version: z.coerce.number().int() })
export const blockInput = z.object({ award: z.uuid(), version: z.coerce.number().int(), note: line(300) })
