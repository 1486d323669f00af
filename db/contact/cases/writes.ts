import 'server-only'
import { randomInt } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Locale } from '@/tenants/municipality'
import type { Officer, Resident, Visitor } from '../../actors'
import type { Transaction } from '../../client'
import { record } from '../../journal/writes'
import { idFrom, keyedHash, keyFor } from '../../keys'
import { isOutside } from '../../places/borders/rules'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { markOfNetwork } from '../blocks/reads'
import { suspect } from '../blocks/suspicions/writes'
import { sendOutNew } from '../deliveries/writes'
import { identityCodesIn } from '../guard/codes/rules'
import { expectedAt, type FindingKind, findingsIn } from '../guard/rules'
import { noteConsent } from '../publications/writes'
import type { Given } from '../questions/answers/rules'
import { answersIn, keepAnswers } from '../questions/answers/writes'
import { routeNewCase } from '../routing/traces/writes'
import { type Kind, type PlaceNeed, placeNeedOf } from '../topics/input'
import { findTopic, type Topic } from '../topics/reads'
import { troublesFor } from '../troubles/reads'
import { dueToday } from './dues/reads'
import { hashOf, secretOf } from './follow/reads'
import type { Channel, NewCase } from './input'
import { writeToReporters } from './letters/writes'
import { placeToKeep } from './places/rules'
import type { State } from './rules'
import { caseEvents, cases, reporters } from './tables'

type Writer = Visitor<'contact'> | Resident<'contact'>

/** Letters and digits that are not mistaken for one another on the telephone, and make no words. */
const alphabet = 'bcdfghjkmnpqrstvwxz23456789'
export const newReference = () => Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('')

/**
 * What a form and its words are known by, against sending twice, and the reporter they make. The same words sent again are the same
 * reporter, with the same link; other words from a page that was gone back to are another case.
 */
export function keysOf({ submission, topic, text, place }: Pick<NewCase, 'submission' | 'topic' | 'text' | 'place'>) {
  const form = keyedHash(keyFor('contact: form'), JSON.stringify([submission, topic, text, place]))
  const reporter = idFrom(keyedHash(keyFor('contact: reporter'), form.toString('hex')))
  return { submission: form, reporter, secret: secretOf(reporter) }
}
type Keys = ReturnType<typeof keysOf>

/**
 * Takes what a resident tells and returns the secret of their own link. `address`: where it came from, where that is known. The same form with the same words is the same case, however often it is sent.
 * Refuses: contact.trap, gone (no such topic), contact.place, contact.outside, contact.identityCode, contact.emergency, questions.unanswered, questions.stopped; contact.warned while a warning has not been read.
 */
export async function sendCase(writer: Writer, sent: NewCase, address: string | null = null): Promise<string> {
  const { reporter, secret, submission } = keysOf(sent)
  if (sent.subject2) throw new Refusal('contact.trap')
  const topic = await findTopic(writer, sent.topic)
  if (!topic) throw new Refusal('gone')
  const where = topic.place === 'none' ? {} : placeToKeep(sent)
  refuseNowhere(writer, { topic, kind: sent.kind }, where)
  const found = wrongChannels(sent)
  if (found.includes('emergency')) throw new Refusal('contact.emergency')
  refuseUnread(found, sent.seen)
  const person = 'person' in writer ? writer.person.id : null
  return inTown(writer, async (tx) => {
    const given = await answersIn(tx, sent, 'own')
    const network = address ? markOfNetwork(address) : null
    const arrival = { topic, where, reporter, secret, submission, person, given, network, channel: 'portal' } as const
    const id = await takeIn(tx, writer, { ...arrival, locale: writer.locale, at: new Date(), staff: null }, sent)
    if (id) await record(tx, writer, { action: 'case.received', object: `case:${id}` })
    return secret
  })
}

/** Refuses: contact.outside (a point of another town), contact.place where one is needed and none was told. */
export function refuseNowhere(
  { municipality }: Visitor<'contact'>,
  { topic, kind }: { topic: { place: PlaceNeed }; kind: Kind },
  where: Partial<ReturnType<typeof placeToKeep>>,
) {
  const { place, latitude, longitude } = where
  if (typeof latitude === 'number' && typeof longitude === 'number') {
    if (isOutside(municipality, { latitude, longitude })) throw new Refusal('contact.outside')
  } else if (placeNeedOf(topic.place, kind) === 'required' && !place) throw new Refusal('contact.place')
}

type Sent = Pick<NewCase, 'kind' | 'text' | 'place' | 'name' | 'email' | 'phone' | 'publish' | 'passOn'>
type Arrival = Keys & {
  topic: Topic
  /** Where, as far as it was told and the topic asks. */
  where: Partial<ReturnType<typeof placeToKeep>>
  person: string | null
  locale: Locale
  channel: Channel
  at: Date
  /** Who wrote down what somebody told them. */
  staff: string | null
  /** What was answered to the topic's questions. */
  given: readonly Given[]
  /** What the network it came from is known by. */
  network?: Buffer | null
  /** What the receipt tells besides. */
  told?: Readonly<Record<string, string>>
  /** The number of the case it goes on from, when its reporter did not accept the end of that. */
  continues?: string
}

