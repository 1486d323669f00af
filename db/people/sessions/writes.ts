import 'server-only'
import { and, eq, lt, sql } from 'drizzle-orm'
import type { Job, Visitor } from '../../actors'
import { inTown } from '../../town'
import { sessions } from '../tables'
import type { Holder } from '../writes'

type NewSession = {
  token: Buffer
  holder: Holder
  sid?: string
  assurance?: string
  /** The identity code, sealed under a key that only the cookie's token gives. */
  identity?: Buffer
}

/** Residents: 30 minutes from the last page, 8 hours at most. Staff: 8 hours. */
export function openSession(visitor: Visitor, { token, holder, ...facts }: NewSession) {
  const resident = holder.kind === 'resident'
  return inTown(visitor, async (tx) => {
    await tx.delete(sessions).where(lt(sessions.endsAt, sql`now()`))
    await tx.insert(sessions).values({
      municipality: visitor.municipality,
      token,
      ...(resident ? { person: holder.id } : { staff: holder.id }),
      expiresAt: resident ? sql`now() + interval '30 minutes'` : sql`now() + interval '8 hours'`,
      endsAt: sql`now() + interval '8 hours'`,
      ...facts,
    })
  })
}

/** Moves a resident's half hour forward, at most once a minute. */
export function keepAlive(visitor: Visitor, session: string) {
  return inTown(visitor, (tx) =>
    tx
      .update(sessions)
      .set({ expiresAt: sql`now() + interval '30 minutes'` })
      .where(
        and(
          eq(sessions.id, session),
          sql`${sessions.staff} is null and ${sessions.expiresAt} < now() + interval '29 minutes'`,
        ),
      ),
  )
}

export function endSession(visitor: Visitor, token: Buffer) {
  return inTown(visitor, (tx) => tx.delete(sessions).where(eq(sessions.token, token)))
}

/** Ends every session the identity provider opened under `sid` (back-channel logout). */
export function endSessionsOf(visitor: Visitor, sid: string) {
  return inTown(visitor, (tx) => tx.delete(sessions).where(eq(sessions.sid, sid)))
}

/** Deletes sessions that have run out. For a day a resident's tells yet whose half-filled form it was. */
export function dropOldSessions(job: Job) {
  const over = sql`${sessions.endsAt} < now() or ${sessions.expiresAt} < now() - interval '1 day'`
  return inTown(job, (tx) => tx.delete(sessions).where(over))
}
