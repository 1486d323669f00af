import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import type { Arrival } from '@/db/files/documents/arrivals/writes'
import { discardDocument, forgetDocument, keepDocument } from '@/db/files/documents/writes'
import type { Hand } from '@/db/grants/applications/rights/reads'
import { receipts } from '@/db/grants/awards/tables'
import { openMendingIn } from '@/db/grants/receipts/mending/reads'
import { receiptMendings } from '@/db/grants/receipts/mending/tables'
import { outAward } from '@/db/grants/receipts/mending/writes'
import { openAward } from '@/db/grants/receipts/writes'
import { record } from '@/db/journal/writes'
import { Refusal } from '@/db/refusal'

type Place = { award: string; receipt: string }

/**
 * Keeps what has arrived as the paper of a receipt, in place of the one before it, until the receipts are handed in, and while it is out to be
 * mended. Refuses: documents.…, as `openAward`, receipts.notOut.
 */
export async function keepProof(hand: Hand, arrival: Arrival, name: string, place: Place) {
  let before: string | undefined
  await keepDocument(hand, arrival, name, async (tx, document) => {
    before = await attach(tx, hand, place, document)
  })
  if (before) await discardDocument(hand, before)
}

/** The key of the paper that this one replaces; the one that was sent back stays in its history. */
async function attach(tx: Transaction, hand: Hand, { award: id, receipt }: Place, document: string) {
  const mending = await openMendingIn(tx, receipt)
  const award = mending ? await outAward(tx, hand, id) : await openAward(tx, hand, id)
  // While the award was waited for, it may have been sent in, or the desk may have gone on without it.
  if (mending && (await openMendingIn(tx, receipt))?.id !== mending.id) throw new Refusal('receipts.notOut')
  const mine = and(eq(receipts.id, receipt), eq(receipts.award, award.id), isNull(receipts.withdrawnAt))
  const [row] = await tx.select({ document: receipts.document }).from(receipts).where(mine).for('update')
  if (!row) throw new Refusal('gone')
  await tx.update(receipts).set({ document }).where(mine)
  await record(tx, hand, { action: 'receipt.proven', object: `award:${award.id}` })
  if (!row.document) return undefined
  const sentBack = and(eq(receiptMendings.receipt, receipt), eq(receiptMendings.document, row.document))
  return (await tx.$count(receiptMendings, sentBack)) ? undefined : forgetDocument(tx, row.document)
}
