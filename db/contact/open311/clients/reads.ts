import 'server-only'
import { createHash } from 'node:crypto'
import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Officer, Visitor } from '../../../actors'
import { staff } from '../../../people/tables'
import { inTown } from '../../../town'
import { apiClients } from './tables'

/** What a key is known by; its 32 random bytes need no salt and no slow hash. */
export const keyHash = (key: string) => createHash('sha256').update(key).digest()

/** The system a key was given to; null for a key that was never given, or has been revoked. */
export function findClient(visitor: Visitor<'contact'>, key: string) {
  return inTown(visitor, async (tx) => {
    const { id, name, scopes, mayPublish, most } = apiClients
    const [found] = await tx
      .select({ id, name, scopes, mayPublish, most })
      .from(apiClients)
      .where(and(eq(apiClients.key, keyHash(key)), isNull(apiClients.revokedAt)))
    return found ?? null
  })
}

export type Client = Awaited<ReturnType<typeof listClients>>[number]

/** Every system that has or has had a key, the newest first. */
export function listClients(officer: Officer<'contact'>) {
  return inTown(officer, (tx) =>
    tx
      .select({
        id: apiClients.id,
        name: apiClients.name,
        scopes: apiClients.scopes,
        mayPublish: apiClients.mayPublish,
        most: apiClients.most,
        createdAt: apiClients.createdAt,
        revokedAt: apiClients.revokedAt,
        madeBy: staff.name,
      })
      .from(apiClients)
      .leftJoin(staff, eq(staff.id, apiClients.madeBy))
      .orderBy(desc(apiClients.createdAt)),
  )
}
