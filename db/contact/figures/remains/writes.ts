import 'server-only'
import { inArray, min, sql } from 'drizzle-orm'
import type { Job } from '../../../actors'
import type { Transaction } from '../../../client'
import { caseEvents, cases } from '../../cases/tables'
import { casePublications } from '../../publications/tables'
import { surveys } from '../../surveys/tables'
import { factsSince } from '../reads'
import { caseRemains } from './tables'

/** Keeps what the figures count cases by, in the transaction that deletes them and before anything of them has gone. */
export async function keepRemains(tx: Transaction, job: Job, ids: string[], now: Date) {
  const here = inArray(cases.id, ids)
  const [first] = await tx
    .select({ at: min(cases.createdAt) })
    .from(cases)
    .where(here)
  if (!first?.at) return
  const happened = (turn: ReturnType<typeof sql>) =>
    sql`exists (select from ${caseEvents} e where e."case" = facts.id and ${turn})`
  await tx.execute(sql`
    insert into ${caseRemains} (municipality, month, topic, unit, kind, channel, merged, days, taken, closed,
      publication, disputed, reopened, ratings, content, reasons)
    ${await factsSince(tx, first.at, now, here)}
    select ${job.municipality}, month, facts.topic, facts.unit, facts.kind, channel, facts.state = 'merged', days, taken, closed,
      p.state, ${happened(sql`e."to" = 'reopen_requested'`)},
      ${happened(sql`e."from" = 'reopen_requested' and e."to" = 'in_progress'`)}, s.ratings, s.content,
      array(select unnest(reasons) from ${surveys} where ${surveys.case} = facts.id)
    from facts left join ${casePublications} p on p."case" = facts.id
    cross join lateral (select count(*) as ratings, count(*) filter (where satisfied) as content
      from ${surveys} where ${surveys.case} = facts.id) s`)
}
