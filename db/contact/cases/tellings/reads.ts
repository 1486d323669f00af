import 'server-only'
import { and, eq, inArray, or, sql } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import { inTown } from '../../../town'
import type { State } from '../rules'
import { caseEvents, cases, reporters } from '../tables'
import { barOf } from './rules'

/** Why nothing can be written to the reporters of a case as it stands, or null. */
export function findBar(officer: Officer<'contact'>, found: { id: string; state: State }) {
  return inTown(officer, (tx) => barIn(tx, found))
}

export async function barIn(tx: Transaction, { id, state }: { id: string; state: State }) {
  return barOf(state, await isHeard(tx, id))
}

/** Somebody of the case, or of those that have joined it, can be reached or still has a link that opens it. */
async function isHeard(tx: Transaction, id: string) {
  const reached = sql`num_nonnulls(${reporters.person}, ${reporters.email}, ${reporters.phone}) > 0`
  const takenOut = tx
    .select({ case: caseEvents.case })
    .from(caseEvents)
    .where(and(eq(caseEvents.case, reporters.case), eq(caseEvents.kind, 'blanked')))
  const theirs = tx
    .select({ id: cases.id })
    .from(cases)
    .where(or(eq(cases.id, id), eq(cases.main, id)))
  const heard = and(inArray(reporters.case, theirs), or(reached, sql`not exists ${takenOut}`))
  return (await tx.$count(reporters, heard)) > 0
}
