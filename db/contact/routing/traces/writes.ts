import 'server-only'
import { eq } from 'drizzle-orm'
import type { Officer, Visitor } from '../../../actors'
import type { Transaction } from '../../../client'
import { cases } from '../../cases/tables'
import type { Trace } from '../rules'
import { routingTraces } from '../tables'
import { lastRun, routeNow } from './reads'
import { type Cause, type Outcome, outcomeOf } from './rules'

/** Gives a case that has just arrived to whom the rules say, and writes down why. */
export async function routeNewCase(tx: Transaction, actor: Visitor, id: string) {
  const trace = await routeNow(tx, id)
  if (!trace) return
  const { winner, unit, handler, priority } = trace
  if (winner)
    await tx
      .update(cases)
      .set({ unit, handler, ...(priority ? { priority } : {}) })
      .where(eq(cases.id, id))
  await tx.insert(routingTraces).values({ municipality: actor.municipality, case: id, trace })
}

type Run = { trace: Trace; cause: Cause; outcome: Outcome }

/** Writes down a run of the rules that somebody at the desk has caused. */
export async function keepRun(tx: Transaction, { municipality, staff }: Officer<'contact'>, id: string, run: Run) {
  await tx.insert(routingTraces).values({ municipality, case: id, staff: staff.id, ...run })
}

/**
 * Runs the rules anew on a case whose topic or place has just been changed, and writes down what is to come of it. Where nobody has begun,
 * the case goes where they say, which is the caller's to do; else staff are asked. `agreed` is a unit to which the officer has sent it already.
 */
export async function routeAgain(
  tx: Transaction,
  officer: Officer<'contact'>,
  id: string,
  cause: 'topic' | 'place',
  agreed: string | null = null,
) {
  const [held] = await tx
    .select({ state: cases.state, unit: cases.unit, handler: cases.handler })
    .from(cases)
    .where(eq(cases.id, id))
  const trace = await routeNow(tx, id)
  if (!held || !trace) return null
  const last = await lastRun(tx, id)
  const before = last && { unit: last.trace.unit, outcome: last.outcome }
  const outcome = trace.unit === agreed ? 'followed' : outcomeOf(held, before, trace)
  const isNew = trace.unit !== held.unit || (held.state === 'received' && held.handler === null)
  const moves = outcome === 'followed' && isNew && (trace.unit !== held.unit || trace.handler !== held.handler)
  await keepRun(tx, officer, id, { trace, cause, outcome })
  return { outcome, trace, moves }
}
