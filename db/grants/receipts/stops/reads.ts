import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { awardEvents } from '@/db/grants/awards/tables'
import { staff } from '@/db/people/tables'

/** Why an award was stopped last, by whom and when; null when nobody has. */
export async function stopIn(tx: Transaction, award: string) {
  const [row] = await tx
    .select({ note: awardEvents.note, by: staff.name, at: awardEvents.createdAt })
    .from(awardEvents)
    .leftJoin(staff, eq(staff.id, awardEvents.staff))
    .where(and(eq(awardEvents.award, award), eq(awardEvents.to, 'blocked')))
    .orderBy(desc(awardEvents.createdAt))
    .limit(1)
  return row ?? null
}
export type Stop = NonNullable<Awaited<ReturnType<typeof stopIn>>>
