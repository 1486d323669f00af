import 'server-only'
import { and, eq, inArray, notInArray } from 'drizzle-orm'
import type { Officer } from '../../actors'
import type { Transaction } from '../../client'
import { desks } from '../../people/tables'
import { Refusal } from '../../refusal'
import { unitMembers } from './tables'

/** Makes these, and nobody else, work in a unit. Refuses: gone (somebody who does not hold the contact desk). */
export async function setMembers(
  tx: Transaction,
  officer: Officer<'contact'>,
  unit: string,
  members: readonly string[],
) {
  const wanted = [...new Set(members)]
  const holds = and(inArray(desks.staff, wanted), eq(desks.desk, 'contact'))
  if (wanted.length > 0 && (await tx.$count(desks, holds)) !== wanted.length) throw new Refusal('gone')
  const others = wanted.length > 0 ? notInArray(unitMembers.staff, wanted) : undefined
  await tx.delete(unitMembers).where(and(eq(unitMembers.unit, unit), others))
  if (wanted.length > 0)
    await tx
      .insert(unitMembers)
      .values(wanted.map((staff) => ({ municipality: officer.municipality, unit, staff })))
      .onConflictDoNothing()
}
