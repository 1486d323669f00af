import 'server-only'
import { and, between, count, eq, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '../../../client'
import { shownStates } from '../../publications/rules'
import { monthsUpTo } from '../rules'
import { caseRemains } from './tables'

/** What is left of the deleted cases that were received in some months, the first and the last among them. */
export function remainsBetween(since: Date, now: Date, unit?: string): SQL | undefined {
  const [[first = ''], [last = '']] = [monthsUpTo(since, 1), monthsUpTo(now, 1)]
  return and(between(caseRemains.month, first, last), unit ? eq(caseRemains.unit, unit) : undefined)
}

/** What became of deleted cases besides an answer; all of them had ended. */
export async function remainsOutcome(tx: Transaction, which: SQL | undefined) {
  const number = (condition: SQL) => sql<number>`(count(*) filter (where ${condition}))::int`
  const [row] = await tx
    .select({
      received: count(),
      ended: count(),
      consented: count(caseRemains.publication),
      undecided: number(sql`${caseRemains.publication} = 'consent'`),
      published: number(sql`${caseRemains.publication} in ${shownStates}`),
      disputed: number(sql`${caseRemains.disputed}`),
      reopened: number(sql`${caseRemains.reopened}`),
      merged: number(sql`${caseRemains.merged}`),
    })
    .from(caseRemains)
    .where(which)
  return row
}
