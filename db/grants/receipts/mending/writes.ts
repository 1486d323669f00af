import 'server-only'
import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { GrantOfficer, Job, Resident } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { cameAt } from '@/db/grants/applications/arrivals/post/rules'
import { notePost } from '@/db/grants/applications/arrivals/post/writes'
import { type Hand, keptHand } from '@/db/grants/applications/rights/reads'
import { notTied } from '@/db/grants/awards/reads'
import { awards, receipts } from '@/db/grants/awards/tables'
import { awardHeld } from '@/db/grants/awards/writes'
import { todayIn } from '@/db/grants/deadlines/reads'
import { isLate, isLateOn } from '@/db/grants/deadlines/rules'
import type { GoingOn, MendInput, PaperMendInput, SendingBack } from '@/db/grants/receipts/mending/input'
import { openMendingIn } from '@/db/grants/receipts/mending/reads'
import { isMended, isMendingDay, longestMending } from '@/db/grants/receipts/mending/rules'
import { receiptMendings } from '@/db/grants/receipts/mending/tables'
import { tellOfAward } from '@/db/grants/receipts/notices/writes'
import { heldBy } from '@/db/grants/receipts/writes'
import { waitOn } from '@/db/grants/reports/waits/rules'
import { record } from '@/db/journal/writes'
import { Refusal } from '@/db/refusal'
import { inTown } from '@/db/town'

type Checker = GrantOfficer<'prepare' | 'pay'>

/** A receipt that waits to be checked, held with its award, at the version that was looked at. Refuses: gone, ties.disqualified, receipts.closed, receipts.notHandedIn, changedMeanwhile. */
async function checkedNow(
  tx: Transaction,
  checker: Checker,
  { receipt, version }: { receipt: string; version: number },
) {
  const of = and(eq(receipts.id, receipt), isNull(receipts.withdrawnAt))
  const [place] = await tx.select({ award: receipts.award }).from(receipts).where(of)
  if (!place) throw new Refusal('gone')
  const award = await awardHeld(tx, place.award)
  await notTied(tx, checker, award.id)
  if (award.state !== 'awaitingReceipts') throw new Refusal('receipts.closed')
  if (!award.receiptsAt) throw new Refusal('receipts.notHandedIn')
  const [row] = await tx.select().from(receipts).where(of).for('update')
  if (row?.version !== version) throw new Refusal('changedMeanwhile')
  return { award, row }
}

/**
 * Sends a receipt back to its applicant with what is wrong with it and a last day; what was said of it before is said anew when it comes back.
 * Refuses: as `checkedNow`, receipts.mendingDay, receipts.outForMending, receipts.cameLate (nothing of these is paid).
 */
export function askToMend(checker: Checker, { fault, words, on, ...press }: SendingBack): Promise<string> {
  return inTown(checker, async (tx) => {
    const { award, row } = await checkedNow(tx, checker, press)
    if (!isMendingDay(on, await todayIn(tx))) throw new Refusal('receipts.mendingDay', { most: longestMending })
    if (award.receiptsDueOn && award.receiptsAt && isLate(award.receiptsAt, award.receiptsDueOn))
      throw new Refusal('receipts.cameLate')
    if (await openMendingIn(tx, row.id)) throw new Refusal('receipts.outForMending')
    const { payee, paidOn, cents, quantity, document } = row
    const asked = { fault, words, dueOn: on, askedBy: checker.staff.id }
    const [mending] = await tx
      .insert(receiptMendings)
      .values({
        ...{ municipality: checker.municipality, award: award.id, receipt: row.id },
        ...{ ...asked, payee, paidOn, cents, quantity, document },
      })
      .returning({ id: receiptMendings.id })
    const unsaid = { verdict: null, acceptedCents: null, reason: null, checkedBy: null }
    await turn(tx, row, unsaid)
    await record(tx, checker, { action: 'receipt.sentBack', object: `receipt:${row.id}`, detail: `${fault}, ${on}` })
    const told = { due: on, what: row.words, fault, note: words ?? '' }
    await tellOfAward(tx, checker, award, { kind: 'receiptAsked', of: mending?.id ?? '', values: told })
    return award.id
  })
}

type Row = typeof receipts.$inferSelect

/** The next version of a receipt: whoever looked at the one before is told that it has changed. */
const turn = (tx: Transaction, { id, version }: Row, set: Partial<typeof receipts.$inferInsert>) =>
  tx
    .update(receipts)
    .set({ ...set, version: version + 1 })
    .where(eq(receipts.id, id))

/** An award whose receipts are with the desk, held: one of them may be out to be mended, also while its money is stopped. Refuses: gone, organisations.mayNot, ties.disqualified, arrivals.notByPost, receipts.closed. */
export async function outAward(tx: Transaction, hand: Hand, id: string) {
  const award = await heldBy(tx, hand, id)
  if (award.state !== 'awaitingReceipts' && award.state !== 'blocked') throw new Refusal('receipts.closed')
  return award
}

