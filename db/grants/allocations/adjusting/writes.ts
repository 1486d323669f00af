import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { GrantOfficer } from '../../../actors'
import type { Transaction } from '../../../client'
import { record } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { heldCall, isDrafted, lockedIn } from '../locking/reads'
import type { adjustInput } from '../scenarios/input'
import { adjustments } from '../tables'

/**
 * Changes one sum of the locked run by hand, with a reason; the computed sum stays beside it. Refuses: gone, ties.disqualified,
 * allocations.nothingToDivide, allocations.notLocked, allocations.changedMeanwhile, allocations.aboveApplied, allocations.sameSum,
 * allocations.decisionsDrafted.
 */
export function adjustSum(preparer: GrantOfficer<'prepare'>, slug: string, said: z.output<typeof adjustInput>) {
  const { municipality, staff } = preparer
  const { run, application, seen, sum, reason } = said
  return inTown(preparer, async (tx) => {
    const call = await heldCall(tx, preparer, slug)
    const locked = await lockedIn(tx, call.id)
    if (locked?.run.id !== run) throw new Refusal('allocations.notLocked')
    const { applicant, computedCents } = computedIn(locked.run, application)
    const latest = await latestIn(tx, run, application)
    if ((latest?.id ?? null) !== seen) throw new Refusal('allocations.changedMeanwhile')
    if (sum > applicant.appliedCents) throw new Refusal('allocations.aboveApplied')
    if (sum === (latest?.cents ?? computedCents)) throw new Refusal('allocations.sameSum')
    if (await isDrafted(tx, [application])) throw new Refusal('allocations.decisionsDrafted')
    const row = { municipality, run, application, computedCents, cents: sum, reason, adjustedBy: staff.id }
    await tx.insert(adjustments).values(row)
    const detail = `${computedCents} → ${sum}`
    await record(tx, preparer, { action: 'allocation.adjusted', object: `application:${application}`, detail })
  })
}

function computedIn({ input, run }: Pick<Locked, 'input' | 'run'>, id: string) {
  const applicant = input.applicants.find((one) => one.id === id)
  const sum = run.outcome === 'allocated' ? run.sums.find((one) => one.id === id) : undefined
  if (!applicant || !sum) throw new Refusal('gone')
  return { applicant, computedCents: Number(sum.awardCents) }
}
type Locked = NonNullable<Awaited<ReturnType<typeof lockedIn>>>['run']

async function latestIn(tx: Transaction, run: string, application: string) {
  const [latest] = await tx
    .select({ id: adjustments.id, cents: adjustments.cents })
    .from(adjustments)
    .where(and(eq(adjustments.run, run), eq(adjustments.application, application)))
    .orderBy(desc(adjustments.createdAt), desc(adjustments.id))
    .limit(1)
  return latest ?? null
}
