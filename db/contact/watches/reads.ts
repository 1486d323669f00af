import 'server-only'
import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Resident, Visitor } from '../../actors'
import { inTown } from '../../town'
import { hashOf } from '../cases/follow/reads'
import { watches } from './tables'

export const byWatchKey = (key: string) => eq(watches.secret, hashOf(key))

const shape = {
  id: watches.id,
  locale: watches.locale,
  confirmed: sql<boolean>`${watches.confirmedAt} is not null`,
  topics: watches.topics,
  words: watches.words,
  place: watches.place,
  latitude: watches.latitude,
  longitude: watches.longitude,
  radius: watches.radius,
  every: watches.every,
}

export type Watch = NonNullable<Awaited<ReturnType<typeof findWatch>>>

/** What the link in a mail opens; null for a key that opens nothing. */
export function findWatch(visitor: Visitor<'contact'>, key: string) {
  return inTown(visitor, async (tx) => {
    const [found] = await tx.select(shape).from(watches).where(byWatchKey(key))
    return found ?? null
  })
}

/** What I asked to be told of when I had signed in, and said yes to. */
export function listWatches(resident: Resident<'contact'>) {
  return inTown(resident, (tx) =>
    tx
      .select(shape)
      .from(watches)
      .where(and(eq(watches.person, resident.person.id), isNotNull(watches.confirmedAt)))
      .orderBy(desc(watches.createdAt))
      .limit(100),
  )
}
