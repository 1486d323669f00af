import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, asc, eq, gt, inArray, lt, ne, or, sql } from 'drizzle-orm'
import type { ApiClient, Job } from '../../actors'
import type { Transaction } from '../../client'
import { record } from '../../journal/writes'
import { idFrom, keyedHash, keyFor } from '../../keys'
import { isOutside } from '../../places/borders/rules'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { suspect } from '../blocks/suspicions/writes'
import { dueToday } from '../cases/dues/reads'
import { hashOf, secretOf, waitsForLook } from '../cases/follow/reads'
import { writeToReporters } from '../cases/letters/writes'
import { disputeCase } from '../cases/moves/writes'
import { caseEvents, cases, reporters } from '../cases/tables'
import { newReference, troubleOf } from '../cases/writes'
import { identityCodesIn } from '../guard/codes/rules'
import { fetchLater } from '../photos/fetches/writes'
import { noteConsent } from '../publications/writes'
import { answersIn, keepAnswers } from '../questions/answers/writes'
import { routeNewCase } from '../routing/traces/writes'
import { findTopic, type Topic } from '../topics/reads'
import { keepObject } from './objects/writes'
import type { SentRequest, SentUpdate } from './posts/input'
import { isExposed } from './rules'
import { apiTrials } from './tables'

/** `id` is the row of the case; what is sent to try the interface out has none. */
export type Taken = { readonly reference: string; readonly dueAt: Date; readonly id?: string }

/** For so long the same words from the same system are the same case. */
const again = 10 * 60_000

/** What a sending is known by in this stretch of ten minutes, and in the one before it. */
function keysOf({ client }: ApiClient, { topic, text, place, point, object, shape }: SentRequest) {
  const besides = object || shape ? [object ?? null, shape ?? null] : []
  const said = JSON.stringify([client.id, topic, text, place, point, ...besides])
  const stretch = Math.floor(Date.now() / again)
  return [stretch, stretch - 1].map((at) => keyedHash(keyFor('contact: open311'), `${at} ${said}`))
}

/**
 * Takes a case from another system. Sent again within ten minutes it is the same case.
 * Refuses: gone (no such topic here), contact.place, contact.outside, contact.identityCode, questions.unanswered, questions.stopped.
 */
export async function receiveRequest(client: ApiClient, sent: SentRequest): Promise<Taken> {
  const topic = await topicFor(client, sent)
  const keys = keysOf(client, sent)
  return inTown(client, async (tx) => {
    const known = await sentBefore(tx, keys)
    if (known) return known
    const given = await answersIn(tx, sent, 'byStaff')
    const [submission = Buffer.alloc(0)] = keys
    const [row] = await tx
      .insert(cases)
      .values(caseOf(client, sent, topic, { submission, dueAt: await dueToday(tx, topic.days) }))
      .onConflictDoNothing({ target: [cases.municipality, cases.submission] })
      .returning({ id: cases.id, reference: cases.reference, dueAt: cases.dueAt })
    // The same words came twice at once, and the other was first.
    if (!row) return (await sentBefore(tx, keys)) ?? refuse('gone')
    await keepAnswers(tx, client, row.id, given)
    await keepObject(tx, client, row.id, { object: sent.object ?? null, shape: sent.shape ?? null })
    await addSender(tx, client, sent, topic, row.id)
    const detail = `client:${client.client.id}`
    await record(tx, client, { action: 'case.received', object: `case:${row.id}`, detail })
    return row
  })
}

async function topicFor(client: ApiClient, sent: SentRequest): Promise<Topic> {
  const topic = await findTopic(client, sent.topic)
  if (!topic || !isExposed(topic)) throw new Refusal('gone')
  if (!sent.place && !sent.point) throw new Refusal('contact.place')
  if (sent.point && isOutside(client.municipality, sent.point)) throw new Refusal('contact.outside')
  const told = Object.values(sent.answers ?? {}).flat()
  const said = [
    sent.text,
    sent.place,
    sent.name,
    sent.email,
    sent.phone,
    sent.note,
    sent.object?.id,
    ...told,
    ...sent.pictures,
  ]
    .filter(Boolean)
    .join('\n')
  if (identityCodesIn(said).length > 0) throw new Refusal('contact.identityCode')
  return topic
}

async function sentBefore(tx: Transaction, keys: Buffer[]): Promise<Taken | undefined> {
  const [row] = await tx
    .select({ id: cases.id, reference: cases.reference, dueAt: cases.dueAt })
    .from(cases)
    .where(and(inArray(cases.submission, keys), gt(cases.createdAt, sql`now() - interval '10 minutes'`)))
  return row
}

type Key = { submission: Buffer; dueAt: Date }

function caseOf(client: ApiClient, sent: SentRequest, topic: Topic, { submission, dueAt }: Key) {
  const { municipality, locale } = client
  return {
    municipality,
    locale,
    submission,
    reference: newReference(),
    kind: topic.kind,
    topic: topic.id,
    channel: 'open311',
    client: client.client.id,
    state: 'received',
    unit: topic.unit.id,
    text: sent.text || (topic.name[locale] ?? topic.code),
    place: sent.place,
    latitude: sent.point?.latitude,
    longitude: sent.point?.longitude,
    days: topic.days,
    dueAt,
  } as const
}

