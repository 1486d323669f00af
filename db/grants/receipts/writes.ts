import 'server-only'
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { GrantOfficer, Resident } from '@/db/actors'
import type { Transaction } from '@/db/client'
import type { PostRefusal } from '@/db/grants/applications/arrivals/post/input'
import { lockedByPost } from '@/db/grants/applications/arrivals/post/reads'
import { cameAt } from '@/db/grants/applications/arrivals/post/rules'
import { notePost } from '@/db/grants/applications/arrivals/post/writes'
import { applicationFor, type Hand, keptHand } from '@/db/grants/applications/rights/reads'
import { mandateToSend } from '@/db/grants/applications/submissions/writes'
import { awards, receipts } from '@/db/grants/awards/tables'
import { awardHeld, turnAward } from '@/db/grants/awards/writes'
import { nowIn, todayIn } from '@/db/grants/deadlines/reads'
import { isLate } from '@/db/grants/deadlines/rules'
import { waitsForTime } from '@/db/grants/extensions/reads'
import { isKnown } from '@/db/grants/notices/reads'
import { mostReceipts, type ReceiptInput } from '@/db/grants/receipts/input'
import { tellOfAward } from '@/db/grants/receipts/notices/writes'
import { record } from '@/db/journal/writes'
import type { Right } from '@/db/people/organisations/rules'
import { Refusal } from '@/db/refusal'
import { inTown } from '@/db/town'

type Applicant = Resident<'grants'>
type Preparer = GrantOfficer<'prepare'>

/** An award, held, for whoever may do this with its application and knows of its decision. Refuses: gone (also somebody else's), organisations.mayNot. */
async function heldFor(tx: Transaction, resident: Applicant, id: string, right: Right) {
  const award = await awardHeld(tx, id)
  const { application } = await applicationFor(tx, resident, award.application, right)
  const [known] = await tx
    .select({ id: awards.id })
    .from(awards)
    .where(and(eq(awards.id, id), isKnown(awards.decision)))
  if (!known) throw new Refusal('gone')
  return { award, application }
}

/** The award of an applicant who answers by post, held, for whoever keys in what they send. Refuses: gone, ties.disqualified, arrivals.notByPost. */
async function heldByPost(tx: Transaction, preparer: Preparer, id: string) {
  const [row] = await tx.select({ application: awards.application }).from(awards).where(eq(awards.id, id))
  if (!row) throw new Refusal('gone')
  await lockedByPost(tx, preparer, row.application)
  return awardHeld(tx, id)
}

/** The award of an applicant who may write in its application, or of one who answers by post, held. Refuses: gone, organisations.mayNot, ties.disqualified, arrivals.notByPost. */
export const heldBy = async (tx: Transaction, hand: Hand, id: string) =>
  'staff' in hand ? heldByPost(tx, hand, id) : (await heldFor(tx, hand, id, 'draft')).award

/**
 * An award that still waits for receipts, held: one of mine, or of an applicant who answers by post, for whoever keys them in. What comes by post is
 * late by the day it came, and that is told when it is handed in; nothing is late while a request for more time waits for its answer.
 * Refuses: gone, organisations.mayNot, ties.disqualified, arrivals.notByPost, receipts.closed, receipts.handedIn, receipts.late.
 */
export async function openAward(tx: Transaction, hand: Hand, id: string) {
  const award = await heldBy(tx, hand, id)
  if (award.state !== 'awaitingReceipts') throw new Refusal('receipts.closed')
  if (award.receiptsAt) throw new Refusal('receipts.handedIn')
  const late = award.receiptsDueOn !== null && isLate(await nowIn(tx), award.receiptsDueOn)
  if (late && 'person' in hand && !(await waitsForTime(tx, id))) throw new Refusal('receipts.late')
  return award
}

/** Adds a receipt to an award, once however often its form is sent. Refuses: as `openAward`, receipts.tooMany, receipts.future. */
export function addReceipt(
  hand: Hand,
  { award: id, submission, line, words, payee, paidOn, cents, ...rest }: ReceiptInput,
) {
  const { municipality } = hand
  return inTown(hand, async (tx) => {
    if (paidOn > (await todayIn(tx))) throw new Refusal('receipts.future')
    const award = await openAward(tx, hand, id)
    const [held] = await tx
      .select({ count: sql<number>`count(*)::int` })
      .from(receipts)
      .where(and(eq(receipts.award, award.id), isNull(receipts.withdrawnAt)))
    if ((held?.count ?? 0) >= mostReceipts) throw new Refusal('receipts.tooMany', { most: mostReceipts })
    const { allowance, quantity } = rest
    const counted = allowance ? { allowance, quantity } : {}
    const { person: broughtBy, staff: keyedBy } = keptHand(hand)
    await tx
      .insert(receipts)
      .values({
        ...{ id: submission, municipality, award: award.id, line, words, payee, paidOn, cents },
        ...{ broughtBy, keyedBy, ...counted },
      })
      .onConflictDoNothing()
    await record(tx, hand, { action: 'receipt.added', object: `award:${award.id}` })
  })
}

