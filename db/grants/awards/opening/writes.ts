import 'server-only'
import { and, asc, desc, eq, gt, inArray, notExists, notInArray, sql } from 'drizzle-orm'
import type { GrantOfficer, Job } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { finnishDay } from '@/db/fields'
import { applications } from '@/db/grants/applications/tables'
import { accountFor } from '@/db/grants/awards/accounts/reads'
import { endOfUse } from '@/db/grants/awards/periods/reads'
import { leaveRefund } from '@/db/grants/awards/refunds/writes'
import { awardTurns, partsOf, stillToPay } from '@/db/grants/awards/rules'
import { awardEvents, awards } from '@/db/grants/awards/tables'
import { holdAwards, lowerPayable, type Standing, turnAward } from '@/db/grants/awards/writes'
import { balanceHeld, hadBefore } from '@/db/grants/balances/reads'
import { hadOf } from '@/db/grants/balances/rules'
import { callVersions } from '@/db/grants/calls/tables'
import { todayIn } from '@/db/grants/deadlines/reads'
import { receiptsDueOn, receiptsDueSince } from '@/db/grants/deadlines/rules'
import { recoveryOutcomes } from '@/db/grants/decisions/input'
import { decisions } from '@/db/grants/decisions/tables'
import { tellOfAward } from '@/db/grants/receipts/notices/writes'
import { askLess, openByItself, unaskUnsent } from '@/db/grants/recoveries/opening/writes'
import { record } from '@/db/journal/writes'
import { inTown } from '@/db/town'

type Keeper = GrantOfficer<'pay' | 'prepare' | 'decide' | 'minute'> | Job<'grants'>

/** Makes awards of what has been granted and moves on those whose decision is final. Asked again, it finds nothing to do. */
export function bringAwards(keeper: Keeper): Promise<{ opened: number; moved: number }> {
  return inTown(keeper, async (tx) => {
    let opened = 0
    for (const decision of await grantedWithout(tx)) opened += await openAwards(tx, keeper, decision.id)
    const moved = await moveOn(tx, keeper)
    return { opened, moved }
  })
}

const madeStates = ['made', 'notified', 'final'] as const

/** Decisions that grant more than has been paid and have no award yet. One that another has taken the place of grants nothing. */
function grantedWithout(tx: Transaction) {
  const opened = tx.select({ id: awards.id }).from(awards).where(eq(awards.decision, decisions.id))
  return tx
    .select({ id: decisions.id })
    .from(decisions)
    .where(
      and(
        inArray(decisions.state, [...madeStates]),
        gt(decisions.grantedCents, hadBefore(sql`${decisions.application}`, sql`${decisions.id}`)),
        notExists(opened),
        sql`not exists (select 1 from decisions later where later.replaces = ${decisions.id})`,
      ),
    )
    .orderBy(asc(decisions.madeAt))
    .limit(500)
}

