import { z } from 'zod'
import { day, euros, prose } from '@/db/fields'
import { grounds } from '@/db/grants/recoveries/rules'

const version = z.coerce.number().int().min(0)
const press = { recovery: z.uuid(), version }

export const recoveryInput = z.object({
  award: z.uuid(),
  ground: z.enum(grounds),
  words: prose(4000),
  cents: euros({ min: 1 }),
})
export type RecoveryInput = z.output<typeof recoveryInput>

export const invoiceInput = z.object({ ...press, dueOn: day })
export const wordInput = z.object({ ...press, note: prose(2000) })
export const setOffInput = z.object({ ...press, award: z.uuid(), note: prose(2000) })
export const recoveryPress = z.object(press)
