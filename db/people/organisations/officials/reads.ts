import 'server-only'
import { asc, eq } from 'drizzle-orm'
import type { Transaction } from '../../../client'
import { officials } from '../tables'

/** Chair, treasurer and the like, in the order they were written down. */
export function officialsOf(tx: Transaction, organisation: string) {
  return tx
    .select({ role: officials.role, name: officials.name, email: officials.email, phone: officials.phone })
    .from(officials)
    .where(eq(officials.organisation, organisation))
    .orderBy(asc(officials.position))
}
