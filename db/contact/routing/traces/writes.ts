import 'server-only'
import { eq } from 'drizzle-orm'
import type { Visitor } from '../../../actors'
import type { Transaction } from '../../../client'
import { cases } from '../../cases/tables'
import type { Trace } from '../rules'
import { routingTraces } from '../tables'
import { routeNow } from './reads'

/** Gives a case that has just arrived to whom the rules say, and writes down why. */
export async function routeNewCase(tx: Transaction, actor: Visitor, id: string) {
  const trace = await routeNow(tx, id)
  if (!trace) return
  if (trace.winner) await tx.update(cases).set({ unit: trace.unit, handler: trace.handler }).where(eq(cases.id, id))
  await keepTrace(tx, actor, id, trace)
}

export async function keepTrace(tx: Transaction, { municipality }: Visitor, id: string, trace: Trace) {
  await tx.insert(routingTraces).values({ municipality, case: id, trace })
}
