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
  | 'reportMoreTime'
  | 'reportMoreTimeRefused'

type Told = { id: string; application: string; dueOn: string; wantedOn?: string | null; version: number }

/** `of` names what is told, where that is not the turn of the report itself. */
type Also = { of?: string; values?: Readonly<Record<string, string>> }

/** Tells everybody whose report it is, by message and mail. Each last day is told once for ever; what may happen again, once for each turn. */
export async function tellOfReport(
  tx: Transaction,
  actor: Visitor,
  report: Told,
  kind: ReportNotice,
  { of, values }: Also = {},
) {
  const [application] = await tx.select().from(applications).where(eq(applications.id, report.application))
  if (!application) throw new Error('A report without its application')
  const again = kind === 'reportReceived' || kind.startsWith('reportAsked')
  // What is told of a day that was moved is not what was told of the day before it.
  const ofDay = kind === 'reportSoon' || kind === 'reportOverdue'
  const turn = again ? String(report.version) : ofDay ? report.dueOn : undefined
  const named = [of ?? turn].filter((part) => part !== undefined)
  await tellApplicant(tx, actor, application, {
    kind,
    dedupe: [kind, report.id, ...named].join(':'),
    values: { due: (again && report.wantedOn) || report.dueOn, ...values },
    about: { link: `/mine/reports/${report.id}`, reader: report.id },
  })
}
