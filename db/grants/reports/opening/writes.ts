import 'server-only'
import { type AnyColumn, and, asc, eq, gt, inArray, isNull, lt, lte, notExists, or, sql } from 'drizzle-orm'
import type { Job } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { applications } from '@/db/grants/applications/tables'
import { endOfUse } from '@/db/grants/awards/periods/reads'
import { callVersions } from '@/db/grants/calls/tables'
import { decisions } from '@/db/grants/decisions/tables'
import { tellOfReport } from '@/db/grants/reports/notices/writes'
import { daysOf, isReminderDue } from '@/db/grants/reports/opening/rules'
import { pastOf } from '@/db/grants/reports/risks/reads'
import { risksOf, samplePercentOf } from '@/db/grants/reports/rules'
import { drawSample } from '@/db/grants/reports/sampling/writes'
import { reportEvents, reports } from '@/db/grants/reports/tables'
import { type Standing, turnReport } from '@/db/grants/reports/writes'
import { record } from '@/db/journal/writes'
import { inTown } from '@/db/town'

/**
 * Opens the reports of grants that are final, asks for those whose day has come, reminds of them two weeks before their last day and tells when it
 * has passed. Asked again it finds nothing to do. Returns how many were opened.
 */
export async function bringReports(job: Job<'grants'>, today: Temporal.PlainDate): Promise<number> {
  const opened = await openReports(job, today)
  for (const report of await dueNow(job, today)) await inTown(job, (tx) => fallDue(tx, job, report, today))
  for (const report of await toRemind(job, today)) await inTown(job, (tx) => remind(tx, job, report, today))
  return opened
}

/**
 * One report for each final decision that grants money in a call that asks for one. Those opened together in a call are drawn from together.
 * `openedAt` dates the opening of what was decided before there was a portal.
 */
export function openReports(
  job: Job<'grants'>,
  today: Temporal.PlainDate,
  openedAt: (decidedAt: Date) => Date = () => new Date(),
): Promise<number> {
  return inTown(job, async (tx) => {
    const opened = new Map<string, { percent: number; reports: string[] }>()
    const granted = await grantedWithout(tx)
    for (const one of granted) {
      const report = await openReport(tx, job, one, { today, at: openedAt(one.madeAt ?? new Date()) })
      if (!report) continue
      const batch = opened.get(one.call) ?? { percent: samplePercentOf(one.content), reports: [] }
      opened.set(one.call, { ...batch, reports: [...batch.reports, report] })
    }
    for (const [call, batch] of opened) await drawSample(tx, job, { call, ...batch })
    return [...opened.values()].flatMap(({ reports: ids }) => ids).length
  })
}

/** Whoever has refused a grant, or had another decision instead, gives no report on it. */
const isGiven = (decision: AnyColumn) =>
  sql`(select coalesce(bool_or(a.state not in ('refused', 'replaced')), true) from awards a where a.decision = ${decision})`

type Granted = Awaited<ReturnType<typeof grantedWithout>>[number]

function grantedWithout(tx: Transaction) {
  const there = tx.select({ id: reports.id }).from(reports).where(eq(reports.decision, decisions.id))
  return tx
    .select({
      ...{ decision: decisions.id, grantedCents: decisions.grantedCents, application: applications.id },
      madeAt: decisions.madeAt,
      ...{ call: applications.call, content: callVersions.content },
    })
    .from(decisions)
    .innerJoin(applications, eq(applications.id, decisions.application))
    .innerJoin(callVersions, eq(callVersions.id, applications.callVersion))
    .where(
      and(
        eq(decisions.state, 'final'),
        gt(decisions.grantedCents, 0),
        notExists(there),
        isGiven(decisions.id),
        sql`jsonb_typeof(${callVersions.content} -> 'report') = 'object'`,
        sql`not exists (select 1 from decisions later where later.replaces = ${decisions.id})`,
      ),
    )
    .orderBy(asc(decisions.madeAt), asc(decisions.id))
    .limit(500)
}

type Opening = { today: Temporal.PlainDate; at: Date }

async function openReport(tx: Transaction, job: Job<'grants'>, granted: Granted, { today, at }: Opening) {
  const { application, decision, content } = granted
  if (!content.report) return null
  const { municipality } = job
  const risks = risksOf(await pastOf(tx, granted))
  const days = daysOf(content.report, await endOfUse(tx, application, content), today)
  const [row] = await tx
    .insert(reports)
    .values({ municipality, application, decision, ...days, risks, risk: risks.length > 0 })
    .onConflictDoNothing({ target: [reports.municipality, reports.decision] })
    .returning({ id: reports.id })
  if (!row) return null
  await tx.insert(reportEvents).values({ municipality, report: row.id, to: 'notDue', createdAt: at })
  await record(tx, job, { action: 'useReport.opened', object: `useReport:${row.id}`, detail: days.dueOn })
  return row.id
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
      .where(and(or(opens, lapses), isGiven(reports.decision)))
      .orderBy(asc(reports.dueOn))
      .limit(2000),
  )
}

/** Asks for a report, or finds that its last day has passed: told once, whichever it is. */
async function fallDue(tx: Transaction, job: Job<'grants'>, seen: Coming, today: Temporal.PlainDate) {
  const report = await stillStanding(tx, seen)
  if (!report) return
  const isPast = report.dueOn < today.toString()
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
