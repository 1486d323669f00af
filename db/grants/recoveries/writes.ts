import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { GrantOfficer } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { finnishDay } from '@/db/fields'
import { applications } from '@/db/grants/applications/tables'
import { notTied } from '@/db/grants/awards/reads'
import { awardHeld, lowerPayable, turnAward } from '@/db/grants/awards/writes'
import type { Stray } from '@/db/grants/payments/matching/rules'
import type { RecoveryInput } from '@/db/grants/recoveries/input'
import { type RecoveryAct, type RecoveryHand, type RecoveryNeed, recoveryTurns } from '@/db/grants/recoveries/rules'
import { recoveries, recoveryEvents } from '@/db/grants/recoveries/tables'
import { creditorReference, domesticReference, referenceOf } from '@/db/grants/references/rules'
import { notDisqualified } from '@/db/grants/ties/reads'
import { judge } from '@/db/grants/turns/rules'
import { record } from '@/db/journal/writes'
import { holdAlone } from '@/db/locks'
import { Refusal } from '@/db/refusal'
import { inTown } from '@/db/town'

type Row = typeof recoveries.$inferSelect
type Press = { recovery: string; version: number }
type Set = Partial<typeof recoveries.$inferInsert>

type Opener = GrantOfficer<'prepare' | 'pay'>

/** Asks money of a paid award back, or opens the question. Refuses: gone, ties.disqualified, recoveries.notPaid, recoveries.tooMuch. */
export function openRecovery(officer: Opener, said: RecoveryInput) {
  return inTown(officer, (tx) => openRecoveryIn(tx, officer, said))
}

