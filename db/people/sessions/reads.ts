import 'server-only'
import { and, eq, gt, sql } from 'drizzle-orm'
import type { Acting, Desk, Person, StaffMember, Visitor } from '../../actors'
import { inTown } from '../../town'
import { actings, members, organisations } from '../organisations/tables'
import { desks, persons, sessions, staff } from '../tables'

export type OpenSession = {
  id: string
  /** A minute or more has gone of the half hour a resident's session lasts. */
  fading: boolean
  /** Its holder has identified within the last ten minutes. */
  fresh: boolean
  /** Whole minutes since its holder identified. */
  minutes: number
  person: Person | null
  acting: Acting | null
  staff: StaffMember | null
}

/** The open session behind a cookie of this town's hostname, with its holder as of now; null when there is none. */
export function findSession(visitor: Visitor, token: Buffer): Promise<OpenSession | null> {
  return inTown(visitor, async (tx) => {
    const [row] = await tx
      .select({
        id: sessions.id,
        fading: sql<boolean>`${sessions.expiresAt} < now() + interval '29 minutes'`,
        fresh: sql<boolean>`${sessions.createdAt} > now() - interval '10 minutes'`,
        minutes: sql<number>`floor(extract(epoch from now() - ${sessions.createdAt}) / 60)::int`,
        person: {
          id: persons.id,
          name: persons.name,
          bornOn: persons.bornOn,
          homeMunicipality: persons.homeMunicipality,
          restricted: persons.restricted,
        },
        acting: { organisation: organisations.id, name: organisations.name, role: members.role },
        staff: { id: staff.id, name: staff.name },
        desks: sql<Desk[] | null>`(select array_agg(${desks.desk}) from ${desks} where ${desks.staff} = ${staff.id})`,
      })
      .from(sessions)
      .leftJoin(persons, eq(persons.id, sessions.person))
      .leftJoin(staff, eq(staff.id, sessions.staff))
      .leftJoin(actings, eq(actings.session, sessions.id))
      .leftJoin(members, eq(members.id, actings.member))
      .leftJoin(organisations, eq(organisations.id, members.organisation))
      .where(and(eq(sessions.token, token), gt(sessions.expiresAt, sql`now()`), gt(sessions.endsAt, sql`now()`)))
    if (!row) return null
    const { desks: held, staff: member, acting, ...session } = row
    return { ...session, acting: chosen(acting), staff: member && { ...member, desks: held ?? [] } }
  })
}

type Found = { [K in keyof Acting]: Acting[K] | null } | null

/** A left join over two tables gives fields without values, not nothing, to whoever acts for themselves. */
function chosen(found: Found): Acting | null {
  const { organisation, name, role } = found ?? {}
  return organisation && name && role ? { organisation, name, role } : null
}

/** Whose a session is or was, while its row is there. */
export function findHolder(visitor: Visitor, token: Buffer): Promise<string | null> {
  return inTown(visitor, async (tx) => {
    const [row] = await tx
      .select({ holder: sql<string>`coalesce(${sessions.person}, ${sessions.staff})` })
      .from(sessions)
      .where(eq(sessions.token, token))
    return row?.holder ?? null
  })
}

/** The identity code of a session's holder, as it was sealed; null where none was, or the session is over. */
export function findIdentity(visitor: Visitor, token: Buffer): Promise<Buffer | null> {
  return inTown(visitor, async (tx) => {
    const open = and(eq(sessions.token, token), gt(sessions.expiresAt, sql`now()`), gt(sessions.endsAt, sql`now()`))
    const [row] = await tx.select({ identity: sessions.identity }).from(sessions).where(open)
    return row?.identity ?? null
  })
}
