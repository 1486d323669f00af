import 'server-only'
import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Resident } from '../../../actors'
import type { Transaction } from '../../../client'
import { inTown } from '../../../town'
import { applicationFor } from '../rights/reads'
import { supplements } from '../tables'

export type Supplement = typeof supplements.$inferSelect

/** What is asked of the applicant and not answered yet; null when nothing is. */
export async function openSupplement(tx: Transaction, application: string): Promise<Supplement | null> {
  const [row] = await tx
    .select()
    .from(supplements)
    .where(and(eq(supplements.application, application), isNull(supplements.answeredAt), isNull(supplements.endedAt)))
    .orderBy(desc(supplements.createdAt))
    .limit(1)
  return row ?? null
}

/** Whether the town waits for the applicant to complete an application. Refuses: gone. */
export function isAskedToComplete(applicant: Resident<'grants'>, id: string): Promise<boolean> {
  return inTown(applicant, async (tx) => {
    const { application } = await applicationFor(tx, applicant, id, 'see')
    return application.state === 'supplementRequested'
  })
}
