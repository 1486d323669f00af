import 'server-only'
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import type { Mending } from '@/db/grants/receipts/mending/rules'
import { receiptMendings } from '@/db/grants/receipts/mending/tables'

/** Every time that receipts of an award were sent back, by receipt, the oldest first. */
export async function mendingsOf(tx: Transaction, award: string): Promise<Map<string, Mending[]>> {
  const rows = await tx
    .select()
    .from(receiptMendings)
    .where(eq(receiptMendings.award, award))
    .orderBy(asc(receiptMendings.createdAt), asc(receiptMendings.id))
  const byReceipt = Map.groupBy(rows, ({ receipt }) => receipt)
  return new Map([...byReceipt].map(([receipt, all]) => [receipt, all.map(asMending)]))
}

function asMending(row: typeof receiptMendings.$inferSelect): Mending {
  const { id, fault, words, dueOn, createdAt, answeredAt, answer, endedAt, reason } = row
  const { payee, paidOn, cents, quantity, document } = row
  return {
    ...{ id, fault, words, dueOn, askedAt: createdAt, answeredAt, answer, endedAt, reason },
    earlier: { payee: payee ?? '', paidOn, cents, quantity, hasDocument: document !== null },
  }
}

/** The mending that a receipt is out for. */
export async function openMendingIn(tx: Transaction, receipt: string) {
  const open = and(isNull(receiptMendings.answeredAt), isNull(receiptMendings.endedAt))
  const [row] = await tx
    .select()
    .from(receiptMendings)
    .where(and(eq(receiptMendings.receipt, receipt), open))
  return row ?? null
}