/** Takes a receipt away again, before they are handed in. Refuses: as `openAward`. */
export function withdrawReceipt(hand: Hand, { award: id, receipt }: { award: string; receipt: string }) {
  return inTown(hand, async (tx) => {
    const award = await openAward(tx, hand, id)
    const [row] = await tx
      .update(receipts)
      .set({ withdrawnAt: sql`now()` })
      .where(and(eq(receipts.id, receipt), eq(receipts.award, award.id), isNull(receipts.withdrawnAt)))
      .returning({ id: receipts.id })
    if (!row) throw new Refusal('gone')
    await record(tx, hand, { action: 'receipt.withdrawn', object: `award:${award.id}` })
  })
}

type HandingIn = { award: string; otherIncomeCents: number }

/** Hands the receipts in: from now on they are the desk's to check. Refuses: as `openAward`, receipts.none. */
export function handIn(resident: Applicant, said: HandingIn) {
  return inTown(resident, async (tx) => {
    await handInAt(tx, resident, await openAward(tx, resident, said.award), said, sql`now()`)
  })
}

/**
 * The same of receipts that came by post, by the day they came. Refuses: as `openAward`, receipts.none, arrivals.toCome,
 * arrivals.beforeApplication.
 */
export function handInFromPaper(preparer: Preparer, said: HandingIn & { arrivedOn: string }) {
  const { arrivedOn } = said
  return inTown(preparer, async (tx) => {
    const award = await openAward(tx, preparer, said.award)
    await notePost(tx, preparer, { application: award.application, kind: 'receipts', arrivedOn })
    await handInAt(tx, preparer, award, said, cameAt(arrivedOn))
  })
}

type Held = Awaited<ReturnType<typeof openAward>>

async function handInAt(tx: Transaction, hand: Hand, award: Held, { otherIncomeCents }: HandingIn, at: SQL | Date) {
  const [one] = await tx
    .select({ id: receipts.id })
    .from(receipts)
    .where(and(eq(receipts.award, award.id), isNull(receipts.withdrawnAt)))
    .limit(1)
  if (!one) throw new Refusal('receipts.none')
  await tx
    .update(awards)
    .set({ receiptsAt: at, otherIncomeCents, version: award.version + 1 })
    .where(eq(awards.id, award.id))
  await record(tx, hand, { action: 'receipts.handedIn', object: `award:${award.id}` })
  await tellOfAward(tx, hand, award, { kind: 'receiptsReceived', of: 'in' })
}

/**
 * Says no to a grant of mine, or of an organisation in whose name I alone may bind it; not to money of mine that comes back.
 * Refuses: gone, organisations.mayNot, mandates.…, awards.….
 */
export function refuseAward(resident: Applicant, { award: id }: { award: string }) {
  return inTown(resident, async (tx) => {
    const { award, application } = await heldFor(tx, resident, id, 'submit')
    if (award.part === 'refund') throw new Refusal('awards.wrongState')
    const { organisation } = application
    const signing = organisation ? (await mandateToSend(tx, resident, organisation)).signing : 'alone'
    await turnAward(tx, resident, award, 'refuse', signing === 'alone' ? ['mayBind'] : [])
  })
}

/**
 * Says no to a grant as its applicant has by post. Refuses: gone, ties.disqualified, arrivals.notByPost, arrivals.toCome,
 * arrivals.beforeApplication, awards.….
 */
export function refuseFromPaper(preparer: Preparer, { award: id, application, arrivedOn }: PostRefusal) {
  return inTown(preparer, async (tx) => {
    const award = await heldByPost(tx, preparer, id)
    if (award.application !== application) throw new Refusal('gone')
    if (award.part === 'refund') throw new Refusal('awards.wrongState')
    await notePost(tx, preparer, { application, kind: 'refusal', arrivedOn })
    await turnAward(tx, preparer, award, 'refuse', ['mayBind'], { onBehalf: true })
  })
}
