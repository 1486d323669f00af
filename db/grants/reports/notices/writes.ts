import 'server-only'
import { eq } from 'drizzle-orm'
import type { Visitor } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { tellApplicant } from '@/db/grants/applications/notices/writes'
import { applications } from '@/db/grants/applications/tables'

export type ReportNotice =
  | 'reportDue'
  | 'reportSoon'
  | 'reportOverdue'
  | 'reportReceived'
  | 'reportAsked'
  | 'reportAskedSoon'
  | 'reportAskedPassed'
  | 'reportAccepted'

type Told = { id: string; application: string; dueOn: string; wantedOn?: string | null; version: number }

/** Tells everybody whose report it is, by message and mail. The day is told once for ever; what may happen again, once for each turn. */
export async function tellOfReport(tx: Transaction, actor: Visitor, report: Told, kind: ReportNotice) {
  const [application] = await tx.select().from(applications).where(eq(applications.id, report.application))
  if (!application) throw new Error('A report without its application')
  const again = kind === 'reportReceived' || kind.startsWith('reportAsked')
  await tellApplicant(tx, actor, application, {
    kind,
    dedupe: `${kind}:${report.id}${again ? `:${report.version}` : ''}`,
    values: { due: (again && report.wantedOn) || report.dueOn },
    about: { link: `/mine/reports/${report.id}`, reader: report.id },
  })
}
