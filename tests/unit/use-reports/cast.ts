import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Resident } from '@/db/actors'
import { bringAwards } from '@/db/grants/awards/opening/writes'
import { awards } from '@/db/grants/awards/tables'
import type { Call } from '@/db/grants/calls/input'
import { useBlock } from '@/db/grants/forms/blocks/reporting/rules'
import type { Answers } from '@/db/grants/forms/input'
import { findReportToFill } from '@/db/grants/reports/filling/reads'
import { saveReport, sendReport } from '@/db/grants/reports/filling/writes'
import { bringReports } from '@/db/grants/reports/reminders/writes'
import { reports } from '@/db/grants/reports/tables'
import { inTown } from '@/db/town'
import { givenGrant, lump, town } from '@/tests/unit/grants-money/ground'

/** What a call asks of the use of its grants. */
export const useReport: NonNullable<Call['report']> = { form: { sections: [useBlock] }, dueOn: null, monthsAfterUse: 2 }

export const day = (text: string) => Temporal.PlainDate.from(text)

export const complete: Answers = {
  ...{ report_done: 'Konsertti kirjastossa', report_reached: 120, report_spent: 90_000, report_truth: true },
}

type Wish = { organisation?: string | null; grantedCents?: number; report?: NonNullable<Call['report']> }

/** A paid grant with its report, opened in November 2026 and due at the end of February 2027. */
export async function givenReport(applicant: Resident, { report = useReport, ...wish }: Wish = {}) {
  const grant = await givenGrant(applicant, { payment: lump, report, number: `S/${randomUUID().slice(0, 8)}`, ...wish })
  await bringAwards(town)
  await bringReports(town, day('2026-11-30'))
  return inTown(town, async (tx) => {
    const [award] = await tx
      .update(awards)
      .set({ state: 'paid' })
      .where(eq(awards.decision, grant.decision))
      .returning({ id: awards.id })
    // One the lot and the risks leave alone, unless its test says otherwise.
    const plain = { sample: 'outside', risk: false, risks: [] } as const
    const [row] = await tx
      .update(reports)
      .set(plain)
      .where(eq(reports.decision, grant.decision))
      .returning({ id: reports.id })
    return { ...grant, report: row?.id ?? '', award: award?.id ?? '' }
  })
}

export const reportNow = (id: string) =>
  inTown(town, async (tx) => {
    const [row] = await tx.select().from(reports).where(eq(reports.id, id))
    if (!row) throw new Error('No report')
    return row
  })

/** What a page that shows the report as it is now would press. */
export const press = async (report: string) => ({ report, version: (await reportNow(report)).version })

export function answered(applicant: Resident<'grants'>, report: string, answers: Answers = complete, seen = 0) {
  return saveReport(
    applicant,
    report,
    Object.entries(answers).map(([key, value]) => ({ key, value, seen })),
  )
}

export async function sent(applicant: Resident<'grants'>, report: string) {
  const { content } = await findReportToFill(applicant, report)
  await sendReport(applicant, { report, seen: content.sha256, sure: 'on' })
}
