import 'server-only'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import { inTown } from '../../../town'
import { applicationFilters } from '../queue/input'
import { countFound } from '../queue/reads'
import { applicationViews } from './tables'

const shape = { id: applicationViews.id, name: applicationViews.name, filters: applicationViews.filters }

/** The views an officer has saved, by name, each with how many applications are in it now. */
export function listViews(officer: Officer<'grants'>) {
  return inTown(officer, async (tx) => {
    const views = await tx
      .select(shape)
      .from(applicationViews)
      .where(eq(applicationViews.staff, officer.staff.id))
      .orderBy(asc(sql`lower(${applicationViews.name})`), asc(applicationViews.id))
    return Promise.all(
      views.map(async (view) => ({
        ...view,
        count: await countFound(tx, officer, applicationFilters.parse(view.filters)),
      })),
    )
  })
}
export type ApplicationView = Awaited<ReturnType<typeof listViews>>[number]

/** A view of one's own. */
export function findView(officer: Officer<'grants'>, id: string) {
  return inTown(officer, async (tx) => {
    const [view] = await tx
      .select(shape)
      .from(applicationViews)
      .where(and(eq(applicationViews.id, id), eq(applicationViews.staff, officer.staff.id)))
    return view ?? null
  })
}
