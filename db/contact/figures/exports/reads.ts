import 'server-only'
import { and, asc, eq, gt, type SQL, sql } from 'drizzle-orm'
import type { Officer, Visitor } from '../../../actors'
import type { Texts } from '../../../columns'
import { inTown } from '../../../town'
import { caseEvents, cases } from '../../cases/tables'
import { listed } from '../../open311/reads'
import { publicRows } from '../../publications/reads'
import { casePublications } from '../../publications/tables'
import { surveys } from '../../surveys/tables'
import { topics, units } from '../../topics/tables'
import { factsSince } from '../reads'
import { beginningOf } from '../rules'
import type { Line } from './rules'

type Asked = { readonly unit?: string | undefined; readonly words: boolean }
type Row = Line & { readonly topic: Texts; readonly number: string }

/** The cases of one month, the oldest first, as an export tells them: without anything of their reporters. */
export function listMonth(officer: Officer<'contact'>, month: string, { unit, words }: Asked, now = new Date()) {
  const next = Temporal.PlainYearMonth.from(month).add({ months: 1 }).toString()
  const only = and(
    sql`${cases.createdAt} < ${beginningOf(next).toISOString()}::timestamptz`,
    unit ? eq(cases.unit, unit) : undefined,
  ) as SQL
  const written = words ? sql`, c.text, c.place, c.latitude, c.longitude` : sql``
  const utc = (at: SQL) => sql`to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
  return inTown(officer, async (tx) => {
    const rows = await tx.execute<Row>(sql`${await factsSince(tx, beginningOf(month), now, only)}
      select c.reference as number, ${utc(sql`c.created_at`)} as received, c.kind, t.code as topic_code, t.name as topic,
        u.code as unit_code, c.channel, c.locale as language, c.state, c.days as target_days, ${utc(sql`c.due_at`)} as due,
        ${utc(sql`answered_at`)} as answered, taken as working_days_to_answer, kept as within_target,
        ${utc(sql`c.ended_at`)} as ended, closed as working_days_to_end, p.state as publication, s.satisfied,
        array_to_string(s.reasons, ' ') as dissatisfied_because,
        exists (select from ${caseEvents} e where e."case" = c.id and e."to" = 'reopen_requested') as disputed ${written}
      from facts join ${cases} c on c.id = facts.id join ${topics} t on t.id = c.topic join ${units} u on u.id = c.unit
      left join ${casePublications} p on p."case" = c.id
      left join lateral (select bool_and(satisfied) as satisfied,
          array(select distinct unnest(reasons) from ${surveys} where ${surveys.case} = c.id order by 1) as reasons
        from ${surveys} where ${surveys.case} = c.id) s on true
      order by c.created_at, c.id`)
    return [...rows]
  })
}

const atOnce = 1000

/** A thousand of the cases that other systems may list, after one of them in the order of their ids. */
export function listForBulk(visitor: Visitor<'contact'>, after: string | null) {
  return inTown(visitor, (tx) =>
    publicRows(tx)
      .where(and(listed, after ? gt(cases.id, after) : undefined))
      .orderBy(asc(cases.id))
      .limit(atOnce),
  )
}
