import 'server-only'
import { and, asc, eq, inArray, isNull, lte, ne, sql } from 'drizzle-orm'
import { municipalityById } from '@/tenants'
import type { Job, Officer, Visitor } from '../../actors'
import type { Transaction } from '../../client'
import { enqueue } from '../../jobs'
import { record } from '../../journal/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { cases } from '../cases/tables'
import { identityCodesIn } from '../guard/codes/rules'
import { expectedAt, findingsIn } from '../guard/rules'
import { photosOf } from '../photos/reads'
import { withoutDetails } from '../publications/rules'
import { answersOf } from '../questions/answers/reads'
import { systems, systemTopics } from '../systems/tables'
import { openedKey } from '../systems/writes'
import { topics } from '../topics/tables'
import { sharedOf } from './answers/rules'
import { type DeliveryFault, longestShared, type SendOut } from './input'
import { leaseSeconds, leavesDoubt, pauseAfter } from './rules'
import { deliveries } from './tables'

/**
 * Sends a case to another system in the words a handler has looked at; nothing of its reporter goes along.
 * Refuses: gone (its topic leads there no more, or the case was rejected), contact.changedMeanwhile, exchange.already, contact.identityCode.
 */
export function sendCaseOut(officer: Officer<'contact'>, { case: id, receiver, text, place, ...also }: SendOut) {
  if (identityCodesIn([text, place].join('\n')).length > 0) throw new Refusal('contact.identityCode')
  return inTown(officer, async (tx) => {
    if (also.version) await unchanged(tx, id, also.version)
    const [way] = await waysOf(tx, id, and(eq(systems.id, receiver), ne(cases.state, 'rejected')))
    if (!way) throw new Refusal('gone')
    const { latitude, longitude } = also.point ? way : { latitude: null, longitude: null }
    const answers = also.answers ? await sharedAnswers(tx, officer, id) : []
    const photos = await photosOf(tx, id, also.pictures)
    const shared = { text, place, latitude, longitude, answers, photos, staff: officer.staff.id }
    if (!(await sendOut(tx, officer, id, { receiver, code: way.code, ...shared })))
      throw new Refusal('exchange.already')
    const chosen = photos.map(() => 'photo')
    await record(tx, officer, {
      action: 'case.sentOut',
      object: `case:${id}`,
      detail: [`system:${receiver}`, ...chosen].join(' '),
    })
  })
}

/** What came meanwhile was not among what the handler chose from; nothing comes until the case is on its way. */
async function unchanged(tx: Transaction, id: string, seen: number) {
  const [now] = await tx.select({ version: cases.version }).from(cases).where(eq(cases.id, id)).for('no key update')
  if (now?.version !== seen) throw new Refusal('contact.changedMeanwhile')
}

/**
 * Sends a case that has just arrived, or come under another topic, where its topic sends all of them, without what is surely personal. What should be read by
 * somebody first waits for them, and what came from another system goes to none by itself: two towns would send it to and fro.
 */
export async function sendOutNew(tx: Transaction, actor: Visitor, id: string) {
  for (const way of await waysOf(tx, id, and(eq(systemTopics.automatic, true), ne(cases.channel, 'open311')))) {
    const { receiver, code, latitude, longitude } = way
    const answers = await sharedAnswers(tx, actor, id)
    const written = answers.flatMap(({ values }) => values.flatMap(({ key, text }) => (key ? [] : [text])))
    const said = [way.text, way.place, ...written].filter(Boolean).join('\n')
    if (findingsIn(said, expectedAt(way.topic)).length > 0 || identityCodesIn(said).length > 0) continue
    const text = withoutDetails(way.text).slice(0, longestShared)
    const place = way.place && withoutDetails(way.place)
    const shared = { receiver, code, text, place, latitude, longitude, answers, staff: null }
    if (!(await sendOut(tx, actor, id, shared))) continue
    await record(tx, actor, { action: 'case.sentOut', object: `case:${id}`, detail: `system:${receiver}` })
  }
}

/** What may be told of the answers to what the topic asks, in the town's first language. */
async function sharedAnswers(tx: Transaction, { municipality }: Visitor, id: string) {
  return sharedOf(await answersOf(tx, id, 'reporter'), municipalityById(municipality)?.locales[0] ?? 'fi')
}

const waysOf = (tx: Transaction, id: string, more: ReturnType<typeof and>) =>
  tx
    .select({
      receiver: systems.id,
      code: systemTopics.code,
      topic: topics.code,
      text: cases.text,
      place: cases.place,
      latitude: cases.latitude,
      longitude: cases.longitude,
    })
    .from(cases)
    .innerJoin(topics, eq(topics.id, cases.topic))
    .innerJoin(systemTopics, eq(systemTopics.topic, topics.id))
    .innerJoin(systems, eq(systems.id, systemTopics.receiver))
    .where(and(eq(cases.id, id), isNull(systems.retiredAt), more))

type Shared = Omit<typeof deliveries.$inferInsert, 'municipality' | 'case'>

