import 'server-only'
import { and, desc, eq, ne } from 'drizzle-orm'
import type { GrantOfficer, Job } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { type RecoveryAct, type RecoveryHand, type RecoveryNeed, recoveryTurns } from '@/db/grants/recoveries/rules'
import { recoveries, recoveryEvents } from '@/db/grants/recoveries/tables'
import { notDisqualified } from '@/db/grants/ties/reads'
import { judge } from '@/db/grants/turns/rules'
import { record } from '@/db/journal/writes'
import { Refusal } from '@/db/refusal'

export type Row = typeof recoveries.$inferSelect
export type Press = { recovery: string; version: number }
export type Turner = GrantOfficer | Job<'grants'>
type Set = Partial<typeof recoveries.$inferInsert>
/** `itself`: the portal turns it because of what became of the decision on it, whoever did that. */
type Also = { set?: Set; note?: string; itself?: true }

/** A recovery as somebody saw it, standing still until the transaction ends. Refuses: gone, changedMeanwhile. */
export async function heldRecovery(tx: Transaction, { recovery, version }: Press): Promise<Row> {
  const [row] = await tx.select().from(recoveries).where(eq(recoveries.id, recovery)).for('update')
  if (!row) throw new Refusal('gone')
  if (row.version !== version) throw new Refusal('changedMeanwhile')
  return row
}

/**
 * Turns a recovery that is held, in the transaction of what turns it. Refuses: ties.disqualified, recoveries.notYours, recoveries.wrongState,
 * recoveries.need.… (what is missing).
 */
export async function turnRecovery(
  tx: Transaction,
  turner: Turner,
  row: Row,
  act: RecoveryAct,
  met: readonly RecoveryNeed[],
  { set, note, itself }: Also = {},
) {
  // Money that has come in is a fact, whoever reads it from the bank's file.
  if (act !== 'settle' && 'staff' in turner && !itself) await notDisqualified(tx, turner, row.application)
  const verdict = judge(recoveryTurns[act], row.state, itself ? ['portal'] : handsOf(turner), new Set(met))
  if ('refused' in verdict)
    throw new Refusal(verdict.refused === 'needs' ? `recoveries.need.${verdict.need}` : `recoveries.${verdict.refused}`)
  const to = verdict.to === 'before' ? await stoodBefore(tx, row) : verdict.to
  const { municipality } = turner
  await tx
    .update(recoveries)
    .set({ ...set, state: to, version: row.version + 1 })
    .where(eq(recoveries.id, row.id))
  const staff = 'staff' in turner ? turner.staff.id : null
  await tx.insert(recoveryEvents).values({ municipality, recovery: row.id, from: row.state, to, note, staff })
  await record(tx, turner, {
    action: `recovery.${act}`,
    object: `recovery:${row.id}`,
    detail: `${row.state} → ${to}`,
  })
}

const handsOf = (turner: Turner): RecoveryHand[] =>
  'duties' in turner
    ? turner.duties.filter((duty) => duty === 'prepare' || duty === 'decide' || duty === 'pay')
    : ['portal']

/** Where an appealed recovery stood when it was stopped. */
async function stoodBefore(tx: Transaction, { id }: Row) {
  const [stopped] = await tx
    .select({ from: recoveryEvents.from })
    .from(recoveryEvents)
    .where(
      and(
        eq(recoveryEvents.recovery, id),
        eq(recoveryEvents.to, 'appealed'),
        // Money that came in meanwhile has stopped nothing.
        ne(recoveryEvents.from, 'appealed'),
      ),
    )
    .orderBy(desc(recoveryEvents.createdAt))
    .limit(1)
  return stopped?.from ?? 'decided'
}
