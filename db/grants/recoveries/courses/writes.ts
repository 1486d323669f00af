import 'server-only'
import { eq } from 'drizzle-orm'
import type { GrantOfficer, Job } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { keepBack, payBack } from '@/db/grants/awards/refunds/writes'
import { todayIn } from '@/db/grants/deadlines/reads'
import type { Blocks, Maker, Outcome } from '@/db/grants/decisions/input'
import { decisions } from '@/db/grants/decisions/tables'
import { isHeard } from '@/db/grants/recoveries/hearings/rules'
import { leftOf, type RecoveryNeed } from '@/db/grants/recoveries/rules'
import { recoveries, recoveryAnswers } from '@/db/grants/recoveries/tables'
import { type Row, type Turner, turnRecovery } from '@/db/grants/recoveries/turning/writes'
import { Refusal } from '@/db/refusal'

type Ruling = { id: string; outcome: Outcome; recoveredCents: number | null; maker: Maker; blocks: Blocks }
const itself = true

/** The recovery that a decision is on, held; null where the decision is on an application. */
async function recoveryOf(tx: Transaction, decision: string): Promise<Row | null> {
  const [row] = await tx.select().from(recoveries).where(eq(recoveries.ruling, decision)).for('update')
  return row ?? null
}

/**
 * The decision on a recovery is made. Refuses: gone, recoveries.need.heardOrDayPassed,
 * recoveries.need.ofAnother (an office holder who opened it), recoveries.wrongState.
 */
export async function recoveryMade(tx: Transaction, officer: GrantOfficer, ruling: Ruling) {
  const row = await recoveryOf(tx, ruling.id)
  if (!row) throw new Refusal('gone')
  const answers = await tx.$count(recoveryAnswers, eq(recoveryAnswers.recovery, row.id))
  const met: RecoveryNeed[] = [
    ...(isHeard(answers, row.hearingUntil, await todayIn(tx)) ? (['heardOrDayPassed'] as const) : []),
    ...(ruling.maker === 'board' || row.openedBy !== officer.staff.id ? (['ofAnother'] as const) : []),
  ]
  await turnRecovery(tx, officer, row, 'decide', met, { note: ruling.blocks.decision ?? '', itself })
}

/** Somebody has appealed, or the board has called it in: nothing is invoiced or set off meanwhile. */
export async function recoveryAppealed(tx: Transaction, officer: GrantOfficer, decision: string) {
  const row = await recoveryOf(tx, decision)
  if (row && row.state !== 'appealed') await turnRecovery(tx, officer, row, 'appeal', [], { itself })
}

/** The appeal came too late: it goes on from where it stood. */
export async function recoveryStands(tx: Transaction, turner: Turner, decision: string) {
  await goOn(tx, turner, decision)
  const [ruling] = await tx.select({ state: decisions.state }).from(decisions).where(eq(decisions.id, decision))
  if (ruling?.state === 'final') await evenPaid(tx, turner, decision)
}

async function goOn(tx: Transaction, turner: Turner, decision: string) {
  const row = await recoveryOf(tx, decision)
  if (row?.state === 'appealed') await turnRecovery(tx, turner, row, 'stand', [], { itself })
}

/** Money that came in while it was appealed is the whole of it: nothing more is asked. */
async function evenPaid(tx: Transaction, turner: Turner, decision: string) {
  const row = await recoveryOf(tx, decision)
  const stands = row?.state === 'decided' || row?.state === 'invoiced'
  if (stands && leftOf(row) <= 0) await turnRecovery(tx, turner, row, 'even', ['decisionFinal'], { itself })
}

/** Another decision takes the place of the one on a recovery: what that one would have paid back is not paid by it. */
export async function recoveryRuledAnew(tx: Transaction, officer: GrantOfficer, decision: string, next: string) {
  const row = await recoveryOf(tx, decision)
  if (!row) return
  const kept = await keepBack(tx, officer, decision)
  await tx
    .update(recoveries)
    .set({ ruling: next, version: row.version + 1, ...(kept > 0 && { settledCents: (row.settledCents ?? 0) + kept }) })
    .where(eq(recoveries.id, row.id))
}

/**
 * The decision is final: what an appeal stopped goes on, what is to be paid is what it says, and where nothing is asked back, the recovery ends. What
 * the town had got beyond that is paid back.
 */
export async function recoveryFinal(tx: Transaction, job: Job<'grants'>, { id, outcome, recoveredCents }: Ruling) {
  await goOn(tx, job, id)
  const row = await recoveryOf(tx, id)
  if (row?.state !== 'decided') return evenPaid(tx, job, id)
  const [owed, had] = [outcome === 'spared' ? 0 : (recoveredCents ?? row.cents), row.settledCents ?? 0]
  if (had > owed) await payBack(tx, job, { application: row.application, decision: id, cents: had - owed })
  const settledCents = row.settledCents === null ? null : Math.min(had, owed)
  const after = { itself, set: { settledCents } } as const
  if (owed === 0) return turnRecovery(tx, job, row, 'spare', ['decisionFinal'], after)
  const set = { cents: owed, settledCents }
  if (had >= owed) return turnRecovery(tx, job, row, 'even', ['decisionFinal'], { itself, set })
  await tx
    .update(recoveries)
    .set({ ...set, version: row.version + 1 })
    .where(eq(recoveries.id, row.id))
}
