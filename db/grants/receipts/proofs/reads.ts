import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import type { GrantOfficer, Resident } from '@/db/actors'
import { notTied } from '@/db/grants/awards/reads'
import { awards, receipts } from '@/db/grants/awards/tables'
import { receiptMendings } from '@/db/grants/receipts/mending/tables'
import { mine } from '@/db/grants/receipts/sheets/reads'
import { recordDaily } from '@/db/journal/writes'
import { inTown } from '@/db/town'

type Asker = Resident<'grants'> | GrantOfficer<'pay' | 'prepare' | 'audit'>

/** The document behind a receipt, for its applicant and for the desk, which notes who opened it; null when there is none. Refuses: ties.disqualified. */
export function findProof(asker: Asker, receipt: string): Promise<string | null> {
  return inTown(asker, async (tx) => {
    const [row] = await tx
      .select({ document: receipts.document, award: receipts.award })
      .from(receipts)
      .innerJoin(awards, eq(awards.id, receipts.award))
      .where(and(eq(receipts.id, receipt), isNull(receipts.withdrawnAt), 'staff' in asker ? undefined : mine(asker)))
    if (!row?.document) return null
    if ('staff' in asker) {
      await notTied(tx, asker, row.award)
      await recordDaily(tx, asker, { action: 'receipt.opened', object: `receipt:${receipt}` })
    }
    return row.document
  })
}

/** The paper that a receipt rested on before it was mended, for its applicant and for the desk; null when there is none. Refuses: ties.disqualified. */
export function findEarlierProof(asker: Asker, mending: string): Promise<string | null> {
  return inTown(asker, async (tx) => {
    const [row] = await tx
      .select({ document: receiptMendings.document, award: receiptMendings.award, receipt: receiptMendings.receipt })
      .from(receiptMendings)
      .innerJoin(awards, eq(awards.id, receiptMendings.award))
      .where(and(eq(receiptMendings.id, mending), 'staff' in asker ? undefined : mine(asker)))
    if (!row?.document) return null
    if ('staff' in asker) {
      await notTied(tx, asker, row.award)
      await recordDaily(tx, asker, { action: 'receipt.opened', object: `receipt:${row.receipt}` })
    }
    return row.document
  })
}
