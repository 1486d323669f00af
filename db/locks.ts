import 'server-only'
import { sql } from 'drizzle-orm'
import type { Transaction } from './client'

/** The advisory locks of this database, each with a number of its own. The migrations take 7001, the journal's trigger 7002. */
const numbers = {
  urn: 7003,
  numbering: 7004,
  comment: 7010,
  quota: 7011,
  viewing: 7012,
  waits: 7013,
  import: 7020,
  transfer: 7021,
} as const

/** Waits until nobody else holds this lock on the same thing; it is let go with the transaction. */
export const holdAlone = (tx: Transaction, lock: keyof typeof numbers, thing: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(${numbers[lock]}::int, hashtext(${thing}))`)

/** The same beside others who hold it together: only `holdAlone` shuts them out. */
export const holdTogether = (tx: Transaction, lock: keyof typeof numbers, thing: string) =>
  tx.execute(sql`select pg_advisory_xact_lock_shared(${numbers[lock]}::int, hashtext(${thing}))`)
