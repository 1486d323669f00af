import 'server-only'
import { and, asc, eq, inArray, ne } from 'drizzle-orm'
import type { GrantOfficer, Job, Resident } from '@/db/actors'
import type { Transaction } from '@/db/client'
import type { AwardState, BlockReason } from '@/db/grants/awards/input'
import { notTied } from '@/db/grants/awards/reads'
import { type AwardAct, type AwardNeed, awardTurns, type Hand, isUnpaid } from '@/db/grants/awards/rules'
import { awardEvents, awards } from '@/db/grants/awards/tables'
import { judge } from '@/db/grants/turns/rules'
import { record } from '@/db/journal/writes'
import { Refusal } from '@/db/refusal'

export type Turner = GrantOfficer | Resident<'grants'> | Job<'grants'>
export type Standing = { id: string; state: AwardState; version: number }
/**
 * `itself`: the portal turns it because a day has come or a decision is final, whoever happened to ask. `onBehalf`: staff key in what the applicant
 * has said by post.
 */
type Also = {
  note?: string
  blocked?: BlockReason
  payableCents?: number
  receiptsDueOn?: string
  itself?: true
  onBehalf?: true
}

/** What a bank has done, and taking out of a batch what should not be in it: nobody decides anything there. */
const undecided: readonly AwardAct[] = ['confirm', 'bounce', 'putBack']

/**
 * Turns an award in the transaction of what turns it, from the version that was looked at. Whoever is tied to its applicant decides nothing of it.
 * Refuses: ties.disqualified, awards.notYours, awards.wrongState, awards.need.… (what is missing), changedMeanwhile.
 */
export async function turnAward(
  tx: Transaction,
  actor: Turner,
  award: Standing,
  act: AwardAct,
  met: readonly AwardNeed[],
  { note, blocked, payableCents, receiptsDueOn, itself, onBehalf }: Also = {},
): Promise<AwardState> {
  if ('staff' in actor && !itself && !undecided.includes(act)) await notTied(tx, actor, award.id)
  const hands: Hand[] = itself ? ['portal'] : onBehalf ? ['applicant'] : handsOf(actor)
  const verdict = judge(awardTurns[act], award.state, hands, new Set(met))
  if ('refused' in verdict) throw new Refusal(keyOf(verdict))
  const to = verdict.to === 'before' ? await stoodBefore(tx, award.id) : verdict.to
  const turned = await tx
    .update(awards)
    .set({
      state: to,
      blocked: to === 'blocked' ? (blocked ?? 'other') : null,
      version: award.version + 1,
      ...(payableCents !== undefined && { payableCents }),
      ...(receiptsDueOn !== undefined && { receiptsDueOn }),
    })
    .where(and(eq(awards.id, award.id), eq(awards.state, award.state), eq(awards.version, award.version)))
    .returning({ id: awards.id })
  if (!turned.length) throw new Refusal('changedMeanwhile')
  await tx.insert(awardEvents).values({
    ...{ municipality: actor.municipality, award: award.id, from: award.state, to, note: note ?? blocked },
    staff: 'staff' in actor ? actor.staff.id : null,
    person: 'person' in actor ? actor.person.id : null,
  })
  await record(tx, actor, { action: `award.${act}`, object: `award:${award.id}`, detail: `${award.state} → ${to}` })
  return to
}

/**
 * Pays less of an award that nobody has paid yet: the rest of it is set off, or the receipts give no right to it. `itself`: that was settled before, and
 * the payment has come back. Refuses: ties.disqualified, awards.wrongState.
 */
export async function lowerPayable(
  tx: Transaction,
  keeper: GrantOfficer | Job<'grants'>,
  award: Standing,
  cents: number,
  { note, itself }: { note?: string; itself?: true } = {},
) {
  if (!isUnpaid(award.state)) throw new Refusal('awards.wrongState')
  if ('staff' in keeper && !itself) await notTied(tx, keeper, award.id)
  const { municipality } = keeper
  const staff = 'staff' in keeper ? keeper.staff.id : null
  await tx
    .update(awards)
    .set({ payableCents: cents, version: award.version + 1 })
    .where(eq(awards.id, award.id))
  const event = { municipality, award: award.id, from: award.state, to: award.state, note, staff }
  await tx.insert(awardEvents).values(event)
  await record(tx, keeper, { action: 'award.lowered', object: `award:${award.id}`, detail: String(cents) })
}

/** What somebody may turn: a member of the desk by all their duties, the portal by itself, an applicant their own. */
function handsOf(actor: Turner): Hand[] {
  if ('duties' in actor) return actor.duties.filter((duty) => duty === 'prepare' || duty === 'decide' || duty === 'pay')
  return ['person' in actor ? 'applicant' : 'portal']
}

function keyOf(verdict: { refused: 'notYours' | 'wrongState' } | { refused: 'needs'; need: AwardNeed }) {
  return verdict.refused === 'needs' ? `awards.need.${verdict.need}` : `awards.${verdict.refused}`
}

/** Where a blocked award stood when it was stopped. */
async function stoodBefore(tx: Transaction, award: string): Promise<AwardState> {
  const events = await tx
    .select({ from: awardEvents.from, at: awardEvents.createdAt })
    .from(awardEvents)
    .where(and(eq(awardEvents.award, award), eq(awardEvents.to, 'blocked'), ne(awardEvents.from, 'blocked')))
  const last = events.toSorted((a, b) => a.at.valueOf() - b.at.valueOf()).at(-1)
  return last?.from ?? 'payable'
}

/** An award as it stands, held until the transaction ends. Refuses: gone. */
export async function awardHeld(tx: Transaction, award: string) {
  const [row] = await tx.select().from(awards).where(eq(awards.id, award)).for('update')
  if (!row) throw new Refusal('gone')
  return row
}

/**
 * The same for whoever then looks at the other payments of its grant: all are held in one order, and before anything else, so that no two wait for each
 * other. Refuses: gone.
 */
export async function awardAmongOthers(tx: Transaction, award: string) {
  const [of] = await tx.select({ application: awards.application }).from(awards).where(eq(awards.id, award))
  if (of) await holdAwards(tx, [of.application])
  return awardHeld(tx, award)
}

/** Holds all payments of these applications, in the order of their ids. */
export async function holdAwards(tx: Transaction, of: readonly string[]) {
  await tx
    .select({ id: awards.id })
    .from(awards)
    .where(inArray(awards.application, [...of]))
    .orderBy(asc(awards.id))
    .for('update')
}
