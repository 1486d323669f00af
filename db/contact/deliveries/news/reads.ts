import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../../../client'
import { deliveries, deliveryNews } from '../tables'

/** News of a case that nobody has settled, which nobody else settles until the transaction ends. */
export async function lockedNews(tx: Transaction, id: string, about: string) {
  const [found] = await tx
    .select({ id: deliveryNews.id, delivery: deliveryNews.delivery })
    .from(deliveryNews)
    .innerJoin(deliveries, eq(deliveries.id, deliveryNews.delivery))
    .where(and(eq(deliveryNews.id, id), eq(deliveries.case, about), isNull(deliveryNews.settledAt)))
    .for('no key update', { of: deliveryNews })
  return found
}

/** A case is asked after until it has ended there, and a while longer: closed is not fixed. */
export const followed = and(
  eq(deliveries.state, 'acknowledged'),
  sql`${deliveries.acknowledgedAt} > now() - interval '2 years'`,
)
