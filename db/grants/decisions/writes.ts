import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { GrantOfficer, Job } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { record } from '@/db/journal/writes'
import { Refusal } from '@/db/refusal'
import { applications } from '../applications/tables'
import { callVersions } from '../calls/tables'
import { notDisqualified } from '../ties/reads'
import { judge } from '../turns/rules'
import type { DecisionState } from './input'
import { type DecisionAct, type DecisionNeed, decisionTurns, type Hand } from './rules'
import { decisionEvents, decisions } from './tables'

export type Press = { decision: string; version?: number }
export type Decider = GrantOfficer<'prepare' | 'decide' | 'minute'>
type Turner = Decider | Job<'grants'>
type Set = Partial<typeof decisions.$inferInsert>

/**
 * A decision with its application and call, standing still until the transaction ends, for whoever has seen it as it is now. The application is
 * held first, as everywhere. Refuses: gone, ties.disqualified, changedMeanwhile.
 */
export async function heldDecision(tx: Transaction, turner: Turner, { decision: id, version }: Press) {
  const [where] = await tx.select({ application: decisions.application }).from(decisions).where(eq(decisions.id, id))
  if (!where) throw new Refusal('gone')
  const [application] = await tx
    .select()
    .from(applications)
    .where(eq(applications.id, where.application))
    .for('no key update')
  if ('staff' in turner) await notDisqualified(tx, turner, where.application)
  const [[decision], [version_]] = [
    await tx.select().from(decisions).where(eq(decisions.id, id)).for('no key update'),
    await tx
      .select({ call: callVersions.content })
      .from(callVersions)
      .where(eq(callVersions.id, application?.callVersion ?? '')),
  ]
  if (!application || !decision || !version_) throw new Refusal('gone')
  if (version !== undefined && decision.version !== version) throw new Refusal('changedMeanwhile')
  return { decision, application, call: version_.call }
}
export type Held = Awaited<ReturnType<typeof heldDecision>>

/**
 * Turns a decision in the transaction of what turns it.
 * Refuses: decisions.notYours, decisions.wrongState, decisions.need.… (what is missing).
 */
export async function turnDecision(
  tx: Transaction,
  turner: Turner,
  { id, state }: { id: string; state: DecisionState },
  act: DecisionAct,
  met: readonly DecisionNeed[],
  { note, arrivedOn, set }: { note?: string; arrivedOn?: string; set?: Set } = {},
): Promise<DecisionState> {
  const verdict = judge(decisionTurns[act], state, handsOf(turner), new Set(met))
  if ('refused' in verdict)
    throw new Refusal(verdict.refused === 'needs' ? `decisions.need.${verdict.need}` : `decisions.${verdict.refused}`)
  const to = verdict.to as DecisionState
  await tx
    .update(decisions)
    .set({ state: to, version: sql`${decisions.version} + 1`, ...set })
    .where(eq(decisions.id, id))
  const staff = 'staff' in turner ? turner.staff.id : null
  await tx
    .insert(decisionEvents)
    .values({ municipality: turner.municipality, decision: id, from: state, to, note, arrivedOn, staff })
  await record(tx, turner, { action: `decision.${act}`, object: `decision:${id}`, detail: `${state} → ${to}` })
  return to
}

function handsOf(turner: Turner): Hand[] {
  if (!('duties' in turner)) return ['portal']
  return turner.duties.filter((duty) => duty === 'prepare' || duty === 'decide' || duty === 'minute')
}

/** Changes a decision without turning it, from the version that was held. */
export async function changeDecision(tx: Transaction, officer: Decider, { decision }: Held, set: Set, action: string) {
  await tx
    .update(decisions)
    .set({ ...set, version: decision.version + 1 })
    .where(and(eq(decisions.id, decision.id), eq(decisions.version, decision.version)))
  await record(tx, officer, { action, object: `decision:${decision.id}` })
}
