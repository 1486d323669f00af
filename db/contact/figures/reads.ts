import 'server-only'
import { eq, type SQL, sql } from 'drizzle-orm'
import type { Visitor } from '../../actors'
import { calendarIn } from '../../calendar/reads'
import type { Transaction } from '../../client'
import { inTown } from '../../town'
import { caseEvents, cases } from '../cases/tables'
import { type Answered, type Estimate, estimateOf } from '../targets/estimates/rules'
import { topics } from '../topics/tables'
import { remainsBetween } from './remains/reads'
import { caseRemains } from './remains/tables'
import { numberedDays } from './rules'

const zone = sql.raw(`'Europe/Helsinki'`)
/** Ends that answer, and a promise with a day: what has joined another case or was rejected has no answer of its own. */
const answering = sql.raw(`('done', 'answered', 'no_action', 'not_ours', 'planned')`)

/**
 * The beginning of a query: `facts` has a row for each case received since then that was not rejected. `taken` and `closed` are
 * working days on the town's calendar to its first answer of substance and to its end, without those on which its reporter was asked; `kept` tells whether
 * the first was within what the case was promised, whatever has become of its topic's target. Only cases whose reporter was ever asked are looked up one by one.
 */
export async function factsSince(tx: Transaction, since: Date, now: Date, only: SQL = sql`true`): Promise<SQL> {
  const { first, numbers } = numberedDays(since, now, await calendarIn(tx))
  const [from, last] = [sql`${since.toISOString()}::timestamptz`, sql`${now.toISOString()}::timestamptz`]
  const numberOf = (at: SQL) => sql`(select n from calendar)[(${at} at time zone ${zone})::date - ${first}::date + 1]`
  return sql`with calendar as materialized (select ${`{${numbers.join()}}`}::int[] as n), picked as materialized (
    select ${cases.id}, topic, ${cases.unit}, ${cases.kind}, channel, state, ${cases.createdAt}, ended_at, ${cases.days}, answered_at
    from ${cases} join ${topics} on ${topics.id} = ${cases.topic}
    left join (select e."case", min(e.created_at) as answered_at from ${caseEvents} e
      where e."to" in ${answering} and e.created_at <= ${last}
      group by e."case") as answers on answers."case" = ${cases.id}
    where ${cases.createdAt} >= ${from} and ${cases.createdAt} <= ${last} and ${cases.state} <> 'rejected' and ${only}
  ), stopped as materialized (
    select picked.*, case when id in (select e."case" from ${caseEvents} e where e."to" = 'waiting_reporter') then coalesce((
      select sum(${numberOf(sql`least(over.at, answered_at, ${last})`)} - ${numberOf(sql`e.created_at`)})
      from ${caseEvents} e cross join lateral (select min(o.created_at) as at from ${caseEvents} o
        where o."case" = e."case" and o."from" = 'waiting_reporter' and o.created_at > e.created_at) over
      where e."case" = picked.id and e."to" = 'waiting_reporter' and e.created_at < coalesce(answered_at, ${last})), 0) else 0 end
      + ${numberOf(sql`picked.created_at`)} as start
    from picked
  ), counted as (
    select stopped.*, to_char(created_at at time zone ${zone}, 'YYYY-MM') as month,
      (${numberOf(sql`answered_at`)} - start)::int as taken,
      (case when state <> 'merged' then ${numberOf(sql`ended_at`)} - start end)::int as closed,
      (${numberOf(last)} - start)::int as waited
    from stopped
  ), facts as materialized (
    select counted.*, case when taken is not null then taken <= days
      when ended_at is null and waited > days then false end as kept
    from counted
  )`
}

/** `only`: a condition on cases that are here, instead of the unit's alone. */
type Narrowed = { unit?: string | undefined; only?: SQL | undefined; deleted?: boolean }

/** The same with what is left of deleted cases: `figures` has a row for each of both, with all that figures are grouped by. */
export async function figuresSince(
  tx: Transaction,
  since: Date,
  now: Date,
  { unit, only = unit ? eq(cases.unit, unit) : undefined, deleted = true }: Narrowed = {},
): Promise<SQL> {
  const facts = await factsSince(tx, since, now, only)
  return sql`${facts}, figures as (
    select topic, unit, month, kind, channel, taken, closed, kept from facts
    union all
    select topic, ${caseRemains.unit}, month, ${caseRemains.kind}, channel, taken, closed, taken <= ${caseRemains.days}
    from ${caseRemains} where ${deleted} and ${remainsBetween(since, now, unit)}
  )`
}

const year = 365.25 * 86_400_000

/** What the last twelve months let whoever writes about a topic expect; null when too few have had an answer. */
export function readEstimate(visitor: Visitor<'contact'>, topic: string, now = new Date()): Promise<Estimate | null> {
  return inTown(visitor, async (tx) => {
    // What was answered within a year may have been received long before it.
    const facts = await factsSince(tx, new Date(now.valueOf() - 2 * year), now, eq(topics.code, topic))
    const rows = await tx.execute<Answered>(sql`${facts}
      select taken as days, count(*)::int as cases from facts
      where answered_at > ${now.toISOString()}::timestamptz - interval '12 months' group by taken`)
    return estimateOf([...rows])
  })
}
