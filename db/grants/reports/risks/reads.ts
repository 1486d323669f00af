import 'server-only'
import { sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { isAsked } from '@/db/grants/extensions/reads'

/** What is known of earlier grants of whoever got this one. A report is not late that got more time afterwards, or may yet: it was asked for in time. */
export async function pastOf(
  tx: Transaction,
  { application, decision, grantedCents }: { application: string; decision: string; grantedCents: number },
) {
  const [row] = await tx.execute<{ grants: number; known: number; late: boolean; recovery: boolean }>(sql`
    with theirs as (select o.id from applications a join applications o on o.id <> a.id and (o.organisation = a.organisation
      or (a.organisation is null and o.organisation is null and o.person = a.person)) where a.id = ${application})
    select
      (select count(*)::int from decisions d join theirs on theirs.id = d.application
        where d.state = 'final' and d.granted_cents > 0
          and d.made_at < (select made_at from decisions where id = ${decision})) as grants,
      (select coalesce(extract(day from (select made_at from decisions where id = ${decision}) - min(d.made_at)), 0)::int
        from decisions d where d.state = 'final' and d.granted_cents > 0) as known,
      exists (select from grant_reports r join theirs on theirs.id = r.application
        join grant_report_events e on e.report = r.id and e.to = 'overdue'
        where not ${isAsked('report', sql`r.id`)} and not exists (select from grant_report_events later
          where later.report = r.id and later.from = 'overdue' and later.to = 'due' and later.created_at > e.created_at)) as late,
      exists (select from recoveries r join theirs on theirs.id = r.application where r.state <> 'dropped') as recovery`)
  return {
    grantedCents,
    grantsBefore: row?.grants ?? 0,
    knownDays: row?.known ?? 0,
    lateBefore: row?.late ?? false,
    recoveryBefore: row?.recovery ?? false,
  }
}
