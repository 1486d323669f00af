import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { GrantOfficer } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { finnishDay } from '@/db/fields'
import { applications } from '@/db/grants/applications/tables'
import { notTied } from '@/db/grants/awards/reads'
import { awardAmongOthers, lowerPayable, turnAward } from '@/db/grants/awards/writes'
import { balanceHeld } from '@/db/grants/balances/reads'
import { decisions } from '@/db/grants/decisions/tables'
import type { Stray } from '@/db/grants/payments/matching/rules'
import { tellOfDropped, tellOfInvoice } from '@/db/grants/recoveries/hearings/writes'
import type { RecoveryInput } from '@/db/grants/recoveries/input'
import { leftOf, noSetOff, type RecoveryNeed } from '@/db/grants/recoveries/rules'
import { recoveries, recoveryEvents } from '@/db/grants/recoveries/tables'
import { heldRecovery, type Press, type Row, turnRecovery } from '@/db/grants/recoveries/turning/writes'
import { creditorReference, domesticReference, referenceOf } from '@/db/grants/references/rules'
import { record } from '@/db/journal/writes'
import { holdAlone } from '@/db/locks'
import { Refusal } from '@/db/refusal'
import { inTown } from '@/db/town'

type Opener = GrantOfficer<'prepare' | 'pay'>

/** Asks money of a paid award back, or opens the question. Refuses: gone, ties.disqualified, recoveries.notPaid, recoveries.tooMuch. */
export function openRecovery(officer: Opener, said: RecoveryInput) {
  return inTown(officer, (tx) => openRecoveryIn(tx, officer, said))
}

/** The same in the transaction of what leads to it. */
export async function openRecoveryIn(tx: Transaction, officer: Opener, said: RecoveryInput): Promise<string> {
  const { municipality, staff } = officer
  const { award: id, ground, words, cents } = said
  const award = await awardAmongOthers(tx, id)
  await notTied(tx, officer, id)
  if (award.state !== 'paid') throw new Refusal('recoveries.notPaid')
  const [asked] = await tx
    .select({ cents: sql<number>`coalesce(sum(${recoveries.cents}), 0)::bigint`.mapWith(Number) })
    .from(recoveries)
    .where(and(eq(recoveries.award, id), sql`${recoveries.state} <> 'dropped'`))
  if ((asked?.cents ?? 0) + cents > (award.payableCents ?? award.awardedCents)) throw new Refusal('recoveries.tooMuch')
  const { paidCents, askedCents } = await balanceHeld(tx, award.application)
  if (askedCents + cents > paidCents) throw new Refusal('recoveries.tooMuch')
  const [row] = await tx
    .insert(recoveries)
    .values({ municipality, application: award.application, award: id, ground, words, cents, openedBy: staff.id })
    .returning({ id: recoveries.id })
  if (!row) throw new Error('The recovery was not written')
  const event = { municipality, recovery: row.id, to: 'opened' as const, note: words, staff: staff.id }
  await tx.insert(recoveryEvents).values(event)
  await record(tx, officer, { action: 'recovery.opened', object: `recovery:${row.id}`, detail: ground })
  return row.id
}

/**
 * Makes the data of the invoice when the decision is final: a reference of its own, by which the money is known when it comes; the same one where an
 * invoice was made before an appeal. Refuses: gone, changedMeanwhile, ties.disqualified, recoveries.….
 */
export function invoice(officer: GrantOfficer<'pay'>, { dueOn, ...press }: Press & { dueOn: string }) {
  return inTown(officer, async (tx) => {
    await holdAlone(tx, 'numbering', `invoices:${officer.municipality}`)
    const row = await heldRecovery(tx, press)
    const reference = row.reference ?? (await nextReference(tx))
    const met: RecoveryNeed[] = [
      ...(await finality(tx, row)),
      ...(dueOn > finnishDay(new Date()) ? (['dueSet'] as const) : []),
    ]
    const set = { invoiceDueOn: dueOn, reference }
    await turnRecovery(tx, officer, row, 'invoice', met, { set, note: reference })
    await tellOfInvoice(tx, officer, { ...row, ...set })
  })
}

async function nextReference(tx: Transaction): Promise<string> {
  const [last] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(recoveries)
    .where(sql`${recoveries.reference} is not null`)
  const base = `${new Date().getFullYear()}${String((last?.count ?? 0) + 1).padStart(5, '0')}`
  return creditorReference(domesticReference(base))
}

/** Whether the decision on it is final: before that nobody pays, also where they are owed a grant. */
async function finality(tx: Transaction, { ruling }: Row): Promise<RecoveryNeed[]> {
  if (!ruling) return []
  const [row] = await tx.select({ state: decisions.state }).from(decisions).where(eq(decisions.id, ruling))
  return row?.state === 'final' ? ['decisionFinal'] : []
}

