import 'server-only'
import { sql } from 'drizzle-orm'
import type { Visitor } from '../../../actors'
import type { Transaction } from '../../../client'
import { applicationNumbers } from '../tables'

/** The next case number of a year, `2026/17`. They run without a gap: whoever draws one waits for the one before to be committed. */
export async function nextNumber(tx: Transaction, { municipality }: Visitor<'grants'>, year: number): Promise<string> {
  const [row] = await tx
    .insert(applicationNumbers)
    .values({ municipality, year, last: 1 })
    .onConflictDoUpdate({
      target: [applicationNumbers.municipality, applicationNumbers.year],
      set: { last: sql`${applicationNumbers.last} + 1` },
    })
    .returning({ last: applicationNumbers.last })
  return `${year}/${row?.last ?? 0}`
}
