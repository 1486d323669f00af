import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { GrantOfficer } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { record } from '@/db/journal/writes'
import { Refusal } from '@/db/refusal'
import { inTown } from '@/db/town'
import { moveApplication } from '../../applications/moves/writes'
import { finalPointsIn } from '../../scorings/reads'
import { type DecisionNeed, isOfRecovery, lacksOf } from '../rules'
import { approvals } from '../tables'
import { type Held, heldDecision, type Press, turnDecision } from '../writes'

/** Proposes a draft to whoever decides. Refuses: gone, ties.disqualified, changedMeanwhile, decisions.…. */
export function proposeDecision(preparer: GrantOfficer<'prepare'>, press: Press) {
  return inTown(preparer, async (tx) => {
    const held = await heldDecision(tx, preparer, press)
    const set = { proposedBy: preparer.staff.id }
    const scored: DecisionNeed[] = (await isScored(tx, held)) ? ['applicationReady'] : []
    await turnDecision(tx, preparer, held.decision, 'propose', [...readiness(held), ...scored], { set })
    if (held.application.state !== 'withdrawn' && held.application.state !== 'decided')
      await moveApplication(tx, preparer, held.application, 'proposed')
  })
}

/** What a draft has of what it needs. */
export function readiness(held: Held): DecisionNeed[] {
  const { decision, application } = held
  const lacks = lacksOf({ ...decision, appliedCents: application.appliedCents })
  const own = (['sumFits', 'reasonGiven', 'blocksFull'] as const).filter((need) => !lacks.includes(need))
  return isReady(held) ? [...own, 'applicationReady'] : own
}

/** The application stands where it may be decided: where a pot is divided, only its locked division gives a sum. Of a withdrawn one only that it lapses. */
function isReady({ decision, application, call }: Held): boolean {
  if (application.state === 'withdrawn') return decision.outcome === 'lapsed'
  if (isOfRecovery(decision.outcome)) return application.state === 'decided'
  if (application.state === 'decided') return decision.replaces !== null
  if (application.state === 'eligible') return !call.division
  return application.state === 'ineligible' || application.state === 'proposed'
}

/** Scored by everybody who was to score it, in a call whose points divide no pot. */
async function isScored(tx: Transaction, { application, call }: Held): Promise<boolean> {
  if (application.state !== 'scoring' || call.division) return false
  return (await finalPointsIn(tx, application.call)).some((one) => one.application === application.id)
}

/** Takes a proposal back to be written on. */
export function takeBack(preparer: GrantOfficer<'prepare'>, press: Press) {
  return inTown(preparer, async (tx) => {
    const { decision } = await heldDecision(tx, preparer, press)
    await turnDecision(tx, preparer, decision, 'takeBack', [])
  })
}

/** Sends a proposal back to preparation, with words why; its application is checked again. */
export function sendBack(decider: GrantOfficer<'decide' | 'minute'>, { note, ...press }: Press & { note: string }) {
  return inTown(decider, async (tx) => {
    const held = await heldDecision(tx, decider, press)
    await turnDecision(tx, decider, held.decision, 'sendBack', [], { note, set: { meeting: null } })
    if (held.application.state === 'proposed') await moveApplication(tx, decider, held.application, 'inCheck')
  })
}

/** A second person's yes to a proposal as it now stands, once. Refuses: decisions.ownProposal, decisions.wrongState. */
export function approveDecision(decider: GrantOfficer<'decide'>, press: Press) {
  const { municipality, staff } = decider
  return inTown(decider, async (tx) => {
    const { decision } = await heldDecision(tx, decider, press)
    if (decision.state !== 'proposal') throw new Refusal('decisions.wrongState')
    if (decision.proposedBy === staff.id) throw new Refusal('decisions.ownProposal')
    const said = { municipality, decision: decision.id, approvedBy: staff.id, version: decision.version }
    await tx
      .insert(approvals)
      .values(said)
      .onConflictDoUpdate({
        target: [approvals.municipality, approvals.decision, approvals.approvedBy],
        set: { version: decision.version },
      })
    await record(tx, decider, { action: 'decision.approved', object: `decision:${decision.id}` })
  })
}

/** Who have said yes to the proposal as it stands, beside whoever proposed it. */
export async function yesesTo(tx: Transaction, { decision }: Held): Promise<string[]> {
  const rows = await tx
    .select({ by: approvals.approvedBy })
    .from(approvals)
    .where(and(eq(approvals.decision, decision.id), eq(approvals.version, decision.version)))
  return rows.map(({ by }) => by).filter((by) => by !== decision.proposedBy)
}
