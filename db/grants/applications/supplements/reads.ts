import 'server-only'
import { and, desc, eq, getTableColumns, inArray } from 'drizzle-orm'
import type { Resident } from '../../../actors'
import type { Transaction } from '../../../client'
import { inTown } from '../../../town'
import { applicationFor } from '../rights/reads'
import { applications, supplements } from '../tables'
import { completable } from './rules'

export type Supplement = typeof supplements.$inferSelect

/**
 * What was asked of the applicant last and may still be answered, also after its day until the application is proposed; null when nothing is,
 * or when staff have taken it back.
 */
export async function openSupplement(tx: Transaction, application: string): Promise<Supplement | null> {
  const [row] = await tx
    .select(getTableColumns(supplements))
    .from(supplements)
    .innerJoin(applications, eq(applications.id, supplements.application))
    .where(and(eq(supplements.application, application), inArray(applications.state, [...completable])))
    .orderBy(desc(supplements.createdAt))
    .limit(1)
  return row && row.answeredAt === null && row.endedBy === null ? row : null
}

/** Whether the town waits for the applicant to complete an application. Refuses: gone. */
export function isAskedToComplete(applicant: Resident<'grants'>, id: string): Promise<boolean> {
  return inTown(applicant, async (tx) => {
    await applicationFor(tx, applicant, id, 'see')
    return (await openSupplement(tx, id)) !== null
  })
}
