import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Officer, Visitor } from '../../../actors'
import type { Transaction } from '../../../client'
import { record } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { caseEvents, cases } from '../../cases/tables'
import { blockOf, type From } from '../reads'
import { caseSenders, suspicions } from '../tables'

/**
 * Notes in the transaction of a new case from where it came and, when its sender or its words are on the list, sets it aside: it waits among
 * what is suspected and goes to nobody until staff have looked at it. Tells whether it was.
 */
export async function suspect(tx: Transaction, { municipality }: Visitor, id: string, from: From): Promise<boolean> {
  if (from.network) await tx.insert(caseSenders).values({ municipality, case: id, mark: from.network })
  const block = await blockOf(tx, from)
  if (!block) return false
  await tx
    .update(cases)
    .set({ state: 'rejected', endedAt: sql`now()`, version: sql`${cases.version} + 1` })
    .where(eq(cases.id, id))
  const moved = { kind: 'moved', from: 'received', to: 'rejected', by: 'system' } as const
  // After what was received, whose time is that of its arrival.
  const createdAt = sql`clock_timestamp()`
  await tx.insert(caseEvents).values({ municipality, case: id, ...moved, data: { reason: 'spam' }, createdAt })
  await tx.insert(suspicions).values({ municipality, case: id, block })
  return true
}

/** Somebody has looked at it. Tells whether it waited for that. */
export async function settleSuspicion(
  tx: Transaction,
  officer: Officer<'contact'>,
  id: string,
  outcome: 'restored' | 'spam',
) {
  const settled = await tx
    .update(suspicions)
    .set({ outcome, settledAt: sql`now()`, settledBy: officer.staff.id })
    .where(and(eq(suspicions.case, id), isNull(suspicions.settledAt)))
    .returning({ id: suspicions.id })
  return settled.length > 0
}

/** It is spam: it stays rejected and waits for nobody. Refuses: contact.suspicionSettled. */
export function confirmSpam(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    if (!(await settleSuspicion(tx, officer, id, 'spam'))) throw new Refusal('contact.suspicionSettled')
    await record(tx, officer, { action: 'case.confirmedSpam', object: `case:${id}` })
  })
}
