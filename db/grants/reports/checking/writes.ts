import 'server-only'
import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { GrantOfficer } from '@/db/actors'
import { daysBetween, finnishDay } from '@/db/fields'
import { nowIn } from '@/db/grants/deadlines/reads'
import { openRecoveryIn } from '@/db/grants/recoveries/writes'
import {
  type acceptanceInput,
  type factsInput,
  longestWait,
  type markInput,
  type Press,
  type recoveringInput,
  type wantedInput,
} from '@/db/grants/reports/checking/input'
import { keyedInBy, lockedAtDesk, paidOf, sumOf } from '@/db/grants/reports/checking/reads'
import { moneyPoints } from '@/db/grants/reports/input'
import { tellOfReport } from '@/db/grants/reports/notices/writes'
import { isFullCheck, type ReportNeed, secondPersonFrom } from '@/db/grants/reports/rules'
import { reports } from '@/db/grants/reports/tables'
import { turnReport } from '@/db/grants/reports/writes'
import { record } from '@/db/journal/writes'
import { Refusal } from '@/db/refusal'
import { inTown } from '@/db/town'

type Preparer = GrantOfficer<'prepare'>
type Checker = GrantOfficer<'prepare' | 'pay'>

/**
 * The facts agree with what was granted. Of a report that came on paper another looks than who keyed it in.
 * Refuses: gone, ties.disqualified, changedMeanwhile, reports.….
 */
export function checkFacts(preparer: Preparer, { note, ...press }: z.output<typeof factsInput>) {
  return inTown(preparer, async (tx) => {
    const { report } = await lockedAtDesk(tx, preparer, press)
    if ((await keyedInBy(tx, report.id)) === preparer.staff.id) throw new Refusal('reports.ownKeying')
    const set = { factsBy: preparer.staff.id, factsAt: await nowIn(tx) }
    await turnReport(tx, preparer, report, 'checkFacts', [], { note, set })
  })
}

/**
 * Asks the applicant for more, by a day and with the reason; told by message and mail. What was checked is checked anew when it comes back.
 * Refuses: gone, ties.disqualified, changedMeanwhile, reports.day, reports.….
 */
export function askForMore(preparer: Preparer, { on, wanted, ...press }: z.output<typeof wantedInput>) {
  return inTown(preparer, async (tx) => {
    const { report } = await lockedAtDesk(tx, preparer, press)
    const days = daysBetween(finnishDay(await nowIn(tx)), on)
    if (days < 1 || days > longestWait) throw new Refusal('reports.day', { most: longestWait })
    const set = { wanted, wantedOn: on, factsBy: null, factsAt: null }
    await turnReport(tx, preparer, report, 'ask', ['daySet'], { note: wanted, set })
    await tellOfReport(tx, preparer, report, 'reportAsked', { values: { due: on, note: wanted } })
  })
}

/** Goes on with what was sent, although more was asked for. Refuses: gone, ties.disqualified, changedMeanwhile, reports.…. */
export function goOnWithout(preparer: Preparer, press: Press) {
  return inTown(preparer, async (tx) => {
    const { report } = await lockedAtDesk(tx, preparer, press)
    await turnReport(tx, preparer, report, 'takeBack', [], { set: { wanted: null, wantedOn: null } })
  })
}

/**
 * Accepts the money: by another person than who checked the facts where the grant is large, every point seen where the check is full, and with a
 * reason where less was used than has been paid. Refuses: gone, ties.disqualified, changedMeanwhile, reports.….
 */
export function acceptReport(checker: Checker, { used, points, note, ...press }: z.output<typeof acceptanceInput>) {
  return inTown(checker, async (tx) => {
    const { report, call, grantedCents } = await lockedAtDesk(tx, checker, press)
    const paid = sumOf(await paidOf(tx, report.decision))
    const conditions: [boolean, ReportNeed][] = [
      [!isFullCheck(report) || moneyPoints.every((point) => points.includes(point)), 'pointsSeen'],
      [grantedCents < secondPersonFrom(call) || report.factsBy !== checker.staff.id, 'ofAnother'],
      [used >= paid || note !== null, 'restExplained'],
    ]
    const met = conditions.flatMap(([holds, need]) => (holds ? [need] : []))
    const done = { moneyBy: checker.staff.id, moneyAt: await nowIn(tx), usedCents: used, points, note }
    await turnReport(tx, checker, report, 'accept', met, { note, set: done })
    await tellOfReport(tx, checker, report, 'reportAccepted')
  })
}

/** Leads to a recovery of what has been paid, opened in the same transaction. Refuses: gone, ties.disqualified, changedMeanwhile, reports.…, recoveries.…. */
export function recoverFromReport(checker: Checker, said: z.output<typeof recoveringInput>): Promise<string> {
  const { award, ground, words, cents, ...press } = said
  return inTown(checker, async (tx) => {
    const { report } = await lockedAtDesk(tx, checker, press)
    const paid = await paidOf(tx, report.decision)
    if (!paid.some(({ id }) => id === award)) throw new Refusal('recoveries.notPaid')
    const recovery = await openRecoveryIn(tx, checker, { award, ground, words, cents })
    await turnReport(tx, checker, report, 'recover', ['recoveryOpened'], { note: words, set: { recovery } })
    return recovery
  })
}

/** Marks a report for the full check, with the reason. Refuses: gone, ties.disqualified, changedMeanwhile, reports.wrongState (one that has ended). */
export function markReport(preparer: Preparer, { mark, ...press }: z.output<typeof markInput>) {
  return inTown(preparer, async (tx) => {
    const { report } = await lockedAtDesk(tx, preparer, press)
    if (report.state === 'accepted' || report.state === 'recovery') throw new Refusal('reports.wrongState')
    const risks = [...new Set([...report.risks, 'marked' as const])]
    const set = { mark, markedBy: preparer.staff.id, risk: true, risks, version: report.version + 1 }
    await tx.update(reports).set(set).where(eq(reports.id, report.id))
    await record(tx, preparer, { action: 'useReport.marked', object: `useReport:${report.id}` })
  })
}
