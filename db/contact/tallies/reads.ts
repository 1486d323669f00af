import 'server-only'
import { and, eq, inArray, or, sql } from 'drizzle-orm'
import type { Transaction } from '../../client'
import type { State } from '../cases/rules'
import { cases } from '../cases/tables'
import { shownStates } from '../publications/rules'
import { casePublications } from '../publications/tables'
import { caseTallies } from './tables'

const total = sql<number>`coalesce(sum(${caseTallies.number}), 0)::int`

/** How many cases of a town stand in each state, whatever their number. */
export async function talliesOf(tx: Transaction): Promise<Map<State, number>> {
  const rows = await tx
    .select({ state: caseTallies.state, total })
    .from(caseTallies)
    .where(eq(caseTallies.of, 'case'))
    .groupBy(caseTallies.state)
  return new Map(rows.map((row) => [row.state as State, row.total]))
}

/** All the cases of a town. */
export const totalOf = (tallies: ReadonlyMap<State, number>) =>
  tallies.values().reduce((sum, number) => sum + number, 0)

/** How many cases everybody reads as such. Those that were published and are none, or were then rejected, are few enough to be looked up. */
export async function shownTally(tx: Transaction): Promise<number> {
  const states = [...shownStates]
  const [[tallied], hidden] = await Promise.all([
    tx
      .select({ total })
      .from(caseTallies)
      .where(and(eq(caseTallies.of, 'publication'), inArray(caseTallies.state, states))),
    tx.$count(
      cases,
      and(
        or(eq(cases.state, 'rejected'), eq(cases.kind, 'advice')),
        sql`exists (select from ${casePublications} where ${casePublications.case} = ${cases.id} and ${inArray(casePublications.state, states)})`,
      ),
    ),
  ])
  return (tallied?.total ?? 0) - hidden
}

/** A number that was not counted to its end: there are at least so many. */
export type Counted = { readonly total: number; readonly more: boolean }

/** What was counted one further than `most`. */
export const countedTo = (found: number, most: number): Counted => ({
  total: Math.min(found, most),
  more: found > most,
})
