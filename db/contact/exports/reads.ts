import 'server-only'
import { asc, eq, sql } from 'drizzle-orm'
import type { Resident, Visitor } from '../../actors'
import type { Transaction } from '../../client'
import { journal } from '../../journal/tables'
import { mails } from '../../outbox/mails/tables'
import { inTown } from '../../town'
import { followCase, listMyCases, mineBy } from '../cases/follow/reads'
import { cases, reporters } from '../cases/tables'
import { listFollowed } from '../follows/reads'
import { listOwnPhotos } from '../photos/reads'
import { answersOf } from '../questions/answers/reads'
import type { Value } from '../questions/answers/rules'
import { subscriptions } from '../subscriptions/tables'
import { surveys } from '../surveys/tables'
import { watches } from '../watches/tables'

export type CaseExport = NonNullable<Awaited<ReturnType<typeof exportCase>>>

/**
 * Everything that is held of a reporter with one case: what they told, what they were told, and who has opened it. Nobody else's words
 * are in it, nor what colleagues told each other. Null for a key that opens nothing.
 */
export async function exportCase(visitor: Visitor<'contact'>, key: string) {
  const found = await followCase(visitor, key)
  if (!found) return null
  const { reference, state, text, place, createdAt, dueAt, kind, channel } = found
  const [photos, { answers, ...rest }] = await Promise.all([
    listOwnPhotos(visitor, key),
    inTown(visitor, (tx) => heldWith(tx, visitor, key, found.id)),
  ])
  return {
    ...{ reference, kind, channel, state, text, place, createdAt, dueAt },
    topic: found.topic,
    answers: answers.map(({ question, values }) => ({ question, answer: values.map(saidAs) })),
    ...rest,
    events: found.events.map(({ kind: event, to, by, words, at }) => ({ at, by, event, state: to, words })),
    photos: photos.filter(({ mine }) => mine).map(({ id, alt, at }) => ({ id, at, alt })),
  }
}

/** What was written, or the name of what was chosen. */
const saidAs = (value: Value) => ('text' in value ? value.text : value.name)

/** Mails to a reader: what each was, and when it went. Their words are wiped once they have gone; what was answered is in the case. */
const mailsTo = (tx: Transaction, reader: string) =>
  tx
    .select({ at: mails.createdAt, mail: mails.kind, about: mails.about, address: mails.address, sentAt: mails.sentAt })
    .from(mails)
    .where(eq(mails.reader, reader))
    .orderBy(asc(mails.createdAt))

/**
 * Answers that are for the desk alone, their name and how they are reached are given back to the reporter who has identified, not to a link
 * that may have been passed on.
 */
async function heldWith(tx: Transaction, visitor: Visitor<'contact'>, key: string, id: string) {
  const [mine] = await tx
    .select({
      id: reporters.id,
      person: reporters.person,
      name: reporters.name,
      email: reporters.email,
      phone: reporters.phone,
      language: reporters.locale,
      mayPublish: reporters.publish,
      mayPassOn: reporters.passOn,
      latitude: cases.latitude,
      longitude: cases.longitude,
    })
    .from(reporters)
    .innerJoin(cases, eq(cases.id, reporters.case))
    .where(mineBy(visitor, key))
  const reporter = mine?.id ?? ''
  const isReporter = 'person' in visitor && (visitor as Resident<'contact'>).person.id === mine?.person
  const [letters, rated, opened, answers] = await Promise.all([
    mailsTo(tx, reporter),
    tx
      .select({
        at: surveys.createdAt,
        satisfied: surveys.satisfied,
        reasons: surveys.reasons,
        words: surveys.words,
      })
      .from(surveys)
      .where(eq(surveys.reporter, reporter)),
    deedsOn(tx, `case:${id}`),
    answersOf(tx, id, isReporter ? 'desk' : 'reporter'),
  ])
  const { id: _, person: __, name, email, phone, ...rest } = mine ?? {}
  const contact = isReporter ? { name, email, phone, ...rest } : rest
  const written = isReporter ? letters : letters.map(({ address: ___, ...letter }) => letter)
  return { contact, answers, mails: written, survey: rated, log: opened }
}

/** What has been done to a row, by whom without a name: those who work for the town are not told of one by one. */
const deedsOn = (tx: Transaction, object: string) =>
  tx
    .select({ at: journal.createdAt, action: journal.action, by: sql<string>`split_part(${journal.actor}, ':', 1)` })
    .from(journal)
    .where(eq(journal.object, object))
    .orderBy(asc(journal.seq))
    .limit(1000)

/** Addresses of mine that follow cases by mail, and what was written to each. */
async function addressesOf(tx: Transaction, person: string) {
  const rows = await tx
    .select({
      id: subscriptions.id,
      ...{ reference: cases.reference, address: subscriptions.address, at: subscriptions.createdAt },
    })
    .from(subscriptions)
    .innerJoin(cases, eq(cases.id, subscriptions.case))
    .where(eq(subscriptions.person, person))
    .limit(1000)
  return Promise.all(rows.map(async ({ id, ...row }) => ({ ...row, mails: await mailsTo(tx, id) })))
}

/** What I watch by mail, and where the mails go. */
const watchedBy = (tx: Transaction, person: string) =>
  tx
    .select({
      at: watches.createdAt,
      address: watches.address,
      topics: watches.topics,
      words: watches.words,
      place: watches.place,
      latitude: watches.latitude,
      longitude: watches.longitude,
      radius: watches.radius,
      every: watches.every,
    })
    .from(watches)
    .where(eq(watches.person, person))
    .limit(1000)

/** My cases, as far as a page lists them, and the published ones I follow, one by one or by area and topic. */
export async function exportCases(resident: Resident<'contact'>) {
  const [mine, follows, byMail, watched] = await Promise.all([
    listMyCases(resident),
    listFollowed(resident),
    inTown(resident, (tx) => addressesOf(tx, resident.person.id)),
    inTown(resident, (tx) => watchedBy(tx, resident.person.id)),
  ])
  const found: CaseExport[] = []
  for (const { reference } of mine) {
    const one = await exportCase(resident, reference)
    if (one) found.push(one)
  }
  const followed = follows.map(({ reference, title, state }) => ({ reference, title, state }))
  return { cases: found, follows: followed, byMail, watches: watched }
}
