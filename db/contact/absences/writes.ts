import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import type { Officer } from '../../actors'
import { record } from '../../journal/writes'
import { desks } from '../../people/tables'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import type { AbsenceInput } from './input'
import { absences } from './tables'

/** Notes that somebody is away and who stands in, once however often the form is sent. Refuses: gone (one of them is not at the desk). */
export function noteAbsence(officer: Officer<'contact'>, { submission: id, ...asked }: AbsenceInput) {
  const { municipality } = officer
  return inTown(officer, async (tx) => {
    const both = and(eq(desks.desk, 'contact'), inArray(desks.staff, [asked.staff, asked.substitute]))
    if ((await tx.$count(desks, both)) < 2) throw new Refusal('gone')
    const [row] = await tx
      .insert(absences)
      .values({ id, municipality, ...asked })
      .onConflictDoNothing()
      .returning({ id: absences.id })
    if (row) await record(tx, officer, { action: 'absence.noted', object: `staff:${asked.staff}`, detail: asked.until })
  })
}

/** Takes an absence away: what has been given to the substitute stays there. Refuses: gone. */
export function dropAbsence(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    const [row] = await tx.delete(absences).where(eq(absences.id, id)).returning({ staff: absences.staff })
    if (!row) throw new Refusal('gone')
    await record(tx, officer, { action: 'absence.dropped', object: `staff:${row.staff}` })
  })
}
