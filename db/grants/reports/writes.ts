import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { GrantOfficer, Job, Resident } from '@/db/actors'
import type { Transaction } from '@/db/client'
import type { ReportState } from '@/db/grants/reports/input'
import { type ReportAct, type ReportHand, type ReportNeed, reportTurns } from '@/db/grants/reports/rules'
import { reportEvents, reports } from '@/db/grants/reports/tables'
import { judge } from '@/db/grants/turns/rules'
import { record } from '@/db/journal/writes'
import { Refusal } from '@/db/refusal'

export type Turner = GrantOfficer | Resident<'grants'> | Job<'grants'>
export type Standing = { id: string; state: ReportState; version: number }
/** `onBehalf`: staff key in what the applicant has sent by post. */
type Also = { note?: string | null; set?: Partial<typeof reports.$inferInsert>; onBehalf?: true }

/**
 * Turns a report in the transaction of what turns it, from the version that was looked at.
 * Refuses: reports.notYours, reports.wrongState, reports.need.… (what is missing), changedMeanwhile.
 */
export async function turnReport(
  tx: Transaction,
  actor: Turner,
  report: Standing,
  act: ReportAct,
  met: readonly ReportNeed[],
  { note = null, set = {}, onBehalf }: Also = {},
) {
  const verdict = judge(reportTurns[act], report.state, onBehalf ? ['applicant'] : handsOf(actor), new Set(met))
  if ('refused' in verdict)
    throw new Refusal(verdict.refused === 'needs' ? `reports.need.${verdict.need}` : `reports.${verdict.refused}`)
  if (verdict.to === 'before') throw new Error('No report is stopped')
  const turned = await tx
    .update(reports)
    .set({ ...set, state: verdict.to, version: report.version + 1 })
    .where(and(eq(reports.id, report.id), eq(reports.state, report.state), eq(reports.version, report.version)))
    .returning({ id: reports.id })
  if (!turned.length) throw new Refusal('changedMeanwhile')
  await tx.insert(reportEvents).values({
    ...{ municipality: actor.municipality, report: report.id, from: report.state, to: verdict.to, note },
    staff: 'staff' in actor ? actor.staff.id : null,
    person: 'person' in actor ? actor.person.id : null,
    // Two turns of one moment keep their order: the clock of each row, not of the transaction.
    createdAt: sql`clock_timestamp()`,
  })
  const detail = `${report.state} → ${verdict.to}`
  await record(tx, actor, { action: `useReport.${act}`, object: `useReport:${report.id}`, detail })
}

/** What somebody may turn: a member of the desk by all their duties, the portal by itself, an applicant their own. */
function handsOf(actor: Turner): ReportHand[] {
  if ('duties' in actor) return actor.duties.filter((duty) => duty === 'prepare' || duty === 'pay')
  return ['person' in actor ? 'applicant' : 'portal']
}
