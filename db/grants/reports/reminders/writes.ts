import 'server-only'
import { and, asc, eq, gte, inArray, isNull, lt, lte, not, or } from 'drizzle-orm'
import type { Job } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { isGiven } from '@/db/grants/awards/given/reads'
import { isLateOn } from '@/db/grants/deadlines/rules'
import { isAsked } from '@/db/grants/extensions/reads'
import { tellOfReport } from '@/db/grants/reports/notices/writes'
import { isReminderDue } from '@/db/grants/reports/opening/rules'
import { openReports } from '@/db/grants/reports/opening/writes'
import { reports } from '@/db/grants/reports/tables'
import { endWaits } from '@/db/grants/reports/waits/writes'
import { type Standing, turnReport } from '@/db/grants/reports/writes'
import { inTown } from '@/db/town'

/**
 * Opens the reports of grants that are final, asks for those whose day has come, reminds of them two weeks before their last day and tells when it
 * has passed (not while more time was asked for and nobody has answered), and what more was wanted of them in the same way. Asked again it finds nothing to do. Returns how many were opened.
 */
export async function bringReports(job: Job<'grants'>, today: Temporal.PlainDate): Promise<number> {
  const opened = await openReports(job, today)
  for (const report of await dueNow(job, today)) await inTown(job, (tx) => fallDue(tx, job, report, today))
  for (const report of await toRemind(job, today)) await inTown(job, (tx) => remind(tx, job, report, today))
  await endWaits(job, today)
  return opened
}

type Coming = Standing & { application: string; opensOn: string; dueOn: string; remindedOn: string | null }

const coming = {
  ...{ id: reports.id, state: reports.state, version: reports.version, application: reports.application },
  ...{ opensOn: reports.opensOn, dueOn: reports.dueOn, remindedOn: reports.remindedOn },
}

function dueNow(job: Job<'grants'>, today: Temporal.PlainDate): Promise<Coming[]> {
  const day = today.toString()
  const opens = and(eq(reports.state, 'notDue'), lte(reports.opensOn, day))
  const lapses = and(inArray(reports.state, ['notDue', 'due']), lt(reports.dueOn, day))
  return inTown(job, (tx) =>
    tx
      .select(coming)
      .from(reports)
      .where(
        and(
          or(opens, lapses),
          or(gte(reports.dueOn, day), not(isAsked('report', reports.id))),
          isGiven(reports.decision),
        ),
      )
      .orderBy(asc(reports.dueOn))
      .limit(2000),
  )
}

/** Asks for a report, or finds that its last day has passed: told once, whichever it is. */
async function fallDue(tx: Transaction, job: Job<'grants'>, seen: Coming, today: Temporal.PlainDate) {
  const report = await stillStanding(tx, seen)
  if (!report) return
  const isPast = isLateOn(today.toString(), report.dueOn)
  await turnReport(tx, job, report, isPast ? 'lapse' : 'fallDue', [isPast ? 'pastDue' : 'dayCome'])
  await tellOfReport(tx, job, report, isPast ? 'reportOverdue' : 'reportDue')
}

async function toRemind(job: Job<'grants'>, today: Temporal.PlainDate): Promise<Coming[]> {
  const waiting = await inTown(job, (tx) =>
    tx
      .select(coming)
      .from(reports)
      .where(and(eq(reports.state, 'due'), isNull(reports.remindedOn), isGiven(reports.decision)))
      .limit(5000),
  )
  return waiting.filter((report) => isReminderDue(report, today.toString()))
}

async function remind(tx: Transaction, job: Job<'grants'>, seen: Coming, today: Temporal.PlainDate) {
  const report = await stillStanding(tx, seen)
  if (!report || report.remindedOn !== null) return
  await tx.update(reports).set({ remindedOn: today.toString() }).where(eq(reports.id, report.id))
  await tellOfReport(tx, job, report, 'reportSoon')
}

/** The report held, if nobody has turned it since it was listed. */
async function stillStanding(tx: Transaction, { id, version }: Coming): Promise<Coming | null> {
  const [row] = await tx.select(coming).from(reports).where(eq(reports.id, id)).for('update')
  return row?.version === version ? row : null
}
