import 'server-only'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { GrantOfficer, Officer } from '../../../actors'
import { organisations } from '../../../people/organisations/tables'
import { staff } from '../../../people/tables'
import { inTown } from '../../../town'
import type { TieKind } from '../input'
import { type Bar, barredFrom, barsFor, type FoundAs } from '../reads'
import { ties } from '../tables'

const inForce = sql`(${ties.until} is null or ${ties.until} >= (now() at time zone 'Europe/Helsinki')::date)`

/** What I have said binds me, the latest first; with the organisations that one may be bound to. */
export function listMyTies(officer: Officer<'grants'>) {
  return inTown(officer, async (tx) => {
    const [own, bodies] = await Promise.all([
      tx
        .select({
          ...{ id: ties.id, organisation: organisations.name, kind: ties.kind, ground: ties.ground },
          ...{ from: ties.from, until: ties.until },
        })
        .from(ties)
        .innerJoin(organisations, eq(organisations.id, ties.organisation))
        .where(eq(ties.staff, officer.staff.id))
        .orderBy(desc(ties.createdAt)),
      tx
        .select({ id: organisations.id, name: organisations.name })
        .from(organisations)
        .orderBy(asc(organisations.name))
        .limit(2000),
    ])
    return { own, bodies }
  })
}

/** The ties of everybody at the desk that are in force. */
export function listTies(keeper: GrantOfficer<'minute' | 'lead' | 'audit'>) {
  return inTown(keeper, (tx) =>
    tx
      .select({
        ...{ id: ties.id, member: ties.staff, name: staff.name, organisation: organisations.name },
        ...{ kind: ties.kind, ground: ties.ground, from: ties.from, until: ties.until },
      })
      .from(ties)
      .innerJoin(staff, eq(staff.id, ties.staff))
      .innerJoin(organisations, eq(organisations.id, ties.organisation))
      .where(and(inForce))
      .orderBy(asc(staff.name), asc(organisations.name)),
  )
}

export type Barred = {
  readonly member: string
  readonly name: string
  readonly application: string
  readonly number: string
  readonly call: Readonly<Record<string, string | undefined>>
  readonly applicant: string
  readonly kind: TieKind
  readonly source: Bar['source']
  readonly ground: string | null
  readonly foundAs: FoundAs | null
  readonly version: number
  readonly leftAt: Date | null
  readonly returnedAt: Date | null
  readonly replacedBy: string | null
}

type Row = Omit<Barred, 'foundAs' | 'leftAt' | 'returnedAt' | 'replacedBy'> & {
  found_as: FoundAs | null
  left_at: string | null
  returned_at: string | null
  replaced_by: string | null
}

/**
 * Who at the desk is disqualified from what is being handled, and why: one row for each of them and application, their own word before what a
 * register tells. What has been decided stays for two months: the minutes are written afterwards. What the reader is disqualified from themselves is
 * left out.
 */
export function listBarred(keeper: GrantOfficer<'minute' | 'lead' | 'audit'>): Promise<Barred[]> {
  return inTown(keeper, async (tx) => {
    const rows = await tx.execute<Row>(sql`
      select distinct on (m.name, m.id, applications.number) m.id as member, m.name, applications.id as application, applications.number,
        v.content->'name' as call, coalesce(g.name, applications.paper_name, p.name, '') as applicant,
        b.kind, b.source, b.ground, b.found_as, coalesce(r.version, 0) as version,
        r.left_at::text as left_at, r.returned_at::text as returned_at, r.replaced_by
      from applications
      join call_versions v on v.id = applications.call_version
      left join organisations g on g.id = applications.organisation
      left join persons p on p.id = applications.person
      cross join staff m
      join desks d on d.staff = m.id and d.desk = 'grants'
      cross join lateral (${barsFor(sql`m.id`)}) b
      left join recusals r on r.application = applications.id and r.staff = m.id
      where applications.number is not null and applications.state not in ('draft', 'withdrawn', 'expired')
        and (applications.state <> 'decided' or applications.moved_at > now() - interval '2 months')
        and not ${barredFrom(keeper)}
      order by m.name, m.id, applications.number, case b.source when 'recusal' then 0 when 'tie' then 1 else 2 end
      limit 1000`)
    return rows.map(({ found_as, left_at, returned_at, replaced_by, ...row }) => ({
      ...{ ...row, foundAs: found_as, replacedBy: replaced_by },
      ...{ leftAt: left_at ? new Date(left_at) : null, returnedAt: returned_at ? new Date(returned_at) : null },
    }))
  })
}
