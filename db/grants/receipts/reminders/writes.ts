import 'server-only'
import { and, asc, eq, gte, inArray, isNull, lte, not } from 'drizzle-orm'
import type { Job } from '@/db/actors'
import { awards } from '@/db/grants/awards/tables'
import { isAsked } from '@/db/grants/extensions/reads'
import { isKnown } from '@/db/grants/notices/reads'
import { tellOfAward } from '@/db/grants/receipts/notices/writes'
import { reminderDays } from '@/db/grants/reports/opening/rules'
import { inTown } from '@/db/town'

/**
 * Reminds of receipts that are still to come two weeks before their last day, once for each such day; not while an answer to a request for more
 * time is waited for. Asked again it tells nothing new.
 */
export async function remindOfReceipts(job: Job<'grants'>, today: Temporal.PlainDate): Promise<void> {
  const until = today.add({ days: reminderDays }).toString()
  const soon = and(gte(awards.receiptsDueOn, today.toString()), lte(awards.receiptsDueOn, until))
  const waiting = and(
    eq(awards.state, 'awaitingReceipts'),
    isNull(awards.receiptsAt),
    inArray(awards.part, ['whole', 'rest']),
    not(isAsked('receipts', awards.id)),
  )
  const rows = await inTown(job, (tx) =>
    tx
      .select({ id: awards.id, application: awards.application, dueOn: awards.receiptsDueOn })
      .from(awards)
      .where(and(waiting, soon, isKnown(awards.decision)))
      .orderBy(asc(awards.receiptsDueOn))
      .limit(2000),
  )
  for (const { dueOn, ...award } of rows) {
    const told = { of: dueOn ?? '', values: { due: dueOn ?? '' } }
    await inTown(job, (tx) => tellOfAward(tx, job, award, { kind: 'receiptsSoon', ...told }))
  }
}
