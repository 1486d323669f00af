import { z } from 'zod'
import { day, several } from '@/db/fields'

/** What one batch may hold: more than a town pays in a day, and few enough to read through. */
export const mostPayments = 500

/** Payments chosen for a batch, and the day on which the town's account is debited. */
export const batchInput = z.object({
  payOn: day,
  award: several(z.uuid()).pipe(z.array(z.uuid()).min(1, 'chooseOne').max(mostPayments)),
})
export type BatchInput = z.output<typeof batchInput>

export const batchPress = z.object({ batch: z.uuid() })
export const paymentPress = z.object({ payment: z.uuid() })
export const confirmPress = z.object({ award: z.uuid(), version: z.coerce.number().int() })
