import 'server-only'
import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { Job } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { tellOfReport } from '@/db/grants/reports/notices/writes'
import { reports } from '@/db/grants/reports/tables'
import { waitOn } from '@/db/grants/reports/waits/rules'
import { turnReport } from '@/db/grants/reports/writes'
import { inTown } from '@/db/town'

const waiting = and(eq(reports.state, 'supplementRequested'), isNotNull(reports.wantedOn))

/**
 * Reminds of what more was wanted of reports, and ends the waits whose day has passed: the check goes on with what there is, and whoever was asked is
 * told. What was wanted stays on the report, so that the desk sees it never came. Done again it finds nothing to do.
 */
export async function endWaits(job: Job<'grants'>, today: Temporal.PlainDate): Promise<void> {
  const waits = await inTown(job, (tx) =>
    tx.select({ id: reports.id }).from(reports).where(waiting).orderBy(asc(reports.wantedOn)).limit(2000),
  )
  for (const { id } of waits) await inTown(job, (tx) => goOn(tx, job, id, today.toString()))
}

async function goOn(tx: Transaction, job: Job<'grants'>, id: string, today: string) {
  const [report] = await tx
    .select()
    .from(reports)
    .where(and(eq(reports.id, id), waiting))
    .for('no key update')
  if (!report?.wantedOn) return
  const due = waitOn(report.wantedOn, today)
  if (due === 'remind') await tellOfReport(tx, job, report, 'reportAskedSoon')
  if (due !== 'end') return
  await turnReport(tx, job, report, 'endWait', ['pastDue'])
  await tellOfReport(tx, job, report, 'reportAskedPassed')
}
