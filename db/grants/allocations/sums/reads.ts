import 'server-only'
import { and, desc, eq, isNull, notInArray } from 'drizzle-orm'
import type { Resident } from '../../../actors'
import { inTown } from '../../../town'
import { applicationFor } from '../../applications/rights/reads'
import type { Call } from '../../calls/input'
import { calls } from '../../calls/tables'
import { recoveryOutcomes } from '../../decisions/input'
import { decisions } from '../../decisions/tables'
import { isKnown } from '../../notices/reads'
import { contentIn } from '../locking/reads'
import { type SumSheet, sheetOf } from '../sheets/rules'
import { allocationLocks, allocationRuns } from '../tables'

/** `grantedCents`: by the decision; another sum than the sheet's where it was changed by hand or on appeal. */
export type MySum = { readonly sheet: SumSheet; readonly call: Call; readonly grantedCents: number }

/** How my sum came about, with the words of its call; null before notice of the decision is given, and where no pot was divided. Refuses: gone. */
export function findMySum(applicant: Resident<'grants'>, id: string): Promise<MySum | null> {
  return inTown(applicant, async (tx) => {
    const { application } = await applicationFor(tx, applicant, id, 'see')
    const [made] = await tx
      .select({ grantedCents: decisions.grantedCents })
      .from(decisions)
      .where(
        and(eq(decisions.application, id), isKnown(decisions.id), notInArray(decisions.outcome, [...recoveryOutcomes])),
      )
      .orderBy(desc(decisions.madeAt))
      .limit(1)
    if (!made) return null
    const [locked] = await tx
      .select({ input: allocationRuns.input, run: allocationRuns.run, published: calls.published })
      .from(allocationLocks)
      .innerJoin(allocationRuns, eq(allocationRuns.id, allocationLocks.run))
      .innerJoin(calls, eq(calls.id, allocationLocks.call))
      .where(and(eq(allocationLocks.call, application.call), isNull(allocationLocks.unlockedAt)))
    const sheet = locked && sheetOf(locked.input, locked.run, id)
    const content = locked?.published ? await contentIn(tx, application.call, locked.published) : null
    return sheet && content ? { sheet, call: content, grantedCents: made.grantedCents } : null
  })
}
