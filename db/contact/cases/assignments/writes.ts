import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import { record } from '../../../journal/writes'
import { desks } from '../../../people/tables'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { presentToday } from '../../absences/reads'
import { units } from '../../topics/tables'
import { writeToReporters } from '../letters/writes'
import { tellReporters } from '../moves/writes'
import { isEnd } from '../rules'
import { caseEvents, cases } from '../tables'
import { lockedCase, type Standing } from '../writes'

/** Gives a case to a unit and, if it is known already, to somebody there, or to who stands in for them today. Refuses: gone, contact.changedMeanwhile. */
export function assignCase(
  officer: Officer<'contact'>,
  id: string,
  version: number,
  unit: string,
  asked: string | null,
) {
  return inTown(officer, async (tx) => {
    const found = await lockedCase(tx, id, version)
    const handler = asked && (await presentToday(tx, asked)).handler
    const [member] = handler ? await tx.select({ id: desks.id }).from(desks).where(atDesk(handler)) : []
    if (handler && !member) throw new Refusal('gone')
    const code = await giveTo(tx, officer, found, unit, handler || null)
    const detail = handler ? `staff:${handler}` : code
    await record(tx, officer, { action: 'case.assigned', object: `case:${id}`, detail })
  })
}

const atDesk = (member: string) => and(eq(desks.staff, member), eq(desks.desk, 'contact'))

/** Puts a case into other hands. Its reporters are told when these are another unit's and somebody works on it. Returns the unit's code. Refuses: gone. */
export async function giveTo(
  tx: Transaction,
  officer: Officer<'contact'>,
  { id, version, state }: Standing,
  unit: string,
  handler: string | null,
) {
  const [[to], [before]] = await Promise.all([
    tx.select({ code: units.code }).from(units).where(eq(units.id, unit)),
    tx.select({ unit: cases.unit }).from(cases).where(eq(cases.id, id)),
  ])
  if (!to || !before) throw new Refusal('gone')
  await tx
    .update(cases)
    .set({ unit, handler, version: version + 1 })
    .where(eq(cases.id, id))
  const data = { unit: to.code, ...(handler ? { handler } : {}) }
  const { municipality, staff } = officer
  const [event] = await tx
    .insert(caseEvents)
    .values({ municipality, case: id, kind: 'assigned', by: 'staff', staff: staff.id, data })
    .returning({ id: caseEvents.id })
  if (event && before.unit !== unit && !isEnd(state)) {
    await tellReporters(tx, officer, id, `case:${event.id}`)
    await writeToReporters(tx, officer, id, 'caseTransferred', `case:${event.id}`)
  }
  return to.code
}
