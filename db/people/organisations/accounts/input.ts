import { z } from 'zod'
import { ibanOf } from '../../../iban/rules'

/** Accounts of one owner that are in use at once. */
export const mostAccounts = 5

export const accountInput = z.object({
  organisation: z.uuid().optional(),
  iban: z.string().transform((typed, context) => {
    if (typed.trim() === '') return refused(context, 'required')
    return ibanOf(typed) ?? refused(context, 'iban')
  }),
})

export const accountEnd = z.object({ account: z.uuid(), organisation: z.uuid().optional() })

export const accountCheck = z.object({ account: z.uuid() })

function refused(context: z.core.$RefinementCtx, message: string): never {
  context.addIssue({ code: 'custom', message })
  return z.NEVER
}