/** Finance has seen the money on the account. */
export function settleRecovery(officer: GrantOfficer<'pay'>, { note, ...press }: Press & { note: string }) {
  return inTown(officer, async (tx) => settle(tx, officer, await heldRecovery(tx, press), note))
}

/**
 * Lets it be, before a decision is begun. Whoever was being heard is told that nothing is asked back. Refuses: gone, changedMeanwhile,
 * ties.disqualified, recoveries.….
 */
export function dropRecovery(
  officer: GrantOfficer<'prepare' | 'decide'>,
  { note, ...press }: Press & { note: string },
) {
  return inTown(officer, async (tx) => {
    const row = await heldRecovery(tx, press)
    const met: RecoveryNeed[] = row.ruling ? ['reasonsGiven'] : ['undecided', 'reasonsGiven']
    await turnRecovery(tx, officer, row, 'drop', met, { note })
    if (row.hearingAt) await tellOfDropped(tx, officer, row.id)
  })
}

/** Sets what is owed off against an award of the same applicant that waits to be paid, by a decision with reasons. Refuses: recoveries.notTheirs, recoveries.offsetBefore (another award has paid of it), recoveries.tooSmall, awards.…. */
export function setOff(
  officer: GrantOfficer<'decide'>,
  { award: id, note, ...press }: Press & { award: string; note: string },
) {
  return inTown(officer, async (tx) => {
    const [award, row] = [await awardAmongOthers(tx, id), await heldRecovery(tx, press)]
    if (!(await sameApplicant(tx, row.application, award.application))) throw new Refusal('recoveries.notTheirs')
    const not = noSetOff(row, award)
    if (not) throw new Refusal(`recoveries.${not}`)
    const left = (award.payableCents ?? 0) - leftOf(row)
    const met: RecoveryNeed[] = [...(await finality(tx, row)), 'awardPayable', 'reasonsGiven']
    await turnRecovery(tx, officer, row, 'setOff', met, {
      set: { offsetAgainst: id, offsetCents: (row.offsetCents ?? 0) + leftOf(row), settledCents: row.cents },
      note,
    })
    if (leftOf(row) <= 0) throw new Refusal('recoveries.wrongState')
    if (award.state !== 'payable') throw new Refusal('awards.wrongState')
    if (left === 0) await turnAward(tx, officer, award, 'setOff', ['recoveryDecided'], { note })
    else await lowerPayable(tx, officer, award, left, { note })
  })
}

async function sameApplicant(tx: Transaction, one: string, other: string) {
  if (one === other) return true
  const rows = await tx
    .select({ organisation: applications.organisation, person: applications.person })
    .from(applications)
    .where(inArray(applications.id, [one, other]))
  const [a, b = a] = rows
  return a?.organisation
    ? a.organisation === b?.organisation
    : Boolean(a?.person) && !b?.organisation && a?.person === b?.person
}

const settle = (tx: Transaction, officer: GrantOfficer<'pay'>, row: Row, note: string) =>
  turnRecovery(tx, officer, row, 'settle', ['moneyIn'], { note, set: { settledCents: row.cents } })

/** Money that came in under an invoice's reference, and is the whole of it, settles the recovery. */
export async function settleByReference(
  tx: Transaction,
  officer: GrantOfficer<'pay'>,
  { outcome, reference, cents }: Stray,
) {
  const known = outcome === 'received' && reference ? referenceOf(reference) : null
  if (!known) return false
  const text = known.kind === 'creditor' ? known.text : creditorReference(known.text)
  const [row] = await tx.select().from(recoveries).where(eq(recoveries.reference, text)).for('update')
  if (!row || leftOf(row) !== cents) return false
  if (await isUnsettled(tx, row)) return noteMoneyIn(tx, officer, row)
  if (row.state !== 'invoiced') return false
  await settle(tx, officer, row, text)
  return true
}

/** Whether it was invoiced before an appeal, and nobody knows yet what will be asked. */
const isUnsettled = async (tx: Transaction, row: Row) =>
  (row.state === 'appealed' || row.state === 'decided') && leftOf(row) > 0 && !(await finality(tx, row)).length

/** An invoice was paid while its decision is appealed: what is too much of it is paid back when that is final. */
async function noteMoneyIn(tx: Transaction, officer: GrantOfficer<'pay'>, row: Row) {
  const { id, state, cents, version } = row
  await tx
    .update(recoveries)
    .set({ settledCents: cents, version: version + 1 })
    .where(eq(recoveries.id, id))
  const { municipality, staff } = officer
  await tx.insert(recoveryEvents).values({ municipality, recovery: id, from: state, to: state, staff: staff.id })
  await record(tx, officer, { action: 'recovery.moneyIn', object: `recovery:${id}`, detail: String(leftOf(row)) })
  return true
}
