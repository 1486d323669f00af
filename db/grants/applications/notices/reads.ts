import 'server-only'
import { eq, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '../../../client'
import { applications } from '../tables'

/** Of a row named `applications`, whichever tables are joined: nobody reads it in the portal: its applicant is known by paper alone, or is an organisation without members there, whoever once began it. Its letters are posted. */
export const byPost: SQL<boolean> = sql<boolean>`((applications.person is null or applications.organisation is not null) and not exists (
  select from members m where m.organisation = applications.organisation))`

/** The same of one application. */
export async function isByPost(tx: Transaction, application: string): Promise<boolean> {
  const [row] = await tx.select({ byPost }).from(applications).where(eq(applications.id, application))
  return row?.byPost ?? false
}
