import 'server-only'
import { and, asc, eq, or, sql } from 'drizzle-orm'
import type { Officer } from '../../actors'
import type { Transaction } from '../../client'
import { staff } from '../../people/tables'
import { inTown } from '../../town'
import { caseFilters } from '../cases/queue/input'
import { countFound } from '../cases/queue/reads'
import { unitsOf } from '../members/reads'
import { caseViewOpenings, caseViews } from './tables'

/** Counting goes no further: who has a thousand cases before them needs no exact number. */
export const mostCounted = 1000

const shape = (me: string) => ({
  id: caseViews.id,
  name: caseViews.name,
  filters: caseViews.filters,
  shared: caseViews.shared,
  own: sql<boolean>`${caseViews.staff} = ${me}`,
  by: staff.name,
  opening: sql<boolean>`${caseViewOpenings.id} is not null`,
})

export type CaseView = Awaited<ReturnType<typeof listViews>>[number]

/** The views an officer may open: their own and those of the whole desk, by name. */
export function listViews(officer: Officer<'contact'>) {
  return inTown(officer, (tx) => viewsFor(tx, officer))
}

/** The same with how many cases are in each now. */
export function countViews(officer: Officer<'contact'>) {
  return inTown(officer, async (tx) => {
    const views = await viewsFor(tx, officer)
    return Promise.all(
      views.map(async (view) => ({
        ...view,
        count: await countFound(tx, officer, caseFilters.parse(view.filters), mostCounted),
      })),
    )
  })
}

/** How many open cases wait in the units an officer works in; null when they work in none. */
export function countMyUnits(officer: Officer<'contact'>) {
  return inTown(officer, async (tx) => {
    const units = await unitsOf(tx, officer).limit(1)
    return units.length > 0 ? countFound(tx, officer, caseFilters.parse({ unit: 'mine' }), mostCounted) : null
  })
}

/** A view by its id or, without one, the view the officer's queue opens with. */
export function findView(officer: Officer<'contact'>, id: string | null) {
  return inTown(officer, async (tx) => {
    const [view] = await viewsFor(tx, officer, id ? eq(caseViews.id, id) : sql`${caseViewOpenings.id} is not null`)
    return view ?? null
  })
}

function viewsFor(tx: Transaction, { staff: { id: me } }: Officer<'contact'>, which = sql`true`) {
  return tx
    .select(shape(me))
    .from(caseViews)
    .innerJoin(staff, eq(staff.id, caseViews.staff))
    .leftJoin(caseViewOpenings, and(eq(caseViewOpenings.view, caseViews.id), eq(caseViewOpenings.staff, me)))
    .where(and(or(eq(caseViews.shared, true), eq(caseViews.staff, me)), which))
    .orderBy(asc(sql`lower(${caseViews.name})`), asc(caseViews.id))
}
