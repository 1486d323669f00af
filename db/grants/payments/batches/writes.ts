import 'server-only'
import { and, asc, eq, isNull, max, sql } from 'drizzle-orm'
import type { GrantOfficer } from '@/db/actors'
import { sha256 } from '@/db/canonical/rules'
import type { Transaction } from '@/db/client'
import { finnishDay } from '@/db/fields'
import { leaveUnsent } from '@/db/grants/awards/opening/writes'
import { awardRows, notTied } from '@/db/grants/awards/reads'
import { awards, paymentBatches, payments } from '@/db/grants/awards/tables'
import { awardAmongOthers, awardHeld, holdAwards, turnAward } from '@/db/grants/awards/writes'
import type { BatchInput } from '@/db/grants/payments/batches/input'
import { transfersIn } from '@/db/grants/payments/batches/reads'
import { paymentFile } from '@/db/grants/payments/pain001/rules'
import { record } from '@/db/journal/writes'
import { holdAlone } from '@/db/locks'
import { Refusal } from '@/db/refusal'
import { inTown } from '@/db/town'
import { municipalityById } from '@/tenants'

type Payer = GrantOfficer<'pay'>

/**
 * Puts payable awards into a new batch. Its number is the next of the town's.
 * Refuses: payments.dayPassed, payments.held (one of them cannot be paid), payments.notYet (its day has not come), awards.…, gone.
 */
export function makeBatch(officer: Payer, { payOn, award: ids }: BatchInput): Promise<string> {
  const { municipality, staff } = officer
  if (payOn < finnishDay(new Date())) throw new Refusal('payments.dayPassed')
  return inTown(officer, async (tx) => {
    await holdAlone(tx, 'numbering', `batches:${municipality}`)
    const [last] = await tx.select({ number: max(paymentBatches.number) }).from(paymentBatches)
    const number = (last?.number ?? 0) + 1
    const [batch] = await tx
      .insert(paymentBatches)
      .values({ municipality, number, payOn, createdBy: staff.id })
      .returning()
    if (!batch) throw new Error('The batch was not written')
    for (const [at, id] of [...new Set(ids)].toSorted().entries()) {
      const payment = await collect(tx, officer, id, payOn)
      const endToEnd = `${municipality.toUpperCase()}-${number}-${at + 1}`
      await tx.insert(payments).values({ municipality, batch: batch.id, award: id, endToEnd, ...payment })
    }
    await record(tx, officer, { action: 'batch.made', object: `batch:${batch.id}`, detail: String(number) })
    return batch.id
  })
}

/** Takes an award into a batch if nothing holds it, and tells what is paid and where. */
async function collect(tx: Transaction, officer: Payer, id: string, payOn: string) {
  const award = await awardHeld(tx, id)
  const [row] = await awardRows(tx, eq(awards.id, id))
  if (!row || row.holds.length) throw new Refusal('payments.held', { number: row?.number ?? '–' })
  if (award.payOn && award.payOn > payOn) throw new Refusal('payments.notYet', { number: row.number })
  await turnAward(tx, officer, award, 'collect', ['conditionsHold'])
  if (!award.account || !award.payableCents) throw new Refusal('payments.held', { number: row.number })
  return { account: award.account, cents: award.payableCents }
}

/** An open batch as it stands, held until the transaction ends. Refuses: gone, payments.sealed. */
async function openBatch(tx: Transaction, id: string) {
  const [batch] = await tx.select().from(paymentBatches).where(eq(paymentBatches.id, id)).for('update')
  if (!batch || batch.cancelledAt) throw new Refusal('gone')
  if (batch.exportedAt) throw new Refusal('payments.sealed')
  return batch
}

const inBatch = (batch: string) => and(eq(payments.batch, batch), isNull(payments.removedAt))

/** Takes one payment out of a batch that nobody has approved yet. Refuses: gone, payments.sealed. */
export function takeOut(officer: Payer, id: string): Promise<string> {
  return inTown(officer, async (tx) => {
    const [payment] = await tx
      .select()
      .from(payments)
      .where(and(eq(payments.id, id), isNull(payments.removedAt)))
    if (!payment) throw new Refusal('gone')
    const batch = await openBatch(tx, payment.batch)
    if (batch.approvedAt) throw new Refusal('payments.sealed')
    await putBack(tx, officer, payment)
    return batch.id
  })
}

