import 'server-only'
import { and, asc, eq, gte } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Officer } from '../../actors'
import type { Transaction } from '../../client'
import { finnishDay } from '../../fields'
import { desks, staff } from '../../people/tables'
import { inTown } from '../../town'
import { presentOn } from './rules'
import { absences } from './tables'

/** Absences that last or are to come, the soonest first. */
export function listAbsences(officer: Officer<'contact'>) {
  const other = alias(staff, 'other')
  return inTown(officer, (tx) =>
    tx
      .select({
        id: absences.id,
        staff: absences.staff,
        name: staff.name,
        substitute: other.name,
        from: absences.from,
        until: absences.until,
      })
      .from(absences)
      .innerJoin(staff, eq(staff.id, absences.staff))
      .innerJoin(other, eq(other.id, absences.substitute))
      .where(gte(absences.until, finnishDay(new Date())))
      .orderBy(asc(absences.from), asc(absences.createdAt)),
  )
}

/** Who takes today what is meant for somebody. A substitute who has left the desk takes nothing. */
export async function presentToday(tx: Transaction, handler: string) {
  const today = finnishDay(new Date())
  const known = await tx
    .select({ staff: absences.staff, substitute: absences.substitute, from: absences.from, until: absences.until })
    .from(absences)
    .where(gte(absences.until, today))
    .orderBy(asc(absences.createdAt))
  const { handler: found, steps } = presentOn(known, handler, today)
  if (steps.length === 0 || found === null) return { handler: found, steps }
  const here = await tx.$count(desks, and(eq(desks.staff, found), eq(desks.desk, 'contact')))
  return { handler: here ? found : null, steps }
}