/** Makes a case of what has been told, with its reporter and its first event. Returns its id, or null when it has been taken before. */
export async function takeIn(tx: Transaction, actor: Visitor, arrival: Arrival, sent: Sent): Promise<string | null> {
  const { municipality } = actor
  const {
    topic,
    where,
    reporter,
    secret,
    submission,
    person,
    locale,
    channel,
    at,
    staff,
    given,
    told: besides,
    network = null,
    continues,
  } = arrival
  const [row] = await tx
    .insert(cases)
    .values({
      municipality,
      locale,
      reference: newReference(),
      kind: sent.kind,
      topic: topic.id,
      channel,
      state: 'received',
      unit: topic.unit.id,
      text: sent.text,
      ...where,
      days: topic.days,
      dueAt: await dueToday(tx, topic.days, at),
      submission,
      createdAt: at,
    })
    .onConflictDoNothing({ target: [cases.municipality, cases.submission] })
    .returning({ id: cases.id })
  if (!row) return null
  const { name, email, phone } = sent
  const publish = topic.publishable && sent.publish
  const who = { id: reporter, case: row.id, person, name, email, phone, publish, passOn: sent.passOn ?? false }
  await tx.insert(reporters).values({ municipality, locale, ...who, secret: hashOf(secret) })
  if (publish) await noteConsent(tx, actor, row.id)
  await keepAnswers(tx, actor, row.id, given)
  const by = staff ? 'staff' : 'reporter'
  const event = { case: row.id, kind: 'received', to: 'received', by, staff, createdAt: at } as const
  await tx.insert(caseEvents).values({ municipality, ...event, data: { channel, ...(continues ? { continues } : {}) } })
  await routeNewCase(tx, actor, row.id)
  const from = { text: sent.text, email, network }
  if (!staff && (await suspect(tx, actor, row.id, from))) return row.id
  await sendOutNew(tx, actor, row.id)
  const told = { ...besides, trouble: await troubleOf(tx, actor, arrival) }
  await writeToReporters(tx, actor, row.id, 'caseReceived', `received:${row.id}`, told)
  return row.id
}

/** What the receipt says of a trouble that the town knows of already, in the reporter's language. */
export async function troubleOf(
  tx: Transaction,
  actor: Visitor,
  { topic, where, locale }: Pick<Arrival, 'topic' | 'where' | 'locale'>,
) {
  const { latitude, longitude } = where
  const point = latitude != null && longitude != null ? { latitude, longitude } : null
  const [known] = (await troublesFor(tx, actor, { topic: topic.code, point })).filter(({ receipts }) => receipts)
  return known && (known.words[locale] ?? Object.values(known.words)[0])
}

type Words = Pick<NewCase, 'topic' | 'text' | 'place' | 'name' | 'email' | 'phone' | 'seen'>

/** What a case's words have been taken for; an identity code in any of its fields is refused. Refuses: contact.identityCode. */
export function wrongChannels({ topic, text, place, name, email, phone }: Words) {
  const said = (words: (string | null)[]) => words.filter(Boolean).join('\n')
  if (identityCodesIn(said([text, place, name, email, phone])).length > 0) throw new Refusal('contact.identityCode')
  return findingsIn(said([text, place]), expectedAt(topic)).map(({ kind }) => kind)
}

/** Refuses: contact.warned while something that the words have been taken for has not been read. */
export function refuseUnread(found: readonly FindingKind[], seen: string | null) {
  const read = seen?.split(',') ?? []
  if (found.some((kind) => !read.includes(kind))) throw new Refusal('contact.warned')
}

/** Writes a note for colleagues; the reporter never sees it. Refuses: gone, contact.identityCode. */
export function noteCase(officer: Officer<'contact'>, id: string, note: string) {
  if (identityCodesIn(note).length > 0) throw new Refusal('contact.identityCode')
  const { municipality } = officer
  return inTown(officer, async (tx) => {
    const [row] = await tx.select({ id: cases.id }).from(cases).where(eq(cases.id, id))
    if (!row) throw new Refusal('gone')
    await tx
      .insert(caseEvents)
      .values({ municipality, case: id, kind: 'noted', by: 'staff', staff: officer.staff.id, note })
    await record(tx, officer, { action: 'case.noted', object: `case:${id}` })
  })
}

/** A case as this officer has seen it, which nobody else changes until the transaction ends. Refuses: gone, contact.changedMeanwhile. */
export async function lockedCase(tx: Transaction, id: string, seen: number) {
  const [found] = await tx.select(standing).from(cases).where(eq(cases.id, id)).for('no key update')
  if (!found) throw new Refusal('gone')
  if (found.version !== seen) throw new Refusal('contact.changedMeanwhile')
  return found
}

export const standing = { id: cases.id, state: cases.state, version: cases.version, reference: cases.reference }
export type Standing = { id: string; state: State; version: number; reference: string }
