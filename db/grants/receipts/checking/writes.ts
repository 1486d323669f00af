import 'server-only'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { GrantOfficer } from '@/db/actors'
import type { Transaction } from '@/db/client'
import type { AwardState } from '@/db/grants/awards/input'
import { notTied } from '@/db/grants/awards/reads'
import { type AwardNeed, unpaid } from '@/db/grants/awards/rules'
import { awards, receipts } from '@/db/grants/awards/tables'
import { awardAmongOthers, awardHeld, lowerPayable, turnAward } from '@/db/grants/awards/writes'
import { balanceHeld } from '@/db/grants/balances/reads'
import { nowIn, todayIn } from '@/db/grants/deadlines/reads'
import { isLate } from '@/db/grants/deadlines/rules'
import { decisions } from '@/db/grants/decisions/tables'
import { waitsForTime } from '@/db/grants/extensions/reads'
import type { VerdictInput } from '@/db/grants/receipts/input'
import { openMendingIn } from '@/db/grants/receipts/mending/reads'
import { mayComeBack } from '@/db/grants/receipts/mending/rules'
import { cutsOf } from '@/db/grants/receipts/notices/rules'
import { tellOfAward } from '@/db/grants/receipts/notices/writes'
import { grantOf, type Sum } from '@/db/grants/receipts/rules'
import { type Sheet, sheetIn } from '@/db/grants/receipts/sheets/reads'
import { openByItself } from '@/db/grants/recoveries/opening/writes'
import { record } from '@/db/journal/writes'
import { Refusal } from '@/db/refusal'
import { inTown } from '@/db/town'

type Checker = GrantOfficer<'prepare' | 'pay'>
type Press = { award: string; version: number }

/** Says of one line that it counts, counts in part, or does not. Refuses: gone, ties.disqualified, changedMeanwhile, receipts.notHandedIn, receipts.closed, receipts.ownKeying (whoever keyed it in from paper), receipts.moreThanSaid, receipts.outForMending. */
export function judgeReceipt(
  checker: Checker,
  { receipt, version, verdict, cents, reason }: VerdictInput,
): Promise<string> {
  return inTown(checker, async (tx) => {
    const [row] = await tx
      .select()
      .from(receipts)
      .where(and(eq(receipts.id, receipt), isNull(receipts.withdrawnAt)))
    if (!row) throw new Refusal('gone')
    const award = await awardHeld(tx, row.award)
    await notTied(tx, checker, award.id)
    if (award.state !== 'awaitingReceipts') throw new Refusal('receipts.closed')
    if (!award.receiptsAt) throw new Refusal('receipts.notHandedIn')
    if (row.keyedBy === checker.staff.id) throw new Refusal('receipts.ownKeying')
    if (await openMendingIn(tx, receipt)) throw new Refusal('receipts.outForMending')
    if (verdict === 'reduced' && (cents ?? 0) > row.cents) throw new Refusal('receipts.moreThanSaid')
    const accepted = verdict === 'accepted' ? row.cents : verdict === 'reduced' ? cents : 0
    const judged = await tx
      .update(receipts)
      .set({
        ...{ verdict, acceptedCents: accepted, reason: verdict === 'accepted' ? null : reason },
        ...{ checkedBy: checker.staff.id, version: version + 1 },
      })
      .where(and(eq(receipts.id, receipt), eq(receipts.version, version)))
      .returning({ id: receipts.id })
    if (!judged.length) throw new Refusal('changedMeanwhile')
    const detail = reason && verdict !== 'accepted' ? `${verdict}: ${reason}` : verdict
    await record(tx, checker, { action: 'receipt.judged', object: `receipt:${receipt}`, detail })
    return row.award
  })
}

