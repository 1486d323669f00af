import { z } from 'zod'
import { accountInput } from '@/db/people/organisations/accounts/input'

/** Where the money goes, as the paper says. */
export const toldAccountInput = z.object({ application: z.uuid(), iban: accountInput.shape.iban })