async function sendOut(tx: Transaction, { municipality }: Visitor, id: string, shared: Shared) {
  const [row] = await tx
    .insert(deliveries)
    .values({ municipality, case: id, ...shared })
    .onConflictDoNothing({ target: [deliveries.municipality, deliveries.case, deliveries.receiver] })
    .returning({ id: deliveries.id })
  if (row) await enqueue(tx, 'exchange', { municipality, id: row.id })
  return Boolean(row)
}

export type Claimed = NonNullable<Awaited<ReturnType<typeof claimDelivery>>>

/**
 * Takes the case that has waited longest, for one sender alone: committed before anything is sent. A sender that is killed leaves it
 * `sending`; another takes it when the lease has run out, and nobody knows then whether it came there. Null when nothing is due.
 */
export function claimDelivery(job: Job) {
  return inTown(job, async (tx) => {
    const [next] = await tx
      .select({ id: deliveries.id, state: deliveries.state })
      .from(deliveries)
      .where(
        and(inArray(deliveries.state, ['queued', 'sending', 'failed', 'sent']), lte(deliveries.nextAt, sql`now()`)),
      )
      .orderBy(asc(deliveries.nextAt))
      .limit(1)
      .for('update', { skipLocked: true })
    if (!next) return null
    const lost =
      next.state === 'sending' ? { doubtSince: sql`coalesce(${deliveries.doubtSince}, ${deliveries.triedAt})` } : {}
    const taken = {
      // What has its token is only asked for its number.
      ...(next.state === 'sent' ? {} : { state: 'sending' as const, triedAt: sql`now()` }),
      ...lost,
      attempts: sql`${deliveries.attempts} + 1`,
      nextAt: inSeconds(leaseSeconds),
    }
    const [row] = await tx.update(deliveries).set(taken).where(eq(deliveries.id, next.id)).returning()
    if (!row) return null
    const [[to], [about]] = await Promise.all([
      tx.select().from(systems).where(eq(systems.id, row.receiver)),
      tx.select({ reference: cases.reference }).from(cases).where(eq(cases.id, row.case)),
    ])
    if (!to || !about) return null
    const connection = { id: to.id, address: to.address, jurisdiction: to.jurisdiction, format: to.format }
    return { ...row, ...about, to: { ...connection, key: openedKey(to.id, to.key) } }
  })
}

type Try = Pick<Claimed, 'id' | 'attempts'>
const thisTry = ({ id, attempts }: Try) =>
  and(eq(deliveries.id, id), eq(deliveries.attempts, attempts), ne(deliveries.state, 'acknowledged'))

/** They have taken it, under a number of theirs. */
export function noteTaken(job: Job, { id }: Pick<Claimed, 'id'>, theirs: string) {
  return inTown(job, async (tx) => {
    const [row] = await tx
      .update(deliveries)
      .set({
        state: 'acknowledged',
        theirs,
        acknowledgedAt: sql`now()`,
        fault: null,
        complaint: null,
        doubtSince: null,
      })
      .where(and(eq(deliveries.id, id), ne(deliveries.state, 'acknowledged')))
      .returning({ case: deliveries.case })
    if (row) await record(tx, job, { action: 'delivery.taken', object: `case:${row.case}`, detail: `delivery:${id}` })
  })
}

/** They have taken it and give its number later, for a token; how soon it is asked for again. */
export function noteToken(job: Job, told: Try, token: string, pauseSeconds: number) {
  return inTown(job, (tx) =>
    tx
      .update(deliveries)
      .set({ state: 'sent', token, fault: null, complaint: null, doubtSince: null, nextAt: inSeconds(pauseSeconds) })
      .where(thisTry(told)),
  )
}

/** It has not come there as far as is known: tried again later, or dead. Only the latest sender's word counts. Returns whether it is dead. */
export function noteTrouble(job: Job, told: Try, fault: DeliveryFault, complaint: string | null, givenUp = false) {
  const pause = givenUp ? null : pauseAfter(told.attempts, fault)
  return inTown(job, async (tx) => {
    const doubtSince = sql`coalesce(${deliveries.doubtSince}, ${deliveries.triedAt})`
    await tx
      .update(deliveries)
      .set({
        state: pause === null ? 'dead' : 'failed',
        fault,
        complaint,
        nextAt: inSeconds((pause ?? 0) / 1000),
        ...(leavesDoubt(fault) ? { doubtSince } : {}),
      })
      .where(and(thisTry(told), inArray(deliveries.state, ['sending', 'sent'])))
    return pause === null
  })
}

const inSeconds = (seconds: number) => sql`now() + make_interval(secs => ${seconds})`

/** Somebody at the desk has it tried again, from the first try. Refuses: gone (gone there meanwhile, or being sent). */
export function sendAgain(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    const [row] = await tx
      .update(deliveries)
      .set({ state: 'queued', attempts: 0, nextAt: sql`now()` })
      .where(and(eq(deliveries.id, id), inArray(deliveries.state, ['queued', 'failed', 'dead'])))
      .returning({ case: deliveries.case })
    if (!row) throw new Refusal('gone')
    await enqueue(tx, 'exchange', { municipality: officer.municipality, id })
    await record(tx, officer, { action: 'delivery.retried', object: `case:${row.case}`, detail: `delivery:${id}` })
  })
}
