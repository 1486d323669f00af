import 'server-only'
import { asc, desc, eq, sql } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import { inTown } from '../../../town'
import { applications } from '../../applications/tables'
import { calls, callVersions } from '../../calls/tables'
import { decisions } from '../../decisions/tables'
import type { Words } from '../../forms/input'

/** How a call has gone: what came, what was asked for, what has been decided and granted. Cents. */
export type CallFigures = {
  readonly slug: string
  readonly name: Words
  readonly year: number
  readonly potCents: number | null
  readonly received: number
  readonly late: number
  readonly appliedCents: number
  readonly decided: number
  readonly granted: number
  readonly grantedCents: number
}

/** The figures of every call that something has come to, the latest first. */
export function readGrantFigures(officer: Officer<'grants'>): Promise<CallFigures[]> {
  const stands = sql`d.state in ('made', 'notified', 'final', 'appealed', 'upheld', 'court')
    and not exists (select from ${decisions} later where later.replaces = d.id and later.made_at is not null)`
  const granted = sql`(select sum(d.granted_cents) from ${decisions} d where d.application = ${applications.id} and ${stands})`
  const counted = (condition: ReturnType<typeof sql>) => sql<number>`(count(*) filter (where ${condition}))::int`
  const summed = (of: ReturnType<typeof sql>) => sql<number>`coalesce(sum(${of}), 0)::bigint`.mapWith(Number)
  return inTown(officer, (tx) =>
    tx
      .select({
        slug: calls.slug,
        name: sql<Words>`${callVersions.content} -> 'name'`,
        year: sql<number>`extract(year from ${calls.closesAt} at time zone 'Europe/Helsinki')::int`,
        potCents: sql<number | null>`(${callVersions.content} ->> 'potCents')::bigint`.mapWith(Number),
        received: sql<number>`count(*)::int`,
        late: counted(sql`${applications.late}`),
        appliedCents: summed(sql`${applications.appliedCents}`),
        decided: counted(sql`${granted} is not null`),
        granted: counted(sql`${granted} > 0`),
        grantedCents: summed(granted),
      })
      .from(applications)
      .innerJoin(calls, eq(calls.id, applications.call))
      .innerJoin(callVersions, sql`${callVersions.call} = ${calls.id} and ${callVersions.number} = ${calls.published}`)
      .where(
        sql`${applications.channel} <> 'trial' and ${applications.number} is not null and ${applications.state} <> 'withdrawn'`,
      )
      .groupBy(calls.id, callVersions.id)
      .orderBy(desc(calls.closesAt), asc(calls.slug)),
  )
}