/** Every line has been looked at: the sum is settled and can be paid, or there is nothing to pay. Refuses: awards.…, changedMeanwhile, receipts.mayComeBack (one is out to be mended). */
export function settleReceipts(checker: Checker, { award: id, version }: Press) {
  return inTown(checker, async (tx) => {
    const award = await awardAmongOthers(tx, id)
    if (award.version !== version) throw new Refusal('changedMeanwhile')
    const sheet = await sheetIn(tx, eq(awards.id, id))
    if (!sheet) throw new Refusal('gone')
    if (mayComeBack(sheet.lines, await todayIn(tx))) throw new Refusal('receipts.mayComeBack')
    const payableCents = Math.min(sheet.sums.now.payableCents, award.awardedCents)
    const met = metBy(sheet, award.receiptsAt, award.receiptsDueOn, payableCents)
    const act = payableCents > 0 ? 'settleReceipts' : 'closeEmpty'
    // An advance closes from where it stands; receipts only while they wait.
    if (act === 'closeEmpty' && award.state !== 'awaitingReceipts') throw new Refusal('awards.wrongState')
    await turnAward(tx, checker, award, act, met, { payableCents })
    await evenAdvance(tx, checker, award, sheet.sums.now, 'excess')
    await tellSum(tx, checker, award, sheet, payableCents)
  })
}

/** Tells what is paid, and what of the receipts was not accepted and why. */
function tellSum(tx: Transaction, checker: Checker, award: Row, { lines }: Sheet, payableCents: number) {
  const cuts = cutsOf(lines)
  const kind = payableCents === 0 ? 'receiptsEmpty' : cuts.length > 0 ? 'receiptsCut' : 'receiptsSettled'
  const values = { cents: String(payableCents), cuts: JSON.stringify(cuts) }
  return tellOfAward(tx, checker, award, { kind, of: 'settled', values })
}

/**
 * Receipts give a right to less than the advance, or have not come at all: what of it is not paid yet is lowered, and what is paid is asked back by
 * itself. Whoever judged the receipts, or that they are late, does not decide that.
 */
async function evenAdvance(
  tx: Transaction,
  checker: Checker,
  { decision, application }: Row,
  { grantCents, excessCents }: Sum,
  ground: 'excess' | 'lapsed',
) {
  if (excessCents === 0) return
  const ahead = and(eq(awards.decision, decision), eq(awards.part, 'advance'), inArray(awards.state, [...unpaid]))
  const waiting = await tx.select().from(awards).where(ahead)
  let left = excessCents
  for (const advance of waiting) {
    const cents = advance.payableCents ?? advance.awardedCents
    const less = Math.min(left, cents)
    left -= less
    const none: AwardNeed[] = ['linesChecked', 'inTime', 'nothingToPay']
    if (less === cents) await turnAward(tx, checker, advance, 'closeEmpty', none, { payableCents: 0 })
    else await lowerPayable(tx, checker, advance, cents - less)
  }
  const rightCents = Math.max(0, grantCents - (await unpaidOf(tx, decision)))
  const balance = await balanceHeld(tx, application)
  await openByItself(tx, checker, { application, balance, rightCents, ground, by: checker.staff.id })
}
type Row = Awaited<ReturnType<typeof awardHeld>>

/** What is still to be paid of a decision: of what it gives a right to, that is not among what has been paid. */
async function unpaidOf(tx: Transaction, decision: string): Promise<number> {
  const [row] = await tx
    .select({ cents: sql<number>`coalesce(sum(${awards.payableCents}), 0)::bigint`.mapWith(Number) })
    .from(awards)
    .where(and(eq(awards.decision, decision), inArray(awards.state, [...unpaid])))
  return row?.cents ?? 0
}

function metBy({ sums, lines }: Sheet, handedIn: Date | null, dueOn: string | null, payableCents: number): AwardNeed[] {
  const inTime = handedIn !== null && (!dueOn || !isLate(handedIn, dueOn))
  return [
    ...(handedIn && sums.waiting === 0 && lines.length ? (['linesChecked'] as const) : []),
    ...(inTime ? (['inTime'] as const) : []),
    payableCents > 0 ? 'somethingToPay' : 'nothingToPay',
  ]
}

