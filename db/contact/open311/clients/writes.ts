import 'server-only'
import { randomBytes } from 'node:crypto'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import { record } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import type { NewClient } from './input'
import { keyHash } from './reads'
import { apiClients } from './tables'

/** Gives a system a key and returns it; nobody can read it again. */
export function addClient(officer: Officer<'contact'>, client: NewClient): Promise<string> {
  const { municipality } = officer
  const key = randomBytes(32).toString('base64url')
  return inTown(officer, async (tx) => {
    const [row] = await tx
      .insert(apiClients)
      .values({ municipality, ...client, key: keyHash(key), madeBy: officer.staff.id })
      .returning({ id: apiClients.id })
    await record(tx, officer, { action: 'client.added', object: `client:${row?.id}`, detail: client.scopes.join(', ') })
    return key
  })
}

/** Shuts a key for good. Refuses: gone (no such key, or shut already). */
export function revokeClient(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    const [row] = await tx
      .update(apiClients)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(apiClients.id, id), isNull(apiClients.revokedAt)))
      .returning({ id: apiClients.id })
    if (!row) throw new Refusal('gone')
    await record(tx, officer, { action: 'client.revoked', object: `client:${id}` })
  })
}
