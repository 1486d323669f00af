import 'server-only'
import { eq } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import { record } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import type { Trace } from '../../routing/rules'
import { lastRun, routeNow } from '../../routing/traces/reads'
import { keepRun, routeAgain } from '../../routing/traces/writes'
import { units } from '../../topics/tables'
import { giveTo } from '../assignments/writes'
import { followPriority } from '../priorities/writes'
import { caseEvents, cases } from '../tables'
import { lockedCase, type Standing } from '../writes'

/**
 * Sends a case where the rules of this moment say, as somebody at the desk has asked. `shown` is the unit they were shown, if they were.
 * Refuses: gone, contact.changedMeanwhile, routing.changedMeanwhile.
 */
export function rerouteCase(officer: Officer<'contact'>, id: string, version: number, shown: string | null = null) {
  return inTown(officer, async (tx) => {
    const found = await lockedCase(tx, id, version)
    const trace = await routeNow(tx, id)
    if (!trace) throw new Refusal('gone')
    if (shown && trace.unit !== shown) throw new Refusal('routing.changedMeanwhile')
    const code = await giveTo(tx, officer, found, trace.unit, trace.handler)
    await keepRun(tx, officer, id, { trace, cause: 'desk', outcome: 'followed' })
    await followPriority(tx, officer, id, trace.priority)
    await record(tx, officer, { action: 'case.rerouted', object: `case:${id}`, detail: code })
  })
}

/** Keeps a case where it is, though the rules have proposed another unit. Refuses: gone, contact.changedMeanwhile. */
export function keepHere(officer: Officer<'contact'>, id: string, version: number) {
  return inTown(officer, async (tx) => {
    await lockedCase(tx, id, version)
    const run = await lastRun(tx, id)
    if (run?.outcome !== 'proposed') throw new Refusal('contact.changedMeanwhile')
    await tx
      .update(cases)
      .set({ version: version + 1 })
      .where(eq(cases.id, id))
    await keepRun(tx, officer, id, { trace: run.trace, cause: 'desk', outcome: 'kept' })
    await record(tx, officer, { action: 'case.kept', object: `case:${id}` })
  })
}

/** The rules anew on a case whose pin has been moved. */
export async function rerunForPlace(tx: Transaction, officer: Officer<'contact'>, found: Standing) {
  const run = await routeAgain(tx, officer, found.id, 'place')
  if (run?.moves) await giveTo(tx, officer, found, run.trace.unit, run.trace.handler)
  if (run?.outcome === 'followed') await followPriority(tx, officer, found.id, run.trace.priority)
}

/** The rules anew on a case under another topic. Its reporters are told of the topic, and not of the unit besides. */
export async function rerunForTopic(tx: Transaction, officer: Officer<'contact'>, id: string, agreed: string) {
  const run = await routeAgain(tx, officer, id, 'topic', agreed)
  if (run?.moves) await handOver(tx, officer, id, run.trace)
  if (run?.outcome === 'followed') await followPriority(tx, officer, id, run.trace.priority)
}

async function handOver(tx: Transaction, officer: Officer<'contact'>, id: string, { unit, handler }: Trace) {
  const [to] = await tx.select({ code: units.code }).from(units).where(eq(units.id, unit))
  if (!to) throw new Refusal('gone')
  await tx.update(cases).set({ unit, handler }).where(eq(cases.id, id))
  const data = { unit: to.code, ...(handler ? { handler } : {}) }
  const event = { municipality: officer.municipality, case: id, kind: 'assigned', by: 'staff' } as const
  await tx.insert(caseEvents).values({ ...event, staff: officer.staff.id, data })
}
