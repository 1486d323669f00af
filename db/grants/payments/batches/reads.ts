import 'server-only'
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { GrantOfficer } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { applicantName } from '@/db/grants/applications/names/reads'
import { applications } from '@/db/grants/applications/tables'
import { awards, bankAnswers, paymentBatches, payments } from '@/db/grants/awards/tables'
import { withCallNames } from '@/db/grants/calls/reads'
import type { Outcome } from '@/db/grants/payments/matching/rules'
import type { Transfer } from '@/db/grants/payments/pain001/rules'
import { record, recordDaily } from '@/db/journal/writes'
import { ibanIn } from '@/db/people/organisations/accounts/reads'
import { bankAccounts, organisations } from '@/db/people/organisations/tables'
import { persons, staff } from '@/db/people/tables'
import { inTown } from '@/db/town'

type Reader = GrantOfficer<'pay' | 'audit'>

const [creator, approver] = [alias(staff, 'creator'), alias(staff, 'approver')]

const columns = {
  id: paymentBatches.id,
  number: paymentBatches.number,
  payOn: paymentBatches.payOn,
  createdBy: creator.name,
  creator: paymentBatches.createdBy,
  approvedBy: approver.name,
  approvedAt: paymentBatches.approvedAt,
  exportedAt: paymentBatches.exportedAt,
  cancelledAt: paymentBatches.cancelledAt,
  sha256: paymentBatches.sha256,
  count: sql<number>`(select count(*)::int from payments p where p.batch = ${paymentBatches.id} and p.removed_at is null)`,
  cents:
    sql<number>`(select coalesce(sum(p.cents), 0)::bigint from payments p where p.batch = ${paymentBatches.id} and p.removed_at is null)`.mapWith(
      Number,
    ),
  paid: sql<number>`(select count(*)::int from payments p where p.batch = ${paymentBatches.id} and p.removed_at is null and p.outcome = 'paid')`,
}

const batchesIn = (tx: Transaction) =>
  tx
    .select(columns)
    .from(paymentBatches)
    .innerJoin(creator, eq(creator.id, paymentBatches.createdBy))
    .leftJoin(approver, eq(approver.id, paymentBatches.approvedBy))
    .$dynamic()

export type BatchRow = Awaited<ReturnType<typeof batchesIn>>[number]

/** Batches, the latest first. */
export function listBatches(reader: Reader): Promise<BatchRow[]> {
  return inTown(reader, (tx) => batchesIn(tx).orderBy(desc(paymentBatches.number)).limit(100))
}

export type BatchPayment = {
  id: string
  number: string
  applicant: string
  lastFour: string
  cents: number
  endToEnd: string
  outcome: Outcome | null
  outcomeCode: string | null
}

/** One batch with its payments; null when there is none. Opening it is journalled. */
export function readBatch(reader: Reader, id: string): Promise<{ batch: BatchRow; payments: BatchPayment[] } | null> {
  return inTown(reader, async (tx) => {
    const [batch] = await batchesIn(tx).where(eq(paymentBatches.id, id))
    if (!batch) return null
    await recordDaily(tx, reader, { action: 'batch.read', object: `batch:${id}` })
    const rows = await paymentsIn(tx, id)
    return { batch, payments: rows.map(({ account: _, locale: __, callVersion: ___, ...payment }) => payment) }
  })
}

function paymentsIn(tx: Transaction, batch: string) {
  return tx
    .select({
      ...{ id: payments.id, applicant: applicantName, lastFour: bankAccounts.lastFour, cents: payments.cents },
      ...{ endToEnd: payments.endToEnd, outcome: payments.outcome, outcomeCode: payments.outcomeCode },
      ...{ account: payments.account, callVersion: applications.callVersion, locale: applications.locale },
      number: sql<string>`coalesce(${applications.number}, '–')`,
    })
    .from(payments)
    .innerJoin(awards, eq(awards.id, payments.award))
    .innerJoin(applications, eq(applications.id, awards.application))
    .innerJoin(bankAccounts, eq(bankAccounts.id, payments.account))
    .leftJoin(organisations, eq(organisations.id, applications.organisation))
    .leftJoin(persons, eq(persons.id, applications.person))
    .where(and(eq(payments.batch, batch), isNull(payments.removedAt)))
    .orderBy(sql`length(${payments.endToEnd})`, asc(payments.endToEnd))
}

/** The payments of a batch as the bank's file wants them, account numbers in full; for whoever makes or lists that file. */
export async function transfersIn(
  tx: Transaction,
  officer: GrantOfficer<'pay'>,
  batch: string,
): Promise<Omit<Transfer, 'executeOn'>[]> {
  const rows = await withCallNames(tx, await paymentsIn(tx, batch))
  return Promise.all(
    rows.map(async ({ endToEnd, cents, applicant, account, number, call, locale }) => ({
      endToEnd,
      cents,
      creditor: { name: applicant, iban: (await ibanIn(tx, officer, account)) ?? '' },
      remittance: { text: `${number} ${call[locale] ?? call.fi ?? ''}`.trim() },
    })),
  )
}

/** The same for the table beside the file; null before the batch is approved. Each time is journalled, as account numbers leave the portal. */
export function readTransfers(officer: GrantOfficer<'pay'>, id: string) {
  return inTown(officer, async (tx) => {
    const [batch] = await tx.select().from(paymentBatches).where(eq(paymentBatches.id, id))
    if (!batch?.approvedAt) return null
    const transfers = await transfersIn(tx, officer, id)
    await record(tx, officer, { action: 'batch.tabled', object: `batch:${id}` })
    return { number: batch.number, transfers: transfers.map((one) => ({ ...one, executeOn: batch.payOn })) }
  })
}

/** What banks have answered, the latest first, with what nobody could match. */
export function listAnswers(reader: Reader) {
  return inTown(reader, (tx) =>
    tx
      .select({
        ...{ id: bankAnswers.id, kind: bankAnswers.kind, at: bankAnswers.createdAt, matched: bankAnswers.matched },
        ...{ unmatched: bankAnswers.unmatched, by: staff.name },
      })
      .from(bankAnswers)
      .innerJoin(staff, eq(staff.id, bankAnswers.readBy))
      .orderBy(desc(bankAnswers.createdAt))
      .limit(50),
  )
}
