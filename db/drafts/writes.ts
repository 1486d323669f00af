import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { eq, lt, sql } from 'drizzle-orm'
import type { Job, Visitor } from '../actors'
import { derived, seal } from '../keys'
import { inTown } from '../town'
import type { Parked, Typed } from './input'
import { drafts } from './tables'

export const tokenHash = (token: Buffer) => createHash('sha256').update(token).digest()

/** Parks what was typed for some hours and returns the secret that opens it again: to `owner` alone, or to anybody when nobody was signed in. */
export function parkDraft(
  visitor: Visitor,
  form: string,
  typed: Typed,
  owner: string | null = null,
  hours = 1,
): Promise<Buffer> {
  const token = randomBytes(32)
  const parked: Parked = { owner, typed }
  const sealed = seal(derived(token, 'draft'), Buffer.from(JSON.stringify(parked)), form)
  return inTown(visitor, async (tx) => {
    await tx.delete(drafts).where(lt(drafts.expiresAt, sql`now()`))
    await tx.insert(drafts).values({
      municipality: visitor.municipality,
      token: tokenHash(token),
      form,
      sealed,
      expiresAt: sql`now() + make_interval(hours => ${hours})`,
    })
    return token
  })
}

export function dropDraft(visitor: Visitor, token: Buffer) {
  return inTown(visitor, (tx) => tx.delete(drafts).where(eq(drafts.token, tokenHash(token))))
}

/** Deletes drafts that nobody came back for. */
export function dropOldDrafts(job: Job) {
  return inTown(job, (tx) => tx.delete(drafts).where(lt(drafts.expiresAt, sql`now()`)))
}
