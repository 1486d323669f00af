import 'server-only'
import { desc, eq } from 'drizzle-orm'
import type { Officer } from '../../actors'
import type { Transaction } from '../../client'
import { staff } from '../../people/tables'
import { inTown } from '../../town'
import { eligibilities } from '../checks/tables'
import { notDisqualified } from '../ties/reads'

/** What has been decided of an application's eligibility, the latest; null before anything has. Refuses: ties.disqualified. */
export function findEligibility(officer: Officer<'grants'>, application: string) {
  return inTown(officer, async (tx) => {
    await notDisqualified(tx, officer, application)
    return eligibilityIn(tx, application)
  })
}

export async function eligibilityIn(tx: Transaction, application: string) {
  const [row] = await tx
    .select({
      eligible: eligibilities.eligible,
      reason: eligibilities.reason,
      words: eligibilities.words,
      at: eligibilities.createdAt,
      by: staff.name,
    })
    .from(eligibilities)
    .innerJoin(staff, eq(staff.id, eligibilities.decidedBy))
    .where(eq(eligibilities.application, application))
    .orderBy(desc(eligibilities.createdAt))
    .limit(1)
  return row ?? null
}
