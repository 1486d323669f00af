import 'server-only'
import type { Visitor } from '../../../actors'
import { inTown } from '../../../town'
import { guardRoutes } from './tables'

export type SavedRoute = Awaited<ReturnType<typeof listRoutes>>[number]

/** The routes the town has written down itself. */
export function listRoutes(visitor: Visitor<'contact'>) {
  return inTown(visitor, (tx) =>
    tx
      .select({
        kind: guardRoutes.kind,
        name: guardRoutes.name,
        url: guardRoutes.url,
        phone: guardRoutes.phone,
        email: guardRoutes.email,
        version: guardRoutes.version,
      })
      .from(guardRoutes),
  )
}
