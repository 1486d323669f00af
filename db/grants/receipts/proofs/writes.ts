import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import type { Resident } from '@/db/actors'
import type { Transaction } from '@/db/client'
import type { Arrival } from '@/db/files/documents/arrivals/writes'
import { discardDocument, forgetDocument, keepDocument } from '@/db/files/documents/writes'
import { receipts } from '@/db/grants/awards/tables'
import { openAward } from '@/db/grants/receipts/writes'
import { record } from '@/db/journal/writes'
import { Refusal } from '@/db/refusal'

type Applicant = Resident<'grants'>
type Place = { award: string; receipt: string }

/**
 * Keeps what has arrived as the paper of one of my receipts, in place of the one before it, until the receipts are handed in.
 * Refuses: documents.…, gone, receipts.closed, receipts.handedIn, receipts.late.
 */
export async function keepProof(applicant: Applicant, arrival: Arrival, name: string, place: Place) {
  let before: string | undefined
  await keepDocument(applicant, arrival, name, async (tx, document) => {
    before = await attach(tx, applicant, place, document)
  })
  if (before) await discardDocument(applicant, before)
}

/** The key of the paper that this one replaces. */
async function attach(tx: Transaction, applicant: Applicant, { award: id, receipt }: Place, document: string) {
  const award = await openAward(tx, applicant, id)
  const mine = and(eq(receipts.id, receipt), eq(receipts.award, award.id), isNull(receipts.withdrawnAt))
  const [row] = await tx.select({ document: receipts.document }).from(receipts).where(mine).for('update')
  if (!row) throw new Refusal('gone')
  await tx.update(receipts).set({ document }).where(mine)
  await record(tx, applicant, { action: 'receipt.proven', object: `award:${award.id}` })
  return row.document ? forgetDocument(tx, row.document) : undefined
}