/** The same in the transaction of what leads to it. */
export async function openRecoveryIn(tx: Transaction, officer: Opener, said: RecoveryInput): Promise<string> {
  const { municipality, staff } = officer
  const { award: id, ground, words, cents } = said
  const award = await awardHeld(tx, id)
  await notTied(tx, officer, id)
  if (award.state !== 'paid') throw new Refusal('recoveries.notPaid')
  const [asked] = await tx
    .select({ cents: sql<number>`coalesce(sum(${recoveries.cents}), 0)::bigint`.mapWith(Number) })
    .from(recoveries)
    .where(and(eq(recoveries.award, id), sql`${recoveries.state} <> 'dropped'`))
  if ((asked?.cents ?? 0) + cents > (award.payableCents ?? award.awardedCents)) throw new Refusal('recoveries.tooMuch')
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

/** Gives the applicant time to speak, until a day that is still to come. Refuses: recoveries.…, changedMeanwhile, gone. */
export function hear(officer: GrantOfficer<'prepare'>, { until, ...press }: Press & { until: string }) {
  const met: RecoveryNeed[] = until > finnishDay(new Date()) ? ['daySet'] : []
  return inTown(officer, (tx) => turn(tx, officer, press, 'hear', () => met, { hearingUntil: until }))
}

/** Writes down what the applicant said, or that they said nothing, while the hearing lasts. */
export function noteHeard(officer: GrantOfficer<'prepare'>, { heard, ...press }: Press & { heard: string | null }) {
  return inTown(officer, async (tx) => {
    const row = await held(tx, press)
    await notDisqualified(tx, officer, row.application)
    if (row.state !== 'hearing') throw new Refusal('recoveries.wrongState')
    await tx
      .update(recoveries)
      .set({ heard, version: row.version + 1 })
      .where(eq(recoveries.id, row.id))
    await record(tx, officer, { action: 'recovery.heard', object: `recovery:${row.id}` })
  })
}

/** Decides that money is to be paid back, by somebody who did not open it, when the other side has been heard or has let its day pass. */
export function decideRecovery(officer: GrantOfficer<'decide'>, { decision, ...press }: Press & { decision: string }) {
  const met = ({ heard, hearingUntil, openedBy }: Row): RecoveryNeed[] => [
    ...(heard || (hearingUntil && hearingUntil < finnishDay(new Date())) ? (['heardOrDayPassed'] as const) : []),
    ...(openedBy !== officer.staff.id ? (['ofAnother'] as const) : []),
    'reasonsGiven',
  ]
  return inTown(officer, (tx) =>
    turn(tx, officer, press, 'decide', met, { decision, decidedBy: officer.staff.id }, decision),
  )
}

/** Makes the data of the invoice: a reference of its own, by which the money is known when it comes. */
export function invoice(officer: GrantOfficer<'pay'>, { dueOn, ...press }: Press & { dueOn: string }) {
  const met: RecoveryNeed[] = dueOn > finnishDay(new Date()) ? ['dueSet'] : []
  return inTown(officer, async (tx) => {
    await holdAlone(tx, 'numbering', `invoices:${officer.municipality}`)
    const [last] = await tx
      .select({ count: sql<number>`count(*)::int` })
      .from(recoveries)
      .where(sql`${recoveries.reference} is not null`)
    const base = `${new Date().getFullYear()}${String((last?.count ?? 0) + 1).padStart(5, '0')}`
    const reference = creditorReference(domesticReference(base))
    await turn(tx, officer, press, 'invoice', () => met, { invoiceDueOn: dueOn, reference }, reference)
  })
}

/** Finance has seen the money on the account. */
export function settleRecovery(officer: GrantOfficer<'pay'>, { note, ...press }: Press & { note: string }) {
  return inTown(officer, (tx) => turn(tx, officer, press, 'settle', () => ['moneyIn'], {}, note))
}

export function dropRecovery(
  officer: GrantOfficer<'prepare' | 'decide'>,
  { note, ...press }: Press & { note: string },
) {
  return inTown(officer, (tx) => turn(tx, officer, press, 'drop', () => ['reasonsGiven'], {}, note))
}

export function noteAppeal(officer: GrantOfficer<'prepare' | 'decide'>, { note, ...press }: Press & { note: string }) {
  return inTown(officer, (tx) => turn(tx, officer, press, 'appeal', () => [], {}, note))
}

/** What came of an appeal: the decision stands, or the money is not asked back after all. */
export function endAppeal(
  officer: GrantOfficer<'decide'>,
  { note, stands, ...press }: Press & { note: string; stands: boolean },
) {
  return inTown(officer, (tx) =>
    turn(tx, officer, press, stands ? 'uphold' : 'yield', () => ['reasonsGiven'], {}, note),
  )
}

/** Sets what is owed off against an award of the same applicant that waits to be paid, by a decision with reasons. Refuses: recoveries.notTheirs, recoveries.tooSmall, awards.…. */
export function setOff(
  officer: GrantOfficer<'decide'>,
  { award: id, note, ...press }: Press & { award: string; note: string },
) {
  return inTown(officer, async (tx) => {
    const [row, award] = [await held(tx, press), await awardHeld(tx, id)]
    if (!(await sameApplicant(tx, row.application, award.application))) throw new Refusal('recoveries.notTheirs')
    const left = (award.payableCents ?? 0) - row.cents
    if (left < 0) throw new Refusal('recoveries.tooSmall')
    if (left === 0) await turnAward(tx, officer, award, 'setOff', ['recoveryDecided'], { note })
    else await lowerPayable(tx, officer, award, left, note)
    await turn(tx, officer, press, 'setOff', () => ['awardPayable', 'reasonsGiven'], { offsetAgainst: id }, note)
  })
}

async function sameApplicant(tx: Transaction, one: string, other: string) {
  const rows = await tx
    .select({ organisation: applications.organisation, person: applications.person })
    .from(applications)
    .where(inArray(applications.id, [one, other]))
  const [a, b = a] = rows
  return a?.organisation
    ? a.organisation === b?.organisation
    : Boolean(a?.person) && !b?.organisation && a?.person === b?.person
}

/** Money that came in under an invoice's reference, and is the whole of it, settles the recovery. */
export async function settleByReference(
  tx: Transaction,
  officer: GrantOfficer<'pay'>,
  { outcome, reference, cents }: Stray,
) {
  const known = outcome === 'received' && reference ? referenceOf(reference) : null
  if (!known) return false
  const text = known.kind === 'creditor' ? known.text : creditorReference(known.text)
  const [row] = await tx.select().from(recoveries).where(eq(recoveries.reference, text))
  if (row?.state !== 'invoiced' || row.cents !== cents) return false
  await turn(tx, officer, { recovery: row.id, version: row.version }, 'settle', () => ['moneyIn'], {}, text)
  return true
}

async function held(tx: Transaction, { recovery, version }: Press): Promise<Row> {
  const [row] = await tx.select().from(recoveries).where(eq(recoveries.id, recovery)).for('update')
  if (!row) throw new Refusal('gone')
  if (row.version !== version) throw new Refusal('changedMeanwhile')
  return row
}

const handsOf = ({ duties }: GrantOfficer) =>
  duties.filter((duty): duty is RecoveryHand => duty === 'prepare' || duty === 'decide' || duty === 'pay')

async function turn(
  tx: Transaction,
  officer: GrantOfficer,
  press: Press,
  act: RecoveryAct,
  met: (row: Row) => readonly RecoveryNeed[],
  set: Set,
  note?: string,
) {
  const row = await held(tx, press)
  // Money that has come in is a fact, whoever reads it from the bank's file.
  if (act !== 'settle') await notDisqualified(tx, officer, row.application)
  const verdict = judge(recoveryTurns[act], row.state, handsOf(officer), new Set(met(row)))
  if ('refused' in verdict)
    throw new Refusal(verdict.refused === 'needs' ? `recoveries.need.${verdict.need}` : `recoveries.${verdict.refused}`)
  if (verdict.to === 'before') throw new Error('No recovery is stopped')
  const { municipality, staff } = officer
  await tx
    .update(recoveries)
    .set({ ...set, state: verdict.to, version: row.version + 1 })
    .where(eq(recoveries.id, row.id))
  const event = { municipality, recovery: row.id, from: row.state, to: verdict.to, note, staff: staff.id }
  await tx.insert(recoveryEvents).values(event)
  await record(tx, officer, {
    action: `recovery.${act}`,
    object: `recovery:${row.id}`,
    detail: `${row.state} → ${verdict.to}`,
  })
}
