import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { GrantOfficer } from '../../../actors'
import { canonicalJson, sha256 } from '../../../canonical/rules'
import type { Transaction } from '../../../client'
import { record } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { gatheredIn } from '../gathering/reads'
import { driftOf, hasDrifted } from '../gathering/rules'
import { takeBack } from '../proposing/writes'
import { allocate } from '../rules'
import { allocationLocks, allocationRuns } from '../tables'
import { type HeldCall, heldCall, isDrafted, lockedIn, uncheckedIn } from './reads'

type Preparer = GrantOfficer<'prepare'>
type Run = typeof allocationRuns.$inferSelect

/**
 * Locks one run: the call's proposals will rest on it. Refuses: gone, ties.disqualified, allocations.nothingToDivide, allocations.locked,
 * allocations.floorsExceedPot, allocations.stillOpen, allocations.unchecked, allocations.unscored, allocations.stale.
 */
export function lockRun(preparer: Preparer, slug: string, { run: id }: { run: string }) {
  const { municipality, staff } = preparer
  return inTown(preparer, async (tx) => {
    const call = await heldCall(tx, preparer, slug)
    const run = await runIn(tx, call, id)
    if (await lockedIn(tx, call.id)) throw new Refusal('allocations.locked')
    await checkReady(tx, call, run)
    await tx.insert(allocationLocks).values({ municipality, call: call.id, run: id, lockedBy: staff.id })
    await record(tx, preparer, { action: 'allocation.locked', object: `allocation:${id}`, detail: run.runHash })
  })
}

/**
 * Takes the lock off, with a reason, while no decision has been drafted; what was proposed on it is proposed no longer.
 * Refuses: gone, ties.disqualified, allocations.nothingToDivide, allocations.changedMeanwhile, allocations.decisionsDrafted.
 */
export function unlockRun(preparer: Preparer, slug: string, { lock, reason }: { lock: string; reason: string }) {
  return inTown(preparer, async (tx) => {
    const call = await heldCall(tx, preparer, slug)
    const locked = await lockedIn(tx, call.id)
    if (locked?.lock.id !== lock) throw new Refusal('allocations.changedMeanwhile')
    const ids = locked.run.input.applicants.map((one) => one.id)
    if (await isDrafted(tx, ids)) throw new Refusal('allocations.decisionsDrafted')
    await tx
      .update(allocationLocks)
      .set({ unlockedAt: sql`now()`, unlockedBy: preparer.staff.id, reason })
      .where(eq(allocationLocks.id, lock))
    await takeBack(tx, preparer, call, ids)
    await record(tx, preparer, { action: 'allocation.unlocked', object: `allocation:${locked.run.id}` })
  })
}

async function runIn(tx: Transaction, { id: call }: HeldCall, id: string): Promise<Run> {
  const [run] = await tx
    .select()
    .from(allocationRuns)
    .where(and(eq(allocationRuns.id, id), eq(allocationRuns.call, call)))
  if (!run) throw new Refusal('gone')
  return run
}

/** A run is locked when nobody can come in or out of it any more, and it is still what its figures give. */
async function checkReady(tx: Transaction, call: HeldCall, { input, run, runHash }: Run) {
  if (run.outcome !== 'allocated') throw new Refusal('allocations.floorsExceedPot')
  const [clock] = await tx.execute<{ passed: boolean }>(
    sql`select coalesce(${call.closesAt?.toISOString() ?? null}::timestamptz <= clock_timestamp(), false) as passed`,
  )
  if (!clock?.passed) throw new Refusal('allocations.stillOpen')
  const unchecked = await uncheckedIn(tx, call.id)
  if (unchecked > 0) throw new Refusal('allocations.unchecked', { count: unchecked })
  const gathered = await gatheredIn(tx, call, call.adopted)
  const unscored = gathered.filter(({ open }) => open).length
  if (unscored > 0) throw new Refusal('allocations.unscored', { count: unscored })
  const drift = driftOf(
    input,
    gathered.map(({ applicant }) => applicant),
  )
  const same = sha256(canonicalJson(allocate(input))) === runHash
  if (hasDrifted(drift) || !same) throw new Refusal('allocations.stale')
}
