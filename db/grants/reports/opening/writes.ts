import 'server-only'
import { and, asc, eq, gt, notExists, sql } from 'drizzle-orm'
import type { Job } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { applications } from '@/db/grants/applications/tables'
import { isGiven } from '@/db/grants/awards/given/reads'
import { endOfUse } from '@/db/grants/awards/periods/reads'
import { callVersions } from '@/db/grants/calls/tables'
import { decisions } from '@/db/grants/decisions/tables'
import { daysOf } from '@/db/grants/reports/opening/rules'
import { pastOf } from '@/db/grants/reports/risks/reads'
import { risksOf, samplePercentOf } from '@/db/grants/reports/rules'
import { drawSample } from '@/db/grants/reports/sampling/writes'
import { reportEvents, reports } from '@/db/grants/reports/tables'
import { record } from '@/db/journal/writes'
import { inTown } from '@/db/town'

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
