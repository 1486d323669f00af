import 'server-only'
import { and, asc, desc, eq, isNull, ne, or, sql } from 'drizzle-orm'
import type { Officer } from '../../actors'
import { inTown } from '../../town'
import { cases } from '../cases/tables'
import { systems, systemTopics } from '../systems/tables'
import { topics } from '../topics/tables'
import { deliveries, deliveryNews } from './tables'

const shape = {
  id: deliveries.id,
  case: deliveries.case,
  reference: cases.reference,
  receiver: systems.name,
  state: deliveries.state,
  attempts: deliveries.attempts,
  nextAt: deliveries.nextAt,
  fault: deliveries.fault,
  complaint: deliveries.complaint,
  doubtSince: deliveries.doubtSince,
  theirs: deliveries.theirs,
  status: deliveries.status,
  createdAt: deliveries.createdAt,
  acknowledgedAt: deliveries.acknowledgedAt,
  news: sql<number>`(select count(*)::int from delivery_news n where n.delivery = ${deliveries.id} and n.settled_at is null)`,
}

export type Delivery = Awaited<ReturnType<typeof listDeliveries>>[number]

/** What has not come there, the given up first, and what there is news of. */
export function listDeliveries(officer: Officer<'contact'>) {
  return inTown(officer, (tx) =>
    tx
      .select(shape)
      .from(deliveries)
      .innerJoin(cases, eq(cases.id, deliveries.case))
      .innerJoin(systems, eq(systems.id, deliveries.receiver))
      .where(or(ne(deliveries.state, 'acknowledged'), sql`${shape.news} > 0`))
      .orderBy(sql`${deliveries.state} = 'dead' desc`, sql`${shape.news} > 0 desc`, asc(deliveries.createdAt))
      .limit(200),
  )
}

/** How many cases have been given up on the way, and of how many there is news. */
export function countDeliveries(officer: Officer<'contact'>) {
  return inTown(officer, async (tx) => {
    const fresh = tx
      .selectDistinct({ id: deliveryNews.delivery })
      .from(deliveryNews)
      .where(isNull(deliveryNews.settledAt))
      .as('fresh')
    const [dead, news] = await Promise.all([tx.$count(deliveries, eq(deliveries.state, 'dead')), tx.$count(fresh)])
    return { dead, news }
  })
}

export type CaseDelivery = Awaited<ReturnType<typeof findOutside>>['sent'][number]

/** Where a case has been sent with what was shared, what is new of it there, and where else its topic leads. */
export function findOutside(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    const [sent, news, ways] = await Promise.all([
      tx
        .select({
          ...shape,
          receiverId: systems.id,
          text: deliveries.text,
          place: deliveries.place,
          point: sql<boolean>`${deliveries.latitude} is not null`,
          statusNotes: deliveries.statusNotes,
        })
        .from(deliveries)
        .innerJoin(cases, eq(cases.id, deliveries.case))
        .innerJoin(systems, eq(systems.id, deliveries.receiver))
        .where(eq(deliveries.case, id))
        .orderBy(asc(deliveries.createdAt)),
      tx
        .select({
          id: deliveryNews.id,
          delivery: deliveryNews.delivery,
          word: deliveryNews.word,
          words: deliveryNews.words,
          at: deliveryNews.at,
          settledAt: deliveryNews.settledAt,
          accepted: deliveryNews.accepted,
        })
        .from(deliveryNews)
        .innerJoin(deliveries, eq(deliveries.id, deliveryNews.delivery))
        .where(eq(deliveries.case, id))
        .orderBy(desc(deliveryNews.at), desc(deliveryNews.createdAt)),
      tx
        .select({ id: systems.id, name: systems.name })
        .from(systemTopics)
        .innerJoin(systems, eq(systems.id, systemTopics.receiver))
        .innerJoin(topics, eq(topics.id, systemTopics.topic))
        .innerJoin(cases, eq(cases.topic, topics.id))
        .where(and(eq(cases.id, id), isNull(systems.retiredAt)))
        .orderBy(asc(systems.name)),
    ])
    const taken = new Set(sent.map(({ receiverId }) => receiverId))
    return {
      sent: sent.map((row) => ({ ...row, told: news.filter(({ delivery }) => delivery === row.id) })),
      ways: ways.filter((way) => !taken.has(way.id)),
    }
  })
}
