import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Job, Resident, Visitor } from '../../actors'
import type { Transaction } from '../../client'
import { record } from '../../journal/writes'
import { post, unpost } from '../../outbox/mails/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { hashOf } from '../cases/follow/reads'
import { subscriptionSecret } from '../subscriptions/reads'
import { askedOnce, daysToConfirm } from '../subscriptions/rules'
import { isPestered } from '../subscriptions/writes'
import type { WatchChange, WatchInput } from './input'
import { byWatchKey } from './reads'
import { choiceOf, inOrder } from './rules'
import { watches } from './tables'

/** Asks an address whether it wants to hear of what is published. Whoever types it in learns nothing of what it watches already. */
export function watch(visitor: Visitor<'contact'>, { email, every, ...typed }: WatchInput) {
  const { municipality, locale } = visitor
  const person = 'person' in visitor ? (visitor as Resident<'contact'>).person.id : null
  const [address, id, choice] = [email.trim().toLowerCase(), randomUUID(), choiceOf(typed)]
  return inTown(visitor, async (tx) => {
    const wished = { id, municipality, person, address, locale, every, ...choice }
    await tx
      .insert(watches)
      .values({ ...wished, secret: hashOf(subscriptionSecret(id)) })
      // Asked again before there was a yes: how often, and in which language, as asked last.
      .onConflictDoUpdate({
        target: [
          ...[watches.municipality, watches.address, watches.topics, watches.words],
          ...[watches.latitude, watches.longitude, watches.radius],
        ],
        set: { every, locale, person },
        setWhere: isNull(watches.confirmedAt),
      })
    const [row] = await tx
      .select({ id: watches.id, locale: watches.locale })
      .from(watches)
      .where(sameAs(address, choice))
    if (!row || (await isPestered(tx, address))) return
    await post(tx, visitor, {
      ...{ service: 'contact', kind: 'watchConfirm', about: '–', reader: row.id, address, locale },
      values: {},
      dedupe: askedOnce(row.id, new Date()),
    })
  })
}

type Kept = ReturnType<typeof choiceOf>

/** The row of this address that chooses the same. */
function sameAs(address: string, { topics, words, latitude, longitude, radius }: Omit<Kept, 'place'>) {
  return and(
    eq(watches.address, address),
    sql`${watches.topics} = ${JSON.stringify(topics)}::jsonb`,
    sql`${watches.words} is not distinct from ${words}::text`,
    sql`${watches.latitude} is not distinct from ${latitude}::float8`,
    sql`${watches.longitude} is not distinct from ${longitude}::float8`,
    sql`${watches.radius} is not distinct from ${radius}::integer`,
  )
}

/** The owner of the address says yes; news count from then. Refuses: gone (said no, or too late). */
export function confirmWatch(visitor: Visitor<'contact'>, key: string) {
  return inTown(visitor, async (tx) => {
    const id = await ownedBy(tx, key)
    const [said] = await tx
      .update(watches)
      .set({ confirmedAt: sql`now()`, digestedAt: sql`now()` })
      .where(and(eq(watches.id, id), isNull(watches.confirmedAt)))
      .returning({ id: watches.id })
    if (said) await record(tx, visitor, { action: 'watch.confirmed', object: `watch:${id}` })
  })
}

async function ownedBy(tx: Transaction, key: string) {
  const [own] = await tx.select({ id: watches.id }).from(watches).where(byWatchKey(key)).for('update')
  if (!own) throw new Refusal('gone')
  return own.id
}

/** Other topics, another radius, more or fewer mails; two watches of one address that become the same become one. Refuses: gone. */
export function changeWatch(visitor: Visitor<'contact'>, { at, every, topic, radius }: WatchChange) {
  return inTown(visitor, async (tx) => {
    const [own] = await tx.select().from(watches).where(byWatchKey(at)).for('update')
    if (!own?.confirmedAt) throw new Refusal('gone')
    const choice = { topics: inOrder(topic), radius: own.radius && (radius ?? own.radius) }
    const twin = and(sameAs(own.address, { ...own, ...choice }), ne(watches.id, own.id))
    const [gone] = await tx.delete(watches).where(twin).returning({ id: watches.id, digestedAt: watches.digestedAt })
    await unpost(tx, gone ? [gone] : [])
    // What the other had still to tell, this one tells.
    const digestedAt = gone && gone.digestedAt < own.digestedAt ? gone.digestedAt : own.digestedAt
    await tx
      .update(watches)
      .set({ ...choice, every, digestedAt })
      .where(eq(watches.id, own.id))
    await record(tx, visitor, { action: 'watch.changed', object: `watch:${own.id}` })
  })
}

/** Nothing more is sent, and the address is forgotten. What is gone already is no fault. */
export function endWatch(visitor: Visitor<'contact'>, key: string) {
  return inTown(visitor, async (tx) => {
    const [own] = await tx.delete(watches).where(byWatchKey(key)).returning({ id: watches.id })
    await unpost(tx, own ? [own] : [])
    if (own) await record(tx, visitor, { action: 'watch.ended', object: `watch:${own.id}` })
  })
}

export function endOwnWatch(resident: Resident<'contact'>, id: string) {
  const own = and(eq(watches.id, id), eq(watches.person, resident.person.id))
  return inTown(resident, async (tx) => {
    const [ended] = await tx.delete(watches).where(own).returning({ id: watches.id })
    await unpost(tx, ended ? [ended] : [])
    if (ended) await record(tx, resident, { action: 'watch.ended', object: `watch:${id}` })
  })
}

/** Forgets addresses that have not said yes in a week. */
export function dropOldWatches(job: Job) {
  const unanswered = sql`${watches.createdAt} < now() - make_interval(days => ${daysToConfirm})`
  const old = and(isNull(watches.confirmedAt), unanswered)
  return inTown(job, async (tx) => unpost(tx, await tx.delete(watches).where(old).returning({ id: watches.id })))
}
