import 'server-only'
import { eq } from 'drizzle-orm'
import type { Officer } from '../actors'
import { record } from '../journal/writes'
import { Refusal } from '../refusal'
import { inTown } from '../town'
import type { ClosureInput } from './input'
import { calendars, closures } from './tables'

/** Says whether the town keeps Midsummer Eve and 24 December as days off. What has been promised stays promised. */
export function keepCustom(officer: Officer, customaryDaysOff: boolean) {
  const { municipality } = officer
  return inTown(officer, async (tx) => {
    await tx
      .insert(calendars)
      .values({ municipality, customaryDaysOff })
      .onConflictDoUpdate({ target: calendars.municipality, set: { customaryDaysOff } })
    await record(tx, officer, {
      action: 'calendar.changed',
      object: `municipality:${municipality}`,
      detail: customaryDaysOff ? 'kept' : 'worked',
    })
  })
}

/** Closes the town for a day; a day that is closed already gets the new reason. */
export function closeOn(officer: Officer, { day, reason }: ClosureInput) {
  const { municipality } = officer
  return inTown(officer, async (tx) => {
    await tx
      .insert(closures)
      .values({ municipality, day, reason })
      .onConflictDoUpdate({ target: [closures.municipality, closures.day], set: { reason } })
    await record(tx, officer, { action: 'calendar.closed', object: `municipality:${municipality}`, detail: day })
  })
}

/** Opens a day again. Refuses: gone. */
export function reopenDay(officer: Officer, id: string) {
  return inTown(officer, async (tx) => {
    const [row] = await tx.delete(closures).where(eq(closures.id, id)).returning({ day: closures.day })
    if (!row) throw new Refusal('gone')
    await record(tx, officer, {
      action: 'calendar.reopened',
      object: `municipality:${officer.municipality}`,
      detail: row.day,
    })
  })
}
