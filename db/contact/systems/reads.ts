import 'server-only'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Officer } from '../../actors'
import type { Transaction } from '../../client'
import { inTown } from '../../town'
import { topics } from '../topics/tables'
import { systems, systemTopics } from './tables'

const shape = {
  id: systems.id,
  name: systems.name,
  address: systems.address,
  jurisdiction: systems.jurisdiction,
  format: systems.format,
  services: systems.services,
  trialAt: systems.trialAt,
  triedAt: systems.triedAt,
  trialFault: systems.trialFault,
  polledAt: systems.polledAt,
  pollFault: systems.pollFault,
  version: systems.version,
  hasKey: sql<boolean>`${systems.key} is not null`,
}

export type System = Awaited<ReturnType<typeof listSystems>>[number]

/** The systems cases are sent to, with how many of our topics lead there. Their keys stay in the ledger. */
export function listSystems(officer: Officer<'contact'>) {
  return inTown(officer, (tx) =>
    tx
      .select({ ...shape, topics: sql<number>`count(${systemTopics.id})::int` })
      .from(systems)
      .leftJoin(systemTopics, eq(systemTopics.receiver, systems.id))
      .where(isNull(systems.retiredAt))
      .groupBy(systems.id)
      .orderBy(asc(systems.name)),
  )
}

/** One of them with what leads there; null when there is none, or it is no longer used. */
export function findSystem(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    const [found] = await tx
      .select(shape)
      .from(systems)
      .where(and(eq(systems.id, id), isNull(systems.retiredAt)))
    return found ? { ...found, mapping: await mappingOf(tx, id) } : null
  })
}

const mappingOf = (tx: Transaction, receiver: string) =>
  tx
    .select({ topic: topics.code, code: systemTopics.code, automatic: systemTopics.automatic })
    .from(systemTopics)
    .innerJoin(topics, eq(topics.id, systemTopics.topic))
    .where(eq(systemTopics.receiver, receiver))
