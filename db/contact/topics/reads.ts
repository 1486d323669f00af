import 'server-only'
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Visitor } from '../../actors'
import type { Transaction } from '../../client'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { topics, units } from './tables'

const shape = {
  id: topics.id,
  code: topics.code,
  name: topics.name,
  description: topics.description,
  group: topics.group,
  keywords: topics.keywords,
  kind: topics.kind,
  place: topics.place,
  publishable: topics.publishable,
  days: topics.days,
  unit: { id: units.id, code: units.code, name: units.name },
}

export type Topic = Awaited<ReturnType<typeof listTopics>>[number]

/** The topics residents choose from, in the order staff gave them. */
export function listTopics(visitor: Visitor<'contact'>) {
  return inTown(visitor, (tx) =>
    tx
      .select(shape)
      .from(topics)
      .innerJoin(units, eq(units.id, topics.unit))
      .where(isNull(topics.retiredAt))
      .orderBy(asc(topics.position)),
  )
}

/** A topic in use, by its code. */
export function findTopic(visitor: Visitor<'contact'>, code: string): Promise<Topic | null> {
  return inTown(visitor, async (tx) => {
    const [topic] = await tx
      .select(shape)
      .from(topics)
      .innerJoin(units, eq(units.id, topics.unit))
      .where(and(eq(topics.code, code), isNull(topics.retiredAt)))
    return topic ?? null
  })
}

/** A case's own topic, also one that nobody can choose any more. */
export async function topicOf(tx: Transaction, id: string): Promise<Topic> {
  const [topic] = await tx
    .select(shape)
    .from(topics)
    .innerJoin(units, eq(units.id, topics.unit))
    .where(eq(topics.id, id))
  if (!topic) throw new Refusal('gone')
  return topic
}

export function listUnits(visitor: Visitor<'contact'>) {
  return inTown(visitor, (tx) => tx.select({ id: units.id, name: units.name }).from(units).orderBy(asc(units.code)))
}