/**
 * The day for receipts of a decision that is final has passed without them: the grant is not paid, and what of an advance they do not account for is asked back. Those that came
 * late count for what they say until somebody has judged them: nobody is asked for more than is sure. Refuses: awards.…, changedMeanwhile, extensions.waits (more time
 * was asked for).
 */
export function lapseAward(checker: Checker, { award: id, version }: Press) {
  return inTown(checker, async (tx) => {
    const award = await awardAmongOthers(tx, id)
    if (award.version !== version) throw new Refusal('changedMeanwhile')
    if (await waitsForTime(tx, id)) throw new Refusal('extensions.waits')
    const came = award.receiptsAt ?? (await nowIn(tx))
    const past = award.receiptsDueOn !== null && isLate(came, award.receiptsDueOn)
    const final = await tx.$count(decisions, and(eq(decisions.id, award.decision), eq(decisions.state, 'final')))
    const sheet = await sheetIn(tx, eq(awards.id, id))
    const met: AwardNeed[] = [
      ...(final > 0 ? (['decisionFinal'] as const) : []),
      ...(past ? (['pastDue'] as const) : []),
    ]
    await turnAward(tx, checker, award, 'lapse', met)
    if (sheet) await evenAdvance(tx, checker, award, accountedFor(sheet, award.receiptsAt), 'lapsed')
    const values = { due: award.receiptsDueOn ?? '' }
    await tellOfAward(tx, checker, award, { kind: 'receiptsLapsed', of: 'lapsed', values })
  })
}

/** What the receipts that were handed in account for. */
const accountedFor = ({ terms, sums }: Sheet, handedIn: Date | null): Sum =>
  handedIn ? sums.atMost : grantOf(terms, 0)

/** Stops an award by hand, in words. */
export function blockAward(checker: Checker, { award: id, version, note }: Press & { note: string }) {
  return inTown(checker, async (tx) => {
    const award = await awardHeld(tx, id)
    if (award.version !== version) throw new Refusal('changedMeanwhile')
    await turnAward(tx, checker, award, 'block', ['reasonGiven'], { note, blocked: 'other' })
  })
}

/** Lets a stopped award go on from where it stood. */
export function releaseAward(officer: GrantOfficer<'pay'>, { award: id, version }: Press) {
  return inTown(officer, async (tx) => {
    const award = await awardHeld(tx, id)
    if (award.version !== version) throw new Refusal('changedMeanwhile')
    await turnAward(tx, officer, award, 'release', ['reasonGone'])
  })
}

/** Nothing more is paid of these: nobody need vouch for where it goes. */
const ended: readonly AwardState[] = ['paid', 'refused', 'offset', 'receiptsLate', 'replaced']

/**
 * Somebody has checked with the payee that the account which changed after the decision is theirs; what came back can be paid again.
 * Refuses: gone, ties.disqualified, changedMeanwhile, awards.wrongState, payments.noAccount.
 */
export function confirmAccount(officer: GrantOfficer<'pay'>, { award: id, version }: Press) {
  return inTown(officer, async (tx) => {
    const award = await awardHeld(tx, id)
    if (award.version !== version) throw new Refusal('changedMeanwhile')
    await notTied(tx, officer, id)
    if (ended.includes(award.state)) throw new Refusal('awards.wrongState')
    if (!award.account) throw new Refusal('payments.noAccount')
    const confirmed = { confirmedAccount: award.account, confirmedBy: officer.staff.id, version: version + 1 }
    await tx.update(awards).set(confirmed).where(eq(awards.id, id))
    await record(tx, officer, { action: 'account.confirmed', object: `award:${id}` })
    const now = { ...award, version: version + 1 }
    if (award.state === 'returnedByBank') await turnAward(tx, officer, now, 'payAgain', ['accountChecked'])
  })
}
