import 'server-only'
import { eq } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import { record } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { routeNow } from '../../routing/traces/reads'
import { keepTrace } from '../../routing/traces/writes'
import { units } from '../../topics/tables'
import { caseEvents, cases } from '../tables'
import { lockedCase } from '../writes'

/** Sends a case where the rules of this moment say, as somebody at the desk has asked. Refuses: gone, contact.changedMeanwhile. */
export function rerouteCase(officer: Officer<'contact'>, id: string, version: number) {
  const { municipality } = officer
  return inTown(officer, async (tx) => {
    await lockedCase(tx, id, version)
    const trace = await routeNow(tx, id)
    const [to] = trace ? await tx.select({ code: units.code }).from(units).where(eq(units.id, trace.unit)) : []
    if (!trace || !to) throw new Refusal('gone')
    const { unit, handler } = trace
    await tx
      .update(cases)
      .set({ unit, handler, version: version + 1 })
      .where(eq(cases.id, id))
    await keepTrace(tx, officer, id, trace)
    const data = { unit: to.code, ...(handler ? { handler } : {}) }
    await tx
      .insert(caseEvents)
      .values({ municipality, case: id, kind: 'assigned', by: 'staff', staff: officer.staff.id, data })
    await record(tx, officer, { action: 'case.rerouted', object: `case:${id}`, detail: to.code })
  })
}
