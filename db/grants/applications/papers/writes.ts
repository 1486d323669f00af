import 'server-only'
import { and, count, eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../../../client'
import { record } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { type Hand, lockedForHand } from '../rights/reads'
import { openSupplement } from '../supplements/reads'
import { attachments } from '../tables'
import { mostPapers, otherPaper, type PaperPromise } from './input'

/**
 * Ties a document to an application, in the transaction that keeps it. A promise for the same paper is fulfilled by it.
 * Refuses: gone, ties.disqualified, applications.notEditable, applications.tooManyPapers, organisations.mayNot.
 */
export async function attachPaper(
  tx: Transaction,
  hand: Hand,
  { application, requirement, document, note = null, passport = null }: Attachment,
) {
  const { municipality } = hand
  await checkOpen(tx, hand, application, requirement)
  const [held] = await tx
    .select({ papers: count() })
    .from(attachments)
    .where(and(eq(attachments.application, application), isNull(attachments.removedAt)))
  if ((held?.papers ?? 0) >= mostPapers) throw new Refusal('applications.tooManyPapers')
  await dropPromise(tx, application, requirement)
  await tx.insert(attachments).values({ municipality, application, requirement, document, note, passport })
  await record(tx, hand, {
    action: 'application.attached',
    object: `application:${application}`,
    detail: requirement,
  })
}

type Attachment = {
  application: string
  requirement: string
  document: string
  note?: string | null
  /** The paper of the organisation's own that it is. */
  passport?: string | null
}

/** A paper is promised for a day, or said to stand in another. Refuses: gone, applications.notEditable, applications.promiseWhen. */
export function promisePaper(hand: Hand, { application, requirement, promisedBy, inAnother }: PaperPromise) {
  const { municipality } = hand
  if (!promisedBy && !inAnother) throw new Refusal('applications.promiseWhen')
  return inTown(hand, async (tx) => {
    await checkOpen(tx, hand, application, requirement)
    await dropPromise(tx, application, requirement)
    await tx
      .insert(attachments)
      .values({ municipality, application, requirement, promisedBy, inAnother: Boolean(inAnother) })
  })
}

/** Takes a paper out of a draft. What has been sent with it once stays in that submission. */
export function removePaper(hand: Hand, { application, attachment }: { application: string; attachment: string }) {
  return inTown(hand, async (tx) => {
    const [row] = await tx
      .select({ requirement: attachments.requirement })
      .from(attachments)
      .where(and(eq(attachments.id, attachment), eq(attachments.application, application)))
    if (!row) throw new Refusal('gone')
    await checkOpen(tx, hand, application, row.requirement)
    await tx
      .update(attachments)
      .set({ removedAt: sql`now()` })
      .where(and(eq(attachments.id, attachment), isNull(attachments.removedAt)))
  })
}

function dropPromise(tx: Transaction, application: string, requirement: string) {
  const promise = and(isNull(attachments.document), isNull(attachments.removedAt))
  return tx
    .update(attachments)
    .set({ removedAt: sql`now()` })
    .where(and(eq(attachments.application, application), eq(attachments.requirement, requirement), promise))
}

/**
 * Papers go to a draft, to an application that is asked to be completed (what was asked for), and as promised to one that has been received and is
 * not proposed yet.
 */
async function checkOpen(tx: Transaction, hand: Hand, id: string, requirement: string) {
  const { application, call } = await lockedForHand(tx, hand, id)
  const known = requirement === otherPaper || call.attachments.some(({ key }) => key === requirement)
  if (!known) throw new Refusal('gone')
  if (application.state === 'draft') return
  const supplement = await openSupplement(tx, id)
  if (supplement?.wanted.some(({ key }) => key === requirement)) return
  if (['received', 'inCheck', 'supplementRequested'].includes(application.state)) {
    const promised = and(eq(attachments.application, id), eq(attachments.requirement, requirement))
    const [row] = await tx
      .select({ id: attachments.id })
      .from(attachments)
      .where(and(promised, sql`${attachments.promisedBy} is not null`))
      .limit(1)
    if (row) return
  }
  throw new Refusal('applications.notEditable')
}
