import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { GrantOfficer } from '../../../actors'
import type { Transaction } from '../../../client'
import { record } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import type { ApplicationState } from '../../applications/input'
import { mayMove } from '../../applications/rules'
import { applicationEvents, applications } from '../../applications/tables'
import { gatheredIn } from '../gathering/reads'
import { driftOf } from '../gathering/rules'
import { type HeldCall, heldCall, lockedIn } from '../locking/reads'
import { proposedIn } from '../reads'

type Preparer = GrantOfficer<'prepare'>
type Row = { readonly id: string; readonly state: ApplicationState }

/**
 * Proposes the sums of the locked run, and the rejections with them: whoever decides finds them. Returns how many applications that were.
 * Refuses: gone, ties.disqualified, allocations.nothingToDivide, allocations.changedMeanwhile, allocations.stale, allocations.abovePot,
 * allocations.nothingToPropose.
 */
export function proposeSums(preparer: Preparer, slug: string, { lock }: { lock: string }): Promise<number> {
  return inTown(preparer, async (tx) => {
    const call = await heldCall(tx, preparer, slug)
    const locked = await lockedIn(tx, call.id)
    if (locked?.lock.id !== lock) throw new Refusal('allocations.changedMeanwhile')
    const gathered = await gatheredIn(tx, call, call.adopted)
    const now = gathered.filter(({ state }) => state === 'eligible' || state === 'scoring')
    const { changed, added } = driftOf(
      locked.run.input,
      now.map(({ applicant }) => applicant),
    )
    if (changed.length + added.length > 0 || now.some(({ open }) => open)) throw new Refusal('allocations.stale')
    const sums = (await proposedIn(tx, preparer, call.id)) ?? []
    const proposed = sums.reduce((all, { proposedCents }) => all + proposedCents, 0)
    if (proposed > locked.run.input.division.potCents) throw new Refusal('allocations.abovePot')
    const rows = await statesIn(tx, call.id, ['eligible', 'scoring', 'ineligible'])
    if (rows.length === 0) throw new Refusal('allocations.nothingToPropose')
    await move(tx, preparer, rows, () => 'proposed')
    const detail = String(rows.length)
    await record(tx, preparer, { action: 'allocation.proposed', object: `allocation:${locked.run.id}`, detail })
    return rows.length
  })
}

/** What was proposed on a run that is unlocked goes back to where it came from. */
export async function takeBack(tx: Transaction, preparer: Preparer, call: HeldCall, ids: readonly string[]) {
  const rows = await statesIn(tx, call.id, ['proposed'])
  const before = call.content.scoring ? 'scoring' : 'eligible'
  await move(tx, preparer, rows, ({ id }) => (ids.includes(id) ? before : 'ineligible'))
}

function statesIn(tx: Transaction, call: string, states: ApplicationState[]): Promise<Row[]> {
  return tx
    .select({ id: applications.id, state: applications.state })
    .from(applications)
    .where(
      and(eq(applications.call, call), sql`${applications.channel} <> 'trial'`, inArray(applications.state, states)),
    )
    .for('no key update')
}

async function move(tx: Transaction, preparer: Preparer, rows: readonly Row[], to: (row: Row) => ApplicationState) {
  const { municipality, staff } = preparer
  const kept = rows.filter((row) => mayMove(row.state, to(row), 'preparer'))
  for (const state of new Set(kept.map(to))) {
    const ids = kept.filter((row) => to(row) === state).map(({ id }) => id)
    await tx
      .update(applications)
      .set({ state, movedAt: sql`now()`, version: sql`${applications.version} + 1` })
      .where(inArray(applications.id, ids))
  }
  if (kept.length === 0) return
  await tx.insert(applicationEvents).values(
    kept.map((row) => {
      const turn = { kind: 'moved', from: row.state, to: to(row), staff: staff.id }
      return { municipality, application: row.id, ...turn }
    }),
  )
}
