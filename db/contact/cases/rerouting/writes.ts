import 'server-only'
import type { Officer } from '../../../actors'
import { record } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { routeNow } from '../../routing/traces/reads'
import { keepTrace } from '../../routing/traces/writes'
import { giveTo } from '../assignments/writes'
import { lockedCase } from '../writes'

/** Sends a case where the rules of this moment say, as somebody at the desk has asked. Refuses: gone, contact.changedMeanwhile. */
export function rerouteCase(officer: Officer<'contact'>, id: string, version: number) {
  return inTown(officer, async (tx) => {
    const found = await lockedCase(tx, id, version)
    const trace = await routeNow(tx, id)
    if (!trace) throw new Refusal('gone')
    const code = await giveTo(tx, officer, found, trace.unit, trace.handler)
    await keepTrace(tx, officer, id, trace)
    await record(tx, officer, { action: 'case.rerouted', object: `case:${id}`, detail: code })
  })
}
