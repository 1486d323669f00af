import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Job, Officer } from '../../actors'
import type { Transaction } from '../../client'
import { enqueue } from '../../jobs'
import { record } from '../../journal/writes'
import { keyFor, seal, unseal } from '../../keys'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { topics } from '../topics/tables'
import { fieldOfTopic, type Mapping, type SystemInput, type TheirService } from './input'
import { systems, systemTopics } from './tables'

const sealedFor = (id: string, key: string) => seal(keyFor('contact: receiver'), Buffer.from(key), id)

/** The key of another system, for whoever asks it now. */
export const openedKey = (id: string, key: Buffer | null) =>
  key && unseal(keyFor('contact: receiver'), key, id).toString()

/**
 * Writes down another system, or changes it as it stood when its page was opened. A key is never told to another address than the
 * one it was given for: with a new address it is forgotten. Refuses: gone, exchange.changedMeanwhile.
 */
export function saveSystem(officer: Officer<'contact'>, said: SystemInput): Promise<string> {
  const { municipality, staff } = officer
  const { name, key, jurisdiction, format } = said
  const id = said.id ?? said.submission ?? randomUUID()
  const address = said.address.replace(/\/+$/, '')
  const values = { name, address, jurisdiction, format, ...(key ? { key: sealedFor(id, key) } : {}) }
  return inTown(officer, async (tx) => {
    if (said.id) await change(tx, id, said.version, values)
    else
      await tx
        .insert(systems)
        .values({ id, municipality, madeBy: staff.id, ...values })
        .onConflictDoNothing()
    await record(tx, officer, { action: said.id ? 'system.changed' : 'system.added', object: `system:${id}` })
    return id
  })
}

type Values = Pick<typeof systems.$inferInsert, 'name' | 'address' | 'jurisdiction' | 'format' | 'key'>

async function change(tx: Transaction, id: string, seen: number | null, values: Values) {
  const { address } = await locked(tx, id, seen)
  const forgotten = address === values.address ? {} : { key: null, services: [], triedAt: null, trialFault: null }
  await tx
    .update(systems)
    .set({ ...forgotten, ...values, version: sql`${systems.version} + 1` })
    .where(eq(systems.id, id))
}

async function locked(tx: Transaction, id: string, seen?: number | null) {
  const [known] = await tx
    .select({ version: systems.version, address: systems.address })
    .from(systems)
    .where(and(eq(systems.id, id), isNull(systems.retiredAt)))
    .for('update')
  if (!known) throw new Refusal('gone')
  if (seen !== undefined && known.version !== seen) throw new Refusal('exchange.changedMeanwhile')
  return known
}

/** Which of our topics lead there, and to what. Refuses: gone, exchange.changedMeanwhile. */
export function mapTopics(officer: Officer<'contact'>, { receiver, version, codes, automatic }: Mapping) {
  const { municipality } = officer
  return inTown(officer, async (tx) => {
    await locked(tx, receiver, version)
    const all = await tx.select({ id: topics.id, code: topics.code }).from(topics)
    const rows = all.flatMap(({ id, code }) => {
      const theirs = codes[fieldOfTopic(code)]
      const isAutomatic = Boolean(automatic[fieldOfTopic(code)])
      return theirs ? [{ municipality, receiver, topic: id, code: theirs, automatic: isAutomatic }] : []
    })
    await tx.delete(systemTopics).where(eq(systemTopics.receiver, receiver))
    if (rows.length) await tx.insert(systemTopics).values(rows)
    await tx
      .update(systems)
      .set({ version: version + 1 })
      .where(eq(systems.id, receiver))
    const detail = `${rows.length}, ${rows.filter((row) => row.automatic).length}`
    await record(tx, officer, { action: 'system.mapped', object: `system:${receiver}`, detail })
  })
}

/** No case goes there any more; what has gone there is still followed. Refuses: gone. */
export function retireSystem(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    await locked(tx, id)
    await tx.update(systems).set({ retiredAt: sql`now()` }).where(eq(systems.id, id))
    await tx.delete(systemTopics).where(eq(systemTopics.receiver, id))
    await record(tx, officer, { action: 'system.retired', object: `system:${id}` })
  })
}

/** Asks the worker to try the connection and read the states anew: nothing is asked of other systems while a page waits. Refuses: gone. */
export function requestTrial(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    await locked(tx, id)
    await tx.update(systems).set({ trialAt: sql`now()`, polledAt: null }).where(eq(systems.id, id))
    await enqueue(tx, 'exchange', { municipality: officer.municipality, id })
    await record(tx, officer, { action: 'system.tried', object: `system:${id}` })
  })
}

export type Connection = NonNullable<Awaited<ReturnType<typeof claimTrial>>>

/** A connection somebody has asked to be tried and nobody has tried since; null when there is none. */
export function claimTrial(job: Job) {
  return inTown(job, async (tx) => {
    const { id, address, key, jurisdiction, format } = systems
    const [row] = await tx
      .select({ id, address, key, jurisdiction, format })
      .from(systems)
      .where(and(sql`${systems.trialAt} > coalesce(${systems.triedAt}, '-infinity')`, isNull(systems.retiredAt)))
      .limit(1)
      .for('no key update', { skipLocked: true })
    if (!row) return null
    await tx
      .update(systems)
      .set({ triedAt: sql`now()`, trialFault: 'trying' })
      .where(inArray(systems.id, [row.id]))
    return { ...row, key: openedKey(row.id, row.key) }
  })
}

/** What came of it: their topics, or why there are none. Topics that were known stay known when they cannot be read again. */
export function noteTrial(job: Job, id: string, found: TheirService[] | string) {
  const news = typeof found === 'string' ? { trialFault: found } : { trialFault: null, services: found }
  return inTown(job, (tx) =>
    tx
      .update(systems)
      .set({ ...news, triedAt: sql`now()` })
      .where(eq(systems.id, id)),
  )
}
