import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import type { Officer } from '../../actors'
import type { Transaction } from '../../client'
import { desks, staff } from '../../people/tables'
import { inTown } from '../../town'
import { unitMembers } from './tables'

/** Who works in each unit, by name; only those who hold the contact desk. */
export function listMembers(officer: Officer<'contact'>) {
  return inTown(officer, (tx) =>
    tx
      .select({ unit: unitMembers.unit, staff: staff.id, name: staff.name })
      .from(unitMembers)
      .innerJoin(staff, eq(staff.id, unitMembers.staff))
      .innerJoin(desks, and(eq(desks.staff, staff.id), eq(desks.desk, 'contact')))
      .orderBy(asc(staff.name)),
  )
}

/** The units an officer works in. */
export const unitsOf = (tx: Transaction, { staff: me }: Officer<'contact'>) =>
  tx.select({ unit: unitMembers.unit }).from(unitMembers).where(eq(unitMembers.staff, me.id))

/** Whether the officer works in some unit, so that their queue can begin with its cases. */
export function hasUnit(officer: Officer<'contact'>) {
  return inTown(officer, async (tx) => (await unitsOf(tx, officer).limit(1)).length > 0)
}