/** Who sent it, the consent of the system's operator, and what came besides. */
async function addSender(tx: Transaction, client: ApiClient, sent: SentRequest, topic: Topic, id: string) {
  const { municipality, locale } = client
  const { name, email, phone, note } = sent
  const [reporter, publish] = [randomUUID(), topic.publishable && client.client.mayPublish]
  const secret = hashOf(secretOf(reporter))
  await tx
    .insert(reporters)
    .values({ id: reporter, municipality, locale, case: id, name, email, phone, secret, publish })
  if (publish) await noteConsent(tx, client, id)
  const begun = { municipality, case: id, kind: 'received', to: 'received', by: 'reporter' } as const
  await tx.insert(caseEvents).values(begun)
  if (note) await tx.insert(caseEvents).values({ municipality, case: id, kind: 'noted', by: 'system', note })
  await fetchLater(tx, client, id, sent.pictures)
  await routeNewCase(tx, client, id)
  if (await suspect(tx, client, id, { text: sent.text, email, network: null })) return
  const trouble = await troubleOf(tx, client, { topic, locale, where: sent.point ?? {} })
  await writeToReporters(tx, client, id, 'caseReceived', `received:${id}`, { trouble })
}

/**
 * The same for trying out: every check, and no case. Refuses: gone, contact.place, contact.outside, contact.identityCode.
 */
export async function receiveTrial(client: ApiClient, sent: SentRequest): Promise<Taken> {
  const topic = await topicFor(client, sent)
  const { municipality } = client
  const [submission = Buffer.alloc(0), before = submission] = keysOf(client, sent)
  const { reference, dueAt } = apiTrials
  return inTown(client, async (tx) => {
    const earlier = inArray(apiTrials.submission, [submission, before])
    const known = () => tx.select({ reference, dueAt }).from(apiTrials).where(earlier)
    const due = await dueToday(tx, topic.days)
    const [found] = await known()
    if (found) return found
    const [row] = await tx
      .insert(apiTrials)
      .values({
        municipality,
        client: client.client.id,
        reference: newReference(),
        topic: topic.id,
        dueAt: due,
        submission,
      })
      .onConflictDoNothing({ target: [apiTrials.municipality, apiTrials.submission] })
      .returning({ reference, dueAt })
    return row ?? (await known())[0] ?? refuse('gone')
  })
}

/** Takes away what was sent to try the interface out more than a week ago. */
export function dropOldTrials(job: Job) {
  return inTown(job, (tx) => tx.delete(apiTrials).where(lt(apiTrials.createdAt, sql`now() - interval '7 days'`)))
}

/**
 * Adds what a system has to say to a case it has sent, once however often it says it, and returns the id of the event. Its word
 * moves nothing: the handler reads it, with who says it and what besides. Asked to, a case that may still be disputed is put before
 * the handler again. Refuses: gone (not a case of theirs), contact.identityCode.
 */
export async function receiveUpdate(client: ApiClient, sent: SentUpdate) {
  const { reference, key, word, text: words, note, pictures } = sent
  if (identityCodesIn([words, note, ...pictures].join('\n')).length > 0) throw new Refusal('contact.identityCode')
  const [event, beside] = ['open311 update', 'open311 update, beside'].map((of) =>
    idFrom(keyedHash(keyFor(`contact: ${of}`), JSON.stringify([client.client.id, key]))),
  )
  if (!event || !beside) throw new Error('An update has no id')
  const found = await inTown(client, (tx) => ownCase(tx, client, reference))
  if (!found) throw new Refusal('gone')
  const reopened = word === 'REOPEN' && (await isReopened(client, secretOf(found.reporter), event, words))
  await inTown(client, async (tx) => {
    const said = { kind: 'said', by: 'reporter', words, data: { client: client.client.name, word } } as const
    const isNew = !reopened && (await happened(tx, client, { ...said, id: event, case: found.id }))
    const noted = { kind: 'noted', by: 'system', note } as const
    const hasMore = note !== null && (await happened(tx, client, { ...noted, id: beside, case: found.id }))
    if (hasMore) await fetchLater(tx, client, found.id, pictures)
    if (!isNew && !hasMore) return
    // Whoever has the case open at the desk has not seen this yet.
    const version = sql`${cases.version} + 1`
    await tx.update(cases).set({ version }).where(eq(cases.id, found.id))
    const detail = `client:${client.client.id}`
    await record(tx, client, { action: 'case.replied', object: `case:${found.id}`, detail })
  })
  return event
}

/** Writes an event once; whether it was not there before. */
async function happened(
  tx: Transaction,
  { municipality }: ApiClient,
  event: Omit<typeof caseEvents.$inferInsert, 'municipality'>,
): Promise<boolean> {
  const rows = await tx
    .insert(caseEvents)
    .values({ municipality, ...event })
    .onConflictDoNothing()
    .returning({ id: caseEvents.id })
  return rows.length > 0
}

async function ownCase(tx: Transaction, { client }: ApiClient, reference: string) {
  const [found] = await tx
    .select({ id: cases.id, reporter: reporters.id })
    .from(cases)
    .innerJoin(reporters, eq(reporters.case, cases.id))
    .where(
      and(eq(cases.reference, reference), eq(cases.client, client.id), or(ne(cases.state, 'rejected'), waitsForLook)),
    )
    .orderBy(asc(reporters.createdAt))
    .limit(1)
  return found
}

/** A case that does not open again takes its words alone: a new one would have a number that its sender does not know. */
function isReopened(client: ApiClient, at: string, event: string, text: string) {
  return disputeCase(client, { at, event, text }, false).then(
    () => true,
    (error) => {
      if (error instanceof Refusal && error.key === 'contact.tooLate') return false
      throw error
    },
  )
}

function refuse(key: string): never {
  throw new Refusal(key)
}
