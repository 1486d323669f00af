import 'server-only'
import { and, eq, gt, sql } from 'drizzle-orm'
import type { Visitor } from '../actors'
import { derived, unseal } from '../keys'
import { inTown } from '../town'
import type { Parked, Typed } from './input'
import { drafts } from './tables'
import { tokenHash } from './writes'

/** What the holder of the cookie had typed into this form before signing in; null when nothing is parked, or when it is somebody else's. */
export function findDraft(
  visitor: Visitor,
  token: Buffer,
  form: string,
  reader: string | null = null,
): Promise<Typed | null> {
  return inTown(visitor, async (tx) => {
    const [draft] = await tx
      .select({ sealed: drafts.sealed })
      .from(drafts)
      .where(and(eq(drafts.token, tokenHash(token)), eq(drafts.form, form), gt(drafts.expiresAt, sql`now()`)))
    if (!draft) return null
    const { owner, typed } = JSON.parse(unseal(derived(token, 'draft'), draft.sealed, form).toString()) as Parked
    return owner === null || owner === reader ? typed : null
  })
}

/** Which form the holder of the cookie has left half filled; null when nothing is parked. */
export function findDraftPlace(visitor: Visitor, token: Buffer): Promise<string | null> {
  return inTown(visitor, async (tx) => {
    const [draft] = await tx
      .select({ form: drafts.form })
      .from(drafts)
      .where(and(eq(drafts.token, tokenHash(token)), gt(drafts.expiresAt, sql`now()`)))
    return draft?.form ?? null
  })
}
