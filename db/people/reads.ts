import 'server-only'
import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { Administrator, Desk, Person, StaffMember, Visitor } from '../actors'
import { inTown } from '../town'
import { desks, persons, sessions, staff } from './tables'

export type OpenSession = { id: string; idToken: string | null; person: Person | null; staff: StaffMember | null }

/** The open session behind a cookie of this town's hostname, with its holder as of now; null when there is none. */
export function findSession(visitor: Visitor, token: Buffer): Promise<OpenSession | null> {
  return inTown(visitor, async (tx) => {
    const [row] = await tx
      .select({
        id: sessions.id,
        idToken: sessions.idToken,
        person: { id: persons.id, name: persons.name, bornOn: persons.bornOn, homeMunicipality: persons.homeMunicipality, restricted: persons.restricted },
        staff: { id: staff.id, name: staff.name },
        desks: sql<Desk[] | null>`(select array_agg(${desks.desk}) from ${desks} where ${desks.staff} = ${staff.id})`,
      })
      .from(sessions)
      .leftJoin(persons, eq(persons.id, sessions.person))
      .leftJoin(staff, eq(staff.id, sessions.staff))
      .where(and(eq(sessions.token, token), gt(sessions.expiresAt, sql`now()`), gt(sessions.endsAt, sql`now()`)))
    if (!row) return null
    const { desks: held, staff: member, ...session } = row
    return { ...session, staff: member && { ...member, desks: held ?? [] } }
  })
}

/** Everybody who works in the town's back office and the desks they hold, by name. */
export function listStaff(administrator: Administrator) {
  return inTown(administrator, (tx) =>
    tx
      .select({
        id: staff.id,
        name: staff.name,
        email: staff.email,
        desks: sql<Desk[]>`coalesce((select array_agg(${desks.desk} order by ${desks.desk}) from ${desks} where ${desks.staff} = ${staff.id}), '{}')`,
      })
      .from(staff)
      .orderBy(asc(staff.name)),
  )
}
