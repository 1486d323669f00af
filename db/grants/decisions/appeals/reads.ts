import 'server-only'
import { type AnyColumn, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'

/**
 * Whether a decision that has taken the place of this one is what came of a request for rectification: it is appealed to the court, and rectification is
 * asked of it no more. What a court or the board itself had undone is decided anew, from the beginning.
 */
export const followsRectification = (replaced: AnyColumn | SQL) =>
  sql<boolean>`exists (select from decision_events e where e.decision = ${replaced} and e."to" = 'changed' and e."from" = 'appealed')`

export async function goesToCourt(tx: Transaction, { replaces }: { replaces?: string | null }): Promise<boolean> {
  if (!replaces) return false
  const [row] = await tx.execute(sql`select ${followsRectification(sql`${replaces}::uuid`)} as court`)
  return row?.court === true
}
