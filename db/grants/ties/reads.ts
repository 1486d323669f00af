import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import type { Officer } from '../../actors'
import type { Transaction } from '../../client'
import { Refusal } from '../../refusal'
import type { TieKind } from './input'

/** What a register knows of somebody by a name that a member of the staff has, too. */
export type FoundAs = 'applicant' | 'member' | 'official'

/** Why a member of the staff keeps out of an application. `ground` is in their own words or the desk's, none where a name was found. */
export type Bar = {
  readonly kind: TieKind
  readonly source: 'recusal' | 'tie' | 'name'
  readonly ground: string | null
  readonly foundAs: FoundAs | null
}

/** The applicant of the row is the one of this tie or clearance. */
const concerns = (row: 't' | 'c') =>
  sql.raw(`(${row}.organisation = applications.organisation
    or (applications.organisation is null and ${row}.person = applications.person))`)

const today = sql`(now() at time zone 'Europe/Helsinki')::date`
const inForce = sql`t."from" <= ${today} and (t.until is null or t.until >= ${today})`

/**
 * Every reason that keeps this member of the staff out of the application of a row: their own word, a tie in force, and a name that the applicant's
 * register shares with them until somebody else has found that it means nothing. In doubt the door stays shut.
 */
export function barsFor(member: SQL | string): SQL {
  return sql`select r.kind, 'recusal' as source, r.ground, null as found_as from recusals r
      where r.application = applications.id and r.staff = ${member} and r.lifted_at is null
    union all select t.kind, 'tie', t.ground, null from ties t
      where t.staff = ${member} and ${inForce} and ${concerns('t')}
    union all select case n.found_as when 'applicant' then 'party' else 'body' end, 'name', null, n.found_as
      from staff s join lateral (
        select 'applicant' as found_as, p.name from persons p
          where applications.organisation is null and p.id = applications.person
        union all select 'applicant', applications.paper_name where applications.organisation is null
        union all select 'official', o.name from officials o where o.organisation = applications.organisation
        union all select 'member', p.name from members m join persons p on p.id = m.person
          where m.organisation = applications.organisation
      ) n on lower(n.name) = lower(s.name)
      where s.id = ${member} and not exists (select from tie_clearances c where c.staff = s.id
        and (c.application = applications.id or ${concerns('c')}))`
}

/** Whether a member of the staff is disqualified from the application of a row. */
export const isBarred = (member: SQL | string): SQL<boolean> => sql<boolean>`(exists (${barsFor(member)}))`

/** The same for whoever asks, for lists. */
export const barredFrom = ({ staff }: Officer<'grants'>): SQL<boolean> => isBarred(staff.id)

/** What bars a member of the staff from an application. */
export async function barsOf(tx: Transaction, member: string, application: string): Promise<Bar[]> {
  const rows = await tx.execute<{
    kind: TieKind
    source: Bar['source']
    ground: string | null
    found_as: FoundAs | null
  }>(sql`select b.* from applications cross join lateral (${barsFor(member)}) b where applications.id = ${application}`)
  return rows.map(({ found_as: foundAs, ...bar }) => ({ ...bar, foundAs }))
}

/** The wall: whoever is disqualified neither opens nor handles an application. Refuses: ties.disqualified. */
export async function notDisqualified(tx: Transaction, { staff }: Officer<'grants'>, application: string) {
  if ((await barsOf(tx, staff.id, application)).length > 0) throw new Refusal('ties.disqualified')
}
