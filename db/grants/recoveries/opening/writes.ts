import 'server-only'
import { and, desc, eq, inArray, isNull, ne, type SQL, sql } from 'drizzle-orm'
import type { GrantOfficer, Job } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { applications } from '@/db/grants/applications/tables'
import { awards } from '@/db/grants/awards/tables'
import { type Balance, overaskedOf, overpaidOf } from '@/db/grants/balances/rules'
import { tellOfDropped } from '@/db/grants/recoveries/hearings/writes'
import { type SumGround, wordsOf } from '@/db/grants/recoveries/opening/rules'
import { recoveries, recoveryEvents } from '@/db/grants/recoveries/tables'
import { turnRecovery } from '@/db/grants/recoveries/turning/writes'
import { record } from '@/db/journal/writes'

type Keeper = GrantOfficer | Job<'grants'>
type Case = {
  application: string
  ground: SumGround
  balance: Balance
  /** What the receipts or the decision give a right to, in euro cents. */
  rightCents: number
  /** Whoever judged the receipts it comes from: they do not decide it. */
  by?: string
}

/**
 * Opens by itself what must be got back of what was paid beyond the right to it, as a proposal with the sum in words; in the transaction that made it
 * too much. Returns the recovery, or null where nothing is too much.
 */
export async function openByItself(tx: Transaction, keeper: Keeper, about: Case): Promise<string | null> {
  const { application, balance, rightCents, by = null } = about
  const ground = about.ground === 'lapsed' ? 'excess' : about.ground
  const cents = overpaidOf(balance, rightCents)
  const award = await lastPaid(tx, application)
  if (cents === 0 || !award) return null
  const [applied] = await tx
    .select({ locale: applications.locale })
    .from(applications)
    .where(eq(applications.id, application))
  const words = wordsOf(applied?.locale ?? 'fi', about.ground, { ...balance, rightCents, cents })
  const { municipality } = keeper
  const [row] = await tx
    .insert(recoveries)
    .values({ municipality, application, award, ground, words, cents, openedBy: by })
    .returning({ id: recoveries.id })
  if (!row) throw new Error('The recovery was not written')
  await tx.insert(recoveryEvents).values({ municipality, recovery: row.id, to: 'opened', note: words, staff: by })
  await record(tx, keeper, { action: 'recovery.opened', object: `recovery:${row.id}`, detail: ground })
  return row.id
}

/** The payment that went last: what is asked back is asked of it. */
async function lastPaid(tx: Transaction, application: string): Promise<string | null> {
  const [award] = await tx
    .select({ id: awards.id })
    .from(awards)
    .where(
      and(
        eq(awards.application, application),
        ne(awards.part, 'refund'),
        sql`(${awards.state} in ('inBatch', 'paid') and coalesce(${awards.payableCents}, ${awards.awardedCents}) > 0
          or exists (select from recoveries r where r.offset_against = ${awards.id}))`,
      ),
    )
    .orderBy(desc(awards.createdAt), desc(awards.position))
    .limit(1)
  return award?.id ?? null
}

/**
 * A newer decision gives a right to more than the one for which money is asked back: as long as nothing is decided on that, less is asked, or nothing.
 */
export async function askLess(
  tx: Transaction,
  keeper: Keeper,
  { application, balance, rightCents }: Omit<Case, 'ground'>,
) {
  const changed = and(eq(recoveries.application, application), eq(recoveries.ground, 'changed'))
  await askLessOf(tx, keeper, changed, overaskedOf(balance, rightCents))
}

/**
 * An advance that receipts gave no full right to has not gone after all: what the portal asked back of it by itself, and nobody has decided on, is asked
 * no more. Returns how much that is, in euro cents.
 */
export async function unaskUnsent(tx: Transaction, keeper: Keeper, award: Advance, cents: number): Promise<number> {
  if (award.part !== 'advance') return 0
  const ofIt = and(eq(recoveries.award, award.id), eq(recoveries.ground, 'excess'), openedWithReceipts(award.decision))
  return askLessOf(tx, keeper, ofIt, cents)
}
type Advance = Pick<typeof awards.$inferSelect, 'id' | 'part' | 'decision'>

/** Opened in the very transaction that settled or lapsed receipts of the decision: what somebody opened by hand is theirs to drop. */
const openedWithReceipts = (decision: string) => sql`exists (
  select from award_events e join awards a on a.id = e.award
  where a.decision = ${decision} and e.from = 'awaitingReceipts' and e.to in ('payable', 'paid', 'receiptsLate')
    and e.created_at = ${recoveries.createdAt})`

async function askLessOf(tx: Transaction, keeper: Keeper, which: SQL | undefined, cents: number): Promise<number> {
  if (cents <= 0) return 0
  const undecided = await tx
    .select()
    .from(recoveries)
    .where(and(which, inArray(recoveries.state, ['opened', 'hearing']), isNull(recoveries.ruling)))
    .orderBy(desc(recoveries.createdAt))
    .for('update')
  let over = cents
  for (const row of undecided) {
    const less = Math.min(over, row.cents)
    over -= less
    const left = row.cents - less
    if (less === 0) continue
    if (left > 0) await lower(tx, keeper, row, left)
    else {
      await turnRecovery(tx, keeper, row, 'lapse', ['undecided'], { itself: true })
      if (row.hearingAt) await tellOfDropped(tx, keeper, row.id)
    }
  }
  return cents - over
}

async function lower(
  tx: Transaction,
  keeper: Keeper,
  { id, state, version }: typeof recoveries.$inferSelect,
  cents: number,
) {
  await tx
    .update(recoveries)
    .set({ cents, version: version + 1 })
    .where(eq(recoveries.id, id))
  const event = { municipality: keeper.municipality, recovery: id, from: state, to: state }
  await tx.insert(recoveryEvents).values(event)
  await record(tx, keeper, { action: 'recovery.lowered', object: `recovery:${id}`, detail: String(cents) })
}
