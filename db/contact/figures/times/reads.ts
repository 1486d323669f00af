import 'server-only'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Job, Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import { inTown } from '../../../town'
import { areasIn } from '../../areas/reads'
import { cases } from '../../cases/tables'
import { topics } from '../../topics/tables'
import type { FigureFilters } from '../dashboard/input'
import { figuresSince } from '../reads'
import { beginningOf, monthsUpTo } from '../rules'
import { type Took, timesOf } from './rules'

type Asked = Pick<FigureFilters, 'months' | 'unit' | 'topic' | 'area'>

/**
 * Working days to the first answer and to the end, by the month in which a case was received: of a unit, a topic, a part of the town,
 * or all. Deleted cases are counted too, but for those of a part of the town: where they were is not kept.
 */
export function readTimes(
  officer: Officer<'contact'> | Job<'contact'>,
  { months, unit, topic, area }: Asked,
  now = new Date(),
) {
  const listed = monthsUpTo(now, months)
  const since = beginningOf(listed[0] ?? '')
  return inTown(officer, async (tx) => {
    const within = area ? await insideOf(tx, officer.municipality, area) : undefined
    const only = and(unit ? eq(cases.unit, unit) : undefined, topic ? eq(topics.code, topic) : undefined, within)
    const named = topic ? sql`topic in (select id from ${topics} where code = ${topic})` : sql`true`
    const rows = await tx.execute<Took>(sql`${await figuresSince(tx, since, now, { unit, only, deleted: !area })}
      select month, "to", days, count(*)::int as cases from (
        select month, 'answer' as "to", taken as days from figures where ${named}
        union all
        select month, 'end', closed from figures where ${named}
      ) as took where days is not null group by month, "to", days`)
    return { months: timesOf(listed, [...rows]) }
  })
}

/** That a case lies in an area of the town; in one that is gone none does. */
async function insideOf(tx: Transaction, municipality: string, code: string): Promise<SQL> {
  const area = (await areasIn(tx, municipality)).find((one) => one.code === code)
  if (!area) return sql`false`
  const ring = `(${area.ring.map(([east, north]) => `(${east},${north})`).join()})`
  return sql`${ring}::polygon @> point(${cases.longitude}, ${cases.latitude})`
}
