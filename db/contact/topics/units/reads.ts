import 'server-only'
import { asc, eq, sql } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import { inTown } from '../../../town'
import { topics, units } from '../tables'

export type UnitAtDesk = Awaited<ReturnType<typeof listUnitsAtDesk>>[number]

/** Every unit with its address and how many topics in use it answers. */
export function listUnitsAtDesk(officer: Officer<'contact'>) {
  const answered = sql<number>`(count(${topics.id}) filter (where ${topics.retiredAt} is null))::int`
  return inTown(officer, (tx) =>
    tx
      .select({
        id: units.id,
        code: units.code,
        name: units.name,
        email: units.email,
        version: units.version,
        topics: answered,
      })
      .from(units)
      .leftJoin(topics, eq(topics.unit, units.id))
      .groupBy(units.id)
      .orderBy(asc(units.code)),
  )
}
