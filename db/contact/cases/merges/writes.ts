import 'server-only'
import { asc, eq, inArray, or } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import { record } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { setState } from '../moves/writes'
import { raisePriority } from '../priorities/writes'
import { moveProblem } from '../rules'
import { caseEvents, cases } from '../tables'
import { standing } from '../writes'
import type { Merge } from './input'
import { mainFor } from './rules'

/**
 * Joins a case to another, and with it those that have joined it: their reporters keep their own links and get the one answer.
 * Moved on by itself again, it has the handler and the day it had. Refuses: gone, contact.changedMeanwhile, contact.cannotMove,
 * casework.noSuchCase, casework.cannotJoin.
 */
export function mergeCase(officer: Officer<'contact'>, { case: id, version, offered, number }: Merge) {
  const { municipality, staff } = officer
  return inTown(officer, async (tx) => {
    const { found, main } = await lockedPair(tx, id, number ?? offered ?? '')
    if (found.version !== version) throw new Refusal('contact.changedMeanwhile')
    const move = { expected: found.state, to: 'merged', by: 'staff', given: ['mainCase'] } as const
    if (moveProblem({ state: found.state, endedAs: null, archived: false }, move))
      throw new Refusal('contact.cannotMove')
    await setState(tx, officer, found, 'merged', { by: 'staff', staff: staff.id }, main.id)
    await tx.update(cases).set({ main: main.id }).where(eq(cases.main, id))
    await tx.insert(caseEvents).values({
      ...{ municipality, case: main.id, kind: 'joined', by: 'staff', staff: staff.id },
      data: { joined: found.reference },
    })
    await raisePriority(tx, officer, main.id)
    await record(tx, officer, { action: 'case.merged', object: `case:${id}`, detail: `case:${main.id}` })
  })
}

/** Both cases, and all that has joined the one, locked in the order of their ids: two who join crosswise wait and do not block each other. */
async function lockedPair(tx: Transaction, id: string, number: string) {
  const [named] = await tx.select({ id: cases.id, main: cases.main }).from(cases).where(eq(cases.reference, number))
  if (!named) throw new Refusal('casework.noSuchCase')
  const rows = await tx
    .select({ ...standing, main: cases.main })
    .from(cases)
    .where(or(inArray(cases.id, [id, named.id, named.main ?? named.id]), eq(cases.main, id)))
    .orderBy(asc(cases.id))
    .for('no key update')
  const [found, into] = [id, named.id].map((one) => rows.find((row) => row.id === one))
  if (!found || !into) throw new Refusal('gone')
  const mainId = mainFor(id, { id: into.id, state: into.state, mainCase: into.main })
  if (!mainId) throw new Refusal('casework.cannotJoin')
  const main = rows.find((row) => row.id === mainId)
  if (!main) throw new Refusal('contact.changedMeanwhile')
  if (main.state === 'rejected') throw new Refusal('casework.cannotJoin')
  return { found, main }
}