async function putBack(tx: Transaction, officer: Payer, { id, award }: { id: string; award: string }) {
  await tx.update(payments).set({ removedAt: sql`now()` }).where(eq(payments.id, id))
  await turnAward(tx, officer, await awardAmongOthers(tx, award), 'putBack', ['batchOpen'])
  await leaveUnsent(tx, officer, await awardHeld(tx, award))
}

/** Gives a batch up before it has gone to the bank; its awards can be paid in another. Refuses: gone, payments.sealed. */
export function cancelBatch(officer: Payer, id: string) {
  return inTown(officer, async (tx) => {
    await openBatch(tx, id)
    const held = await tx
      .select({ id: payments.id, award: payments.award, application: awards.application })
      .from(payments)
      .innerJoin(awards, eq(awards.id, payments.award))
      .where(inBatch(id))
    await holdAwards(
      tx,
      held.map(({ application }) => application),
    )
    for (const payment of held) await putBack(tx, officer, payment)
    await tx.update(paymentBatches).set({ cancelledAt: sql`now()` }).where(eq(paymentBatches.id, id))
    await record(tx, officer, { action: 'batch.cancelled', object: `batch:${id}` })
  })
}

/**
 * A second person's yes: the file for the bank is made and kept as it is, byte for byte.
 * Refuses: gone, payments.sealed, payments.ownBatch, payments.approved, payments.empty, payments.held, payments.dayPassed, payments.noPayer,
 * ties.disqualified (one of its payees is tied to whoever would approve).
 */
export function approveBatch(officer: Payer, id: string) {
  return inTown(officer, async (tx) => {
    const batch = await openBatch(tx, id)
    if (batch.createdBy === officer.staff.id) throw new Refusal('payments.ownBatch')
    if (batch.approvedAt) throw new Refusal('payments.approved')
    if (batch.payOn < finnishDay(new Date())) throw new Refusal('payments.dayPassed')
    await refuseHeld(tx, officer, id)
    const now = new Date()
    const file = Buffer.from(paymentFile(await fileOf(tx, officer, batch, now)))
    await tx
      .update(paymentBatches)
      .set({ approvedBy: officer.staff.id, approvedAt: now, file, sha256: sha256(file) })
      .where(eq(paymentBatches.id, id))
    await record(tx, officer, { action: 'batch.approved', object: `batch:${id}`, detail: sha256(file) })
  })
}

/** What held nothing when the batch was made may hold something now. */
async function refuseHeld(tx: Transaction, officer: Payer, batch: string) {
  const held = await tx
    .select({ award: payments.award })
    .from(payments)
    .where(inBatch(batch))
    .orderBy(asc(payments.endToEnd))
  if (!held.length) throw new Refusal('payments.empty')
  for (const { award } of held) {
    await notTied(tx, officer, award)
    const [row] = await awardRows(tx, eq(awards.id, award))
    if (row?.holds.length) throw new Refusal('payments.held', { number: row.number })
  }
}

type Batch = { id: string; number: number; payOn: string }

async function fileOf(tx: Transaction, officer: Payer, { id, number, payOn }: Batch, at: Date) {
  const town = municipalityById(officer.municipality)
  if (!town?.payer) throw new Refusal('payments.noPayer')
  const { iban, bic, service } = town.payer
  return {
    id: `${officer.municipality.toUpperCase()}-${number}`,
    createdAt: at.toISOString(),
    debtor: { name: town.texts.organisation[town.locales[0]], iban, bic, service },
    transfers: (await transfersIn(tx, officer, id)).map((transfer) => ({ ...transfer, executeOn: payOn })),
  }
}

/** The file for the bank, fetched: from the first time on the batch counts as sent. Refuses: gone, payments.notApproved. */
export function exportBatch(officer: Payer, id: string): Promise<{ number: number; file: Buffer }> {
  return inTown(officer, async (tx) => {
    const [batch] = await tx.select().from(paymentBatches).where(eq(paymentBatches.id, id)).for('update')
    if (!batch || batch.cancelledAt) throw new Refusal('gone')
    if (!batch.file) throw new Refusal('payments.notApproved')
    const first = { exportedAt: sql`now()`, exportedBy: officer.staff.id }
    if (!batch.exportedAt) await tx.update(paymentBatches).set(first).where(eq(paymentBatches.id, id))
    await record(tx, officer, { action: 'batch.fetched', object: `batch:${id}`, detail: batch.sha256 ?? undefined })
    return { number: batch.number, file: batch.file }
  })
}
