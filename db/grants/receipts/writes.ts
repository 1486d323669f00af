import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Resident } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { finnishDay } from '@/db/fields'
import { applications } from '@/db/grants/applications/tables'
import { awards, receipts } from '@/db/grants/awards/tables'
import { turnAward } from '@/db/grants/awards/writes'
import { mostReceipts, type ReceiptInput } from '@/db/grants/receipts/input'
import { mine } from '@/db/grants/receipts/sheets/reads'
import { record } from '@/db/journal/writes'
import { Refusal } from '@/db/refusal'
import { inTown } from '@/db/town'

type Applicant = Resident<'grants'>

/** An award of mine that still waits for receipts, held. Refuses: gone, receipts.closed, receipts.handedIn, receipts.late. */
export async function openAward(tx: Transaction, resident: Applicant, id: string) {
  const [award] = await tx
    .select()
    .from(awards)
    .where(and(eq(awards.id, id), mine(resident)))
    .for('update')
  if (!award) throw new Refusal('gone')
  if (award.state !== 'awaitingReceipts') throw new Refusal('receipts.closed')
  if (award.receiptsAt) throw new Refusal('receipts.handedIn')
  if (award.receiptsDueOn && award.receiptsDueOn < finnishDay(new Date())) throw new Refusal('receipts.late')
  return award
}

/** Adds a receipt to one of my awards, once however often its form is sent. Refuses: as `openAward`, receipts.tooMany, receipts.future. */
export function addReceipt(
  resident: Applicant,
  { award: id, submission, line, words, payee, paidOn, cents, ...rest }: ReceiptInput,
) {
  const { municipality, person } = resident
  if (paidOn > finnishDay(new Date())) throw new Refusal('receipts.future')
  return inTown(resident, async (tx) => {
    const award = await openAward(tx, resident, id)
    const [held] = await tx
      .select({ count: sql<number>`count(*)::int` })
      .from(receipts)
      .where(and(eq(receipts.award, award.id), isNull(receipts.withdrawnAt)))
    if ((held?.count ?? 0) >= mostReceipts) throw new Refusal('receipts.tooMany', { most: mostReceipts })
    const { allowance, quantity } = rest
    const counted = allowance ? { allowance, quantity } : {}
    await tx
      .insert(receipts)
      .values({
        id: submission,
        municipality,
        award: award.id,
        line,
        words,
        payee,
        paidOn,
        cents,
        broughtBy: person.id,
        ...counted,
      })
      .onConflictDoNothing()
    await record(tx, resident, { action: 'receipt.added', object: `award:${award.id}` })
  })
}

/** Takes one of my receipts away again, before they are handed in. Refuses: as `openAward`. */
export function withdrawReceipt(resident: Applicant, { award: id, receipt }: { award: string; receipt: string }) {
  return inTown(resident, async (tx) => {
    const award = await openAward(tx, resident, id)
    const [row] = await tx
      .update(receipts)
      .set({ withdrawnAt: sql`now()` })
      .where(and(eq(receipts.id, receipt), eq(receipts.award, award.id), isNull(receipts.withdrawnAt)))
      .returning({ id: receipts.id })
    if (!row) throw new Refusal('gone')
    await record(tx, resident, { action: 'receipt.withdrawn', object: `award:${award.id}` })
  })
}

/** Hands the receipts in: from now on they are the desk's to check. Refuses: as `openAward`, receipts.none. */
export function handIn(
  resident: Applicant,
  { award: id, otherIncomeCents }: { award: string; otherIncomeCents: number },
) {
  return inTown(resident, async (tx) => {
    const award = await openAward(tx, resident, id)
    const [one] = await tx
      .select({ id: receipts.id })
      .from(receipts)
      .where(and(eq(receipts.award, award.id), isNull(receipts.withdrawnAt)))
      .limit(1)
    if (!one) throw new Refusal('receipts.none')
    await tx
      .update(awards)
      .set({ receiptsAt: sql`now()`, otherIncomeCents, version: award.version + 1 })
      .where(eq(awards.id, award.id))
    await record(tx, resident, { action: 'receipts.handedIn', object: `award:${award.id}` })
  })
}

/** Says no to a grant of mine, or of an organisation in whose name I may bind it. Refuses: gone, awards.…. */
export function refuseAward(resident: Applicant, { award: id }: { award: string }) {
  return inTown(resident, async (tx) => {
    const [award] = await tx
      .select()
      .from(awards)
      .where(and(eq(awards.id, id), mine(resident)))
      .for('update')
    if (!award) throw new Refusal('gone')
    const met = (await mayBind(tx, resident, award.application)) ? (['mayBind'] as const) : []
    await turnAward(tx, resident, award, 'refuse', met)
  })
}

/** Whether this person alone may give up what the applicant was granted: the applicant themselves, or somebody with a mandate in force. */
async function mayBind(tx: Transaction, { person }: Applicant, application: string): Promise<boolean> {
  const [row] = await tx
    .select({
      own: sql<boolean>`${applications.organisation} is null and ${applications.person} = ${person.id}`,
      mandated: sql<boolean>`exists (
        select 1 from mandates m where m.organisation = ${applications.organisation} and m.person = ${person.id}
          and m.verified_at is not null and m.revoked_at is null and m.signing = 'alone' and current_date between m.valid_from and m.valid_until)`,
    })
    .from(applications)
    .where(eq(applications.id, application))
  return Boolean(row?.own || row?.mandated)
}
