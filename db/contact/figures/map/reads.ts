import 'server-only'
import { and, count, eq, gte, ne, sql } from 'drizzle-orm'
import type { TownMap } from '@/tenants/map'
import type { Job, Officer } from '../../../actors'
import { inTown } from '../../../town'
import { late } from '../../cases/reads'
import { cases } from '../../cases/tables'
import type { FigureFilters } from '../dashboard/input'
import { factsSince } from '../reads'
import { beginningOf, closingOf, monthsUpTo } from '../rules'
import { type Cell, gridOf, partsOf } from './rules'

export const cellsAcross = 36

type Asked = Pick<FigureFilters, 'months' | 'unit'>
type Part = { readonly part: number; readonly cases: number; readonly open: number; readonly late: number }
type Ended = { readonly part: number; readonly closed: number; readonly cases: number }
export type PlaceFigures = Awaited<ReturnType<typeof readPlaces>>

/** Where the cases of a period come from: cell by cell for a map, and by the nearest village or district for a table, with how soon they ended. */
export function readPlaces(
  officer: Officer<'contact'> | Job<'contact'>,
  map: TownMap,
  { months, unit }: Asked,
  now = new Date(),
) {
  const grid = gridOf(map.border, cellsAcross)
  const from = beginningOf(monthsUpTo(now, months)[0] ?? '')
  const found = and(gte(cases.createdAt, from), ne(cases.state, 'rejected'), unit ? eq(cases.unit, unit) : undefined)
  const known = JSON.stringify(partsOf(map).map(({ part, longitude, latitude }) => ({ part, longitude, latitude })))
  const shrink = grid.high / grid.wide
  const placed = and(found, sql`${cases.latitude} is not null`)
  const column = sql<number>`floor((${cases.longitude} - ${grid.west}::float8) / ${grid.wide}::float8)::int`
  const row = sql<number>`floor((${grid.north}::float8 - ${cases.latitude}) / ${grid.high}::float8)::int`
  return inTown(officer, async (tx) => {
    const near = sql`cross join lateral (
      select part from jsonb_to_recordset(${known}::jsonb) as known(part int, longitude float8, latitude float8)
      order by ((known.longitude - ${cases.longitude}) * ${shrink}::float8) ^ 2 + (known.latitude - ${cases.latitude}) ^ 2
      limit 1) as near`
    const facts = await factsSince(tx, from, now, unit ? eq(cases.unit, unit) : undefined)
    const [cells, parts, ended, [sums]] = await Promise.all([
      tx.select({ column, row, cases: count() }).from(cases).where(placed).groupBy(sql`1`, sql`2`),
      tx.execute<Part>(sql`select near.part, count(*)::int as cases,
          (count(*) filter (where ${cases.endedAt} is null))::int as open, (count(*) filter (where ${late}))::int as late
        from ${cases} ${near}
        where ${placed} group by near.part order by cases desc, near.part`),
      tx.execute<Ended>(sql`${facts} select near.part, closed, count(*)::int as cases
        from facts join ${cases} on ${cases.id} = facts.id ${near}
        where closed is not null and ${cases.latitude} is not null group by near.part, closed`),
      tx
        .select({ all: count(), placed: count(cases.latitude) })
        .from(cases)
        .where(found),
    ])
    const timed = parts.map((row) => ({ ...row, ...closingOf([...ended].filter(({ part }) => part === row.part)) }))
    return { grid, cells: cells satisfies Cell[], parts: timed, all: sums?.all ?? 0, placed: sums?.placed ?? 0 }
  })
}
