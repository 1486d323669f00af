import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { GrantOfficer } from '../../actors'
import { canonicalJson, sha256 } from '../../canonical/rules'
import { record } from '../../journal/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { gatheredIn } from './gathering/reads'
import { heldCall } from './locking/reads'
import { allocate } from './rules'
import type { Scenario } from './scenarios/input'
import { allocationOf } from './scenarios/rules'
import { allocationRuns } from './tables'

/** Scenarios of one call: beyond this nobody compares them any more. */
const most = 60

/**
 * Divides a call's pot among its eligible applications by one scenario, and keeps the run whole. Sent twice, it is run once.
 * Refuses: gone, ties.disqualified, allocations.nothingToDivide, allocations.nobody, allocations.tooMany,
 * allocations.nameTaken.
 */
export function makeRun(preparer: GrantOfficer<'prepare'>, slug: string, scenario: Scenario): Promise<string> {
  const { municipality, staff } = preparer
  return inTown(preparer, async (tx) => {
    const call = await heldCall(tx, preparer, slug)
    const gathered = await gatheredIn(tx, call, call.adopted)
    if (gathered.length === 0) throw new Refusal('allocations.nobody')
    const { id, name } = scenario
    const [made] = await tx
      .select({
        count: sql<number>`count(*)::int`,
        alike: sql<number>`(count(*) filter (where ${allocationRuns.name} = ${name} and ${allocationRuns.id} <> ${id}))::int`,
      })
      .from(allocationRuns)
      .where(eq(allocationRuns.call, call.id))
    if ((made?.count ?? 0) >= most) throw new Refusal('allocations.tooMany', { most })
    if (made?.alike) throw new Refusal('allocations.nameTaken')
    const applicants = gathered.map(({ applicant }) => applicant)
    const input = allocationOf(call.adopted, scenario, applicants)
    const run = allocate(input)
    const runHash = sha256(canonicalJson(run))
    const row = { id, municipality, call: call.id, name, input, run, runHash, runBy: staff.id }
    const [written] = await tx.insert(allocationRuns).values(row).onConflictDoNothing().returning()
    if (written) await record(tx, preparer, { action: 'allocation.run', object: `allocation:${id}`, detail: runHash })
    return id
  })
}