/** The awards of a decision, in the transaction that makes it or later; once, however often it is asked. Returns how many decisions that opened: one or none. */
export async function openAwards(tx: Transaction, keeper: Keeper, decision: string): Promise<0 | 1> {
  const [row] = await tx
    .select({ decision: decisions, application: applications, call: callVersions.content })
    .from(decisions)
    .innerJoin(applications, eq(applications.id, decisions.application))
    .innerJoin(callVersions, eq(callVersions.id, applications.callVersion))
    .where(eq(decisions.id, decision))
  if (!row?.decision.madeAt || row.decision.grantedCents <= 0) return 0
  const { application, call } = row
  const madeOn = Temporal.PlainDate.from(finnishDay(row.decision.madeAt))
  const months = call.payment.kind === 'receipts' ? call.payment.months : 0
  const byCall = receiptsDueOn(await endOfUse(tx, application.id, call), madeOn, months)
  const dueOn = receiptsDueSince(await notBefore(tx, row.decision.replaces, byCall), madeOn)
  const account = await accountFor(tx, application)
  const had = hadOf(await balanceHeld(tx, application.id, { but: decision }))
  const there = await openedOf(tx, decision)
  const parts = stillToPay(partsOf(call.payment, row.decision.grantedCents), had + there.cents)
  if (!parts.length) return 0
  const opened = await tx
    .insert(awards)
    .values(
      parts.map(({ part, cents, payOn, onReceipts }, at) => ({
        ...{ municipality: keeper.municipality, decision, application: application.id, part, payOn, account },
        ...{ position: there.last + at + 1, awardedCents: cents, state: 'awaitingFinal' as const },
        payableCents: onReceipts ? null : cents,
        receiptsDueOn: onReceipts ? dueOn.toString() : null,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: awards.id })
  if (!opened.length) return 0
  await bringReceipts(tx, decision)
  const { municipality } = keeper
  const staff = 'staff' in keeper ? keeper.staff.id : null
  await tx
    .insert(awardEvents)
    .values(opened.map(({ id }) => ({ municipality, award: id, to: 'awaitingFinal' as const, staff })))
  await record(tx, keeper, { action: 'award.opened', object: `decision:${decision}`, detail: String(opened.length) })
  return 1
}

/** Time that was given for the receipts of the decision before is not taken back by another in its place. */
async function notBefore(tx: Transaction, replaces: string | null, byCall: Temporal.PlainDate) {
  if (!replaces) return byCall
  const [before] = await tx
    .select({ dueOn: sql<string | null>`max(${awards.receiptsDueOn})::text` })
    .from(awards)
    .where(eq(awards.decision, replaces))
  const had = before?.dueOn ? Temporal.PlainDate.from(before.dueOn) : byCall
  return Temporal.PlainDate.compare(had, byCall) > 0 ? had : byCall
}

/** What this decision pays already, and the number of its last payment. */
async function openedOf(tx: Transaction, decision: string): Promise<{ cents: number; last: number }> {
  const [row] = await tx
    .select({
      cents: sql<number>`coalesce(sum(${awards.awardedCents}), 0)::bigint`.mapWith(Number),
      last: sql<number>`coalesce(max(${awards.position}), 0)::int`,
    })
    .from(awards)
    .where(eq(awards.decision, decision))
  return row ?? { cents: 0, last: 0 }
}

/**
 * Receipts that were brought to an award of the decision before and not paid are brought to this one, with how they were mended. None is out any more:
 * until they are handed in again, its applicant changes them as they like. A request for more time that nobody has answered comes along.
 */
async function bringReceipts(tx: Transaction, decision: string) {
  const from = sql`awards now join decisions d on d.id = now.decision
    join awards was on was.decision = d.replaces and was.state = 'replaced' and was.receipts_due_on is not null`
  const which = sql`now.decision = ${decision} and now.receipts_due_on is not null`
  await tx.execute(sql`update receipts r set award = now.id from ${from} where ${which} and r.award = was.id`)
  await tx.execute(sql`
    update receipt_mendings m set award = now.id, ended_at = case when m.answered_at is null then coalesce(m.ended_at, now()) end
    from ${from} where ${which} and m.award = was.id`)
  await tx.execute(sql`
    update grant_extensions x set award = now.id from ${from} where ${which} and x.award = was.id and x.decided_at is null`)
}

/**
 * A decision that has taken the place of another is made: what the other has not paid yet is paid no more, and what it paid beyond the new sum is asked
 * back. Where the new sum is higher, its awards pay the difference.
 */
export async function replaceAwards(tx: Transaction, keeper: Keeper, { replaces, application, grantedCents }: New) {
  await holdAwards(tx, [application])
  const opened = await tx
    .select({ id: awards.id, state: awards.state, version: awards.version })
    .from(awards)
    .where(and(eq(awards.decision, replaces), inArray(awards.state, [...awardTurns.replace.from])))
  for (const award of opened) await turnAward(tx, keeper, award, 'replace', ['decisionReplaced'], { itself: true })
  const about = { application, rightCents: grantedCents }
  await askLess(tx, keeper, { ...about, balance: await balanceHeld(tx, application) })
  await openByItself(tx, keeper, { ...about, ground: 'changed', balance: await balanceHeld(tx, application) })
}
type New = { replaces: string; application: string; grantedCents: number }

/** What receipts leave of an advance that has come back; nothing, and it is closed. */
const payLess = async (tx: Transaction, keeper: Keeper, award: typeof awards.$inferSelect, cents: number) =>
  cents > 0
    ? lowerPayable(tx, keeper, award, cents, { itself: true })
    : void (await turnAward(tx, keeper, award, 'closeEmpty', closing, { itself: true, payableCents: 0 }))
const closing = ['linesChecked', 'inTime', 'nothingToPay'] as const

/**
 * A payment has come out of its batch, or back from the bank. What receipts had left no right to of it is neither asked back nor paid any more. Where
 * another decision has taken the place of its own meanwhile it is not paid at all: the new one, which took it for paid, pays it instead or asks less back.
 */
export async function leaveUnsent(tx: Transaction, keeper: Keeper, award: typeof awards.$inferSelect) {
  // What is paid back is of the decision on a recovery: no decision on the grant takes its place.
  if (award.part === 'refund') return leaveRefund(tx, keeper, award)
  const cents = award.payableCents ?? award.awardedCents
  const unasked = await unaskUnsent(tx, keeper, award, cents)
  const next = await decidedAfter(tx, award)
  if (!next) return unasked > 0 ? payLess(tx, keeper, award, cents - unasked) : undefined
  await turnAward(tx, keeper, award, 'replace', ['decisionReplaced'], { itself: true })
  const about = { application: award.application, rightCents: next.grantedCents }
  await askLess(tx, keeper, { ...about, balance: await balanceHeld(tx, award.application) })
  await openAwards(tx, keeper, next.id)
}

/** The decision that stands in place of an award's, where there is one and it is made. */
async function decidedAfter(tx: Transaction, { decision, application }: { decision: string; application: string }) {
  const [row] = await tx
    .select({ id: decisions.id, grantedCents: decisions.grantedCents })
    .from(decisions)
    .where(
      and(
        eq(decisions.application, application),
        notInArray(decisions.outcome, [...recoveryOutcomes]),
        sql`${decisions.madeAt} is not null and ${decisions.state} <> 'changed'`,
      ),
    )
    .orderBy(desc(decisions.madeAt))
    .limit(1)
  return row && row.id !== decision ? row : null
}

/** Awards of final decisions leave the waiting: to be paid, or to wait for receipts, for which the time is not shorter because of an appeal. */
async function moveOn(tx: Transaction, keeper: Keeper): Promise<number> {
  const waiting = await tx
    .select({
      ...{ id: awards.id, state: awards.state, version: awards.version },
      ...{ application: awards.application, due: awards.receiptsDueOn },
    })
    .from(awards)
    .innerJoin(decisions, eq(decisions.id, awards.decision))
    .where(and(eq(awards.state, 'awaitingFinal'), eq(decisions.state, 'final')))
    .orderBy(asc(awards.id))
    .limit(1000)
    .for('update', { of: awards })
  const today = Temporal.PlainDate.from(await todayIn(tx))
  for (const { due, ...award } of waiting) {
    if (due) await awaitReceipts(tx, keeper, { ...award, due }, today)
    else await turnAward(tx, keeper, award, 'makePayable', ['decisionFinal', 'paidAtOnce'], { itself: true })
  }
  return waiting.length
}

type Waiting = Standing & { application: string; due: string }

async function awaitReceipts(tx: Transaction, keeper: Keeper, award: Waiting, today: Temporal.PlainDate) {
  const { id, due } = award
  const on = receiptsDueSince(Temporal.PlainDate.from(due), today).toString()
  const met = ['decisionFinal', 'paidAgainstReceipts'] as const
  await turnAward(tx, keeper, award, 'awaitReceipts', met, { itself: true, receiptsDueOn: on })
  if (on === due) return
  await record(tx, keeper, { action: 'award.dueMoved', object: `award:${id}`, detail: `${due} → ${on}` })
  await tellOfAward(tx, keeper, award, { kind: 'receiptsMoreTime', of: `final:${on}`, values: { due: on, note: '' } })
}
