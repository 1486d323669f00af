import { z } from 'zod'

/** A reporter's address as it should have been written; `from` is the one the officer has seen. */
export const addressInput = z.object({
  case: z.uuid(),
  reporter: z.uuid(),
  from: z.string().max(120),
  address: z.string().trim().pipe(z.email('email').max(120)),
})
export type AddressCorrection = z.output<typeof addressInput>