/**
 * Sends a mended receipt in again: its sum, day or payee, or a paper that was brought meanwhile. After its day it is still taken until the desk has
 * gone on without it. Refuses: as `outAward`, receipts.notOut, receipts.future, receipts.notMended.
 */
export function mendReceipt(resident: Resident<'grants'>, said: MendInput): Promise<void> {
  return inTown(resident, async (tx) => {
    await mendAt(tx, resident, await outAward(tx, resident, said.award), said, sql`now()`)
  })
}

/** The same of one that came by post, by the day it came; another checks it. Refuses: as `mendReceipt`, arrivals.toCome, arrivals.beforeApplication. */
export function mendFromPaper(preparer: GrantOfficer<'prepare'>, said: PaperMendInput): Promise<void> {
  const { arrivedOn } = said
  return inTown(preparer, async (tx) => {
    const award = await outAward(tx, preparer, said.award)
    await notePost(tx, preparer, { application: award.application, kind: 'mended', arrivedOn })
    await mendAt(tx, preparer, award, said, cameAt(arrivedOn))
  })
}

type Award = Awaited<ReturnType<typeof outAward>>

async function mendAt(tx: Transaction, hand: Hand, award: Award, said: MendInput, at: SQL | Date) {
  const of = and(eq(receipts.id, said.receipt), eq(receipts.award, award.id), isNull(receipts.withdrawnAt))
  const [row] = await tx.select().from(receipts).where(of).for('update')
  if (!row) throw new Refusal('gone')
  const mending = await openMendingIn(tx, row.id)
  if (!mending) throw new Refusal('receipts.notOut')
  const { payee, paidOn, cents, answer } = said
  if (paidOn > (await todayIn(tx))) throw new Refusal('receipts.future')
  const quantity = row.allowance ? (said.quantity ?? row.quantity) : null
  const now = { payee, paidOn, cents, quantity }
  if (!answer && !isMended(mending, { ...now, document: row.document })) throw new Refusal('receipts.notMended')
  const { person, staff: keyedBy } = keptHand(hand)
  await turn(tx, row, { ...now, ...(keyedBy ? { keyedBy } : { keyedBy: null, broughtBy: person }) })
  await tx
    .update(receiptMendings)
    .set({ answer, answeredAt: at as never, person, keyedBy })
    .where(eq(receiptMendings.id, mending.id))
  await record(tx, hand, { action: 'receipt.mended', object: `receipt:${row.id}` })
  await tellOfAward(tx, hand, award, { kind: 'receiptsReceived', of: mending.id })
}

/**
 * Goes on without a receipt that has not come back: it is not accepted. Before its day only with a reason.
 * Refuses: as `checkedNow`, receipts.notOut, receipts.whyWithout, receipts.ownKeying.
 */
export function goOnWithoutReceipt(checker: Checker, { why, ...press }: GoingOn): Promise<string> {
  return inTown(checker, async (tx) => {
    const { award, row } = await checkedNow(tx, checker, press)
    const mending = await openMendingIn(tx, row.id)
    if (!mending) throw new Refusal('receipts.notOut')
    if (!why && !isLateOn(await todayIn(tx), mending.dueOn)) throw new Refusal('receipts.whyWithout')
    if (row.keyedBy === checker.staff.id) throw new Refusal('receipts.ownKeying')
    const rejected = { verdict: 'rejected', acceptedCents: 0, reason: 'notMended' } as const
    await turn(tx, row, { ...rejected, checkedBy: checker.staff.id })
    await tx
      .update(receiptMendings)
      .set({ endedAt: sql`now()`, endedBy: checker.staff.id, reason: why })
      .where(eq(receiptMendings.id, mending.id))
    await record(tx, checker, { action: 'receipt.mendingEnded', object: `receipt:${row.id}`, detail: mending.fault })
    return award.id
  })
}

/** Reminds of receipts out to be mended in the days before their last one. Asked again it tells nothing new. */
export async function remindOfMending(job: Job<'grants'>, now: Temporal.PlainDate): Promise<void> {
  const open = and(isNull(receiptMendings.answeredAt), isNull(receiptMendings.endedAt))
  const out = await inTown(job, (tx) =>
    tx
      .select({ id: receiptMendings.id, award: awards, what: receipts.words, dueOn: receiptMendings.dueOn })
      .from(receiptMendings)
      .innerJoin(receipts, eq(receipts.id, receiptMendings.receipt))
      .innerJoin(awards, eq(awards.id, receiptMendings.award))
      .where(and(open, inArray(awards.state, ['awaitingReceipts', 'blocked'])))
      .orderBy(asc(receiptMendings.dueOn))
      .limit(2000),
  )
  const soon = out.filter(({ dueOn }) => waitOn(dueOn, now.toString()) === 'remind')
  for (const { id, award, what, dueOn } of soon)
    await inTown(job, (tx) =>
      tellOfAward(tx, job, award, { kind: 'receiptAskedSoon', of: id, values: { due: dueOn, what } }),
    )
}
