import 'server-only'
import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Resident, Visitor } from '../../actors'
import type { Transaction } from '../../client'
import { keyedHash, keyFor } from '../../keys'
import { inTown } from '../../town'
import { disputableUntil, mayDispute } from '../cases/disputes/rules'
import { hashOf } from '../cases/follow/reads'
import { cases } from '../cases/tables'
import { shown } from '../publications/reads'
import { casePublications } from '../publications/tables'
import { waitsIn } from '../waits/reads'
import { subscriptions } from './tables'

/** The secret of a follower's links, made anew whenever they are written to; the database alone does not tell it. */
export const subscriptionSecret = (id: string) =>
  keyedHash(keyFor('contact: subscription'), id).toString('base64url').slice(0, 32)

export const byKey = (key: string) => eq(subscriptions.secret, hashOf(key))

const row = {
  id: subscriptions.id,
  reference: cases.reference,
  title: sql<string>`${casePublications.title}`,
  locale: cases.locale,
  state: cases.state,
  endedAt: cases.endedAt,
}

/** Followings whose case is in sight. */
const inSight = (tx: Transaction) =>
  tx
    .select(row)
    .from(subscriptions)
    .innerJoin(cases, eq(cases.id, subscriptions.case))
    .innerJoin(casePublications, and(eq(casePublications.case, cases.id), shown))
    .$dynamic()

export type Subscription = NonNullable<Awaited<ReturnType<typeof findSubscription>>>

/**
 * What the link in a follower's mail opens: the case it is about, null when it is no longer in sight, whether they have said yes, and
 * what else their address follows. Null for a key that opens nothing.
 */
export function findSubscription(visitor: Visitor<'contact'>, key: string) {
  return inTown(visitor, async (tx) => {
    const [own] = await tx
      .select({
        id: subscriptions.id,
        address: subscriptions.address,
        locale: subscriptions.locale,
        confirmed: sql<boolean>`${subscriptions.confirmedAt} is not null`,
      })
      .from(subscriptions)
      .where(byKey(key))
    if (!own) return null
    const { address, ...known } = own
    const [[about], all] = await Promise.all([
      inSight(tx).where(byKey(key)),
      own.confirmed ? inSight(tx).where(alsoOf(address)).orderBy(asc(subscriptions.createdAt)).limit(100) : [],
    ])
    return { ...known, about: about ?? null, all, disputableTo: about ? await lastInstant(tx, about) : null }
  })
}

const alsoOf = (address: string) => and(eq(subscriptions.address, address), isNotNull(subscriptions.confirmedAt))

/** The instant from which an end stands; null when it cannot be disputed (any more). */
async function lastInstant(tx: Transaction, { state, endedAt }: Pick<typeof cases.$inferSelect, 'state' | 'endedAt'>) {
  if (!endedAt) return null
  const { dispute } = (await waitsIn(tx))(endedAt)
  return mayDispute(state, endedAt, new Date(), dispute) ? disputableUntil(endedAt, dispute) : null
}

/** The cases I get mails about, as far as I had signed in when I asked for them. */
export function listSubscribed(resident: Resident<'contact'>) {
  return inTown(resident, (tx) =>
    inSight(tx)
      .where(and(eq(subscriptions.person, resident.person.id), isNotNull(subscriptions.confirmedAt)))
      .orderBy(desc(cases.changedAt))
      .limit(100),
  )
}
