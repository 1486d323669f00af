import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Resident } from '../../actors'
import { inTown } from '../../town'
import { cases } from '../cases/tables'
import { shown } from '../publications/reads'
import { casePublications } from '../publications/tables'
import { follows } from './tables'

/** How many others have the same trouble. */
export const followersOf = sql<number>`(select count(*)::int from ${follows} f where f."case" = ${cases.id})`

/** Whether I follow a published case. */
export function amFollowing(resident: Resident<'contact'>, reference: string) {
  return inTown(resident, async (tx) => {
    const [found] = await tx
      .select({ id: follows.id })
      .from(follows)
      .innerJoin(cases, eq(cases.id, follows.case))
      .where(and(eq(cases.reference, reference), eq(follows.person, resident.person.id)))
    return Boolean(found)
  })
}

/** The published cases I follow. */
export function listFollowed(resident: Resident<'contact'>) {
  return inTown(resident, (tx) =>
    tx
      .select({
        reference: cases.reference,
        title: sql<string>`${casePublications.title}`,
        state: cases.state,
        locale: cases.locale,
        changedAt: cases.changedAt,
      })
      .from(follows)
      .innerJoin(cases, eq(cases.id, follows.case))
      .innerJoin(casePublications, eq(casePublications.case, cases.id))
      .where(and(shown, eq(follows.person, resident.person.id)))
      .orderBy(sql`${cases.changedAt} desc`)
      .limit(100),
  )
}
