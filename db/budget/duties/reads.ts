import 'server-only'
import { sql } from 'drizzle-orm'
import type { Officer } from '../../actors'
import { inTown } from '../../town'
import { hidings, ideas, reports, withdrawals } from '../ideas/tables'
import { lineage, proposals } from '../proposals/tables'
import { assignments, verdicts } from '../reviews/tables'
import { rounds } from '../rounds/tables'
import type { Backlog } from './rules'

/** An idea nobody has answered: no verdict, in no proposal, neither withdrawn nor hidden. */
const unanswered = sql`from ${ideas} i where i.round = rounds.id
  and not exists (select from ${verdicts} v where v.idea = i.id)
  and not exists (select from ${lineage} l where l.idea = i.id)
  and not exists (select from ${withdrawals} w where w.idea = i.id)
  and not exists (select from ${hidings} h where h.idea = i.id)`

/** What is left to do in each round of the town, by the round's name in URLs. */
export function listBacklogs(officer: Officer<'budget'>): Promise<Record<string, Backlog>> {
  return inTown(officer, async (tx) => {
    const rows = await tx
      .select({
        slug: rounds.slug,
        unreviewed: sql<number>`(select count(*)::int ${unanswered})`,
        overdue: sql<number>`(select count(*)::int ${unanswered} and exists (
          select from ${assignments} a where a.idea = i.id and a.due_on < (now() at time zone 'Europe/Helsinki')::date))`,
        reports: sql<number>`(select count(distinct (r.idea, r.comment))::int from ${reports} r join ${ideas} i on i.id = r.idea
          where i.round = rounds.id and r.settled_at is null)`,
        proposals: sql<number>`(select count(*)::int from ${proposals} p where p.round = rounds.id and p.withdrawn_at is null)`,
      })
      .from(rounds)
    return Object.fromEntries(rows.map(({ slug, ...backlog }) => [slug, backlog]))
  })
}
