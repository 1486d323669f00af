import 'server-only'
import { createHash } from 'node:crypto'
import { and, asc, desc, eq, inArray, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Locale } from '@/tenants/municipality'
import type { Resident, Visitor } from '../../../actors'
import type { Transaction } from '../../../client'
import { idFrom, keyedHash, keyFor } from '../../../keys'
import { inTown } from '../../../town'
import { suspicions } from '../../blocks/tables'
import { casePublications } from '../../publications/tables'
import { answersOf } from '../../questions/answers/reads'
import { surveys } from '../../surveys/tables'
import { topics, units } from '../../topics/tables'
import { waitsIn } from '../../waits/reads'
import { disputableUntil, mayContinue, mayDispute } from '../disputes/rules'
import { lastDayOn } from '../letters/rules'
import { seenAs, seenByFirst, seenByJoined } from '../merges/rules'
import { shape, signedIn, topicNamed } from '../reads'
import { isEnd, isRefused, type State } from '../rules'
import { caseEvents, cases, reporters } from '../tables'
import { translationsIn } from '../translations/reads'
import { inReadersWords } from '../translations/rules'

const publicEvent = ['received', 'moved', 'said', 'told', 'retopiced', 'blanked', 'continued'] as const

export type FollowedCase = NonNullable<Awaited<ReturnType<typeof followCase>>>

/** Whether they are written to, and when they last said how it ended. */
const byMail = sql<boolean>`${reporters.email} is not null`
const ratedAt = sql`(select ${surveys.createdAt} from ${surveys} where ${surveys.reporter} = ${reporters.id})`.mapWith(
  surveys.createdAt,
)

/** Whether there is anything of theirs to pass on, whether they let it be, and where, for it tells to whom. */
const passing = {
  passOn: reporters.passOn,
  latitude: cases.latitude,
  longitude: cases.longitude,
  hasContact: sql<boolean>`num_nonnulls(${reporters.name}, ${reporters.email}, ${reporters.phone}) > 0`,
}

/** Set aside on arrival, and not looked at yet: to its sender it has been received. */
export const waitsForLook = sql<boolean>`exists (select from ${suspicions} s where s.case = ${cases}.id and s.settled_at is null)`

/** What the secret of a reporter's link is known by. */
export const hashOf = (secret: string) => createHash('sha256').update(secret).digest()

/** The secret of a reporter's own link, made anew whenever they are written to; the database alone does not tell it. */
export const secretOf = (reporter: string) =>
  keyedHash(keyFor('contact: link'), reporter).toString('base64url').slice(0, 32)

/** What the case is known by that goes on from theirs: one to a reporter, for what has ended so once ends in no other way. */
export function continuationOf(first: string) {
  const submission = keyedHash(keyFor('contact: continued'), first)
  const reporter = idFrom(keyedHash(keyFor('contact: reporter'), submission.toString('hex')))
  return { submission, reporter, secret: secretOf(reporter) }
}

/** A reporter's own case: by the secret of their link, or by its number when they have signed in. */
export function mineBy(visitor: Visitor<'contact'>, key: string) {
  const bySecret = eq(reporters.secret, hashOf(key))
  return 'person' in visitor
    ? or(bySecret, and(eq(cases.reference, key), eq(reporters.person, (visitor as Resident).person.id)))
    : bySecret
}

/**
 * A case as its reporter follows it: what they told, where it stands, what has been said. One that has joined another stands where that
 * one does, and tells what that one tells. Null for a key that opens nothing.
 */
export function followCase(visitor: Visitor<'contact'>, key: string) {
  return inTown(visitor, async (tx) => {
    const [own] = await tx
      .select({
        ...shape,
        publication: casePublications.state,
        publishable: topics.publishable,
        signedIn,
        byMail,
        ratedAt,
        ...passing,
        waits: waitsForLook,
        main: cases.main,
        topicCode: topics.code,
        reporter: reporters.id,
      })
      .from(reporters)
      .innerJoin(cases, eq(cases.id, reporters.case))
      .innerJoin(topics, eq(topics.id, cases.topic))
      .innerJoin(units, eq(units.id, cases.unit))
      .leftJoin(casePublications, eq(casePublications.case, cases.id))
      .where(mineBy(visitor, key))
    if (!own) return null
    const [known, main, answers] = await Promise.all([
      publicEvents(tx, own.id, own.locale, visitor.locale),
      own.main ? mainOf(tx, own.main, visitor.locale) : null,
      answersOf(tx, own.id, 'reporter'),
    ])
    const events = own.waits ? known.filter(({ to }) => to !== 'rejected') : known
    const since = events.findLast(({ to }) => to === 'merged')?.at
    const shared = main ? seenByJoined(main.events, own.reference, since) : []
    const course = [...seenByFirst(events), ...shared].toSorted((one, other) => one.at.valueOf() - other.at.valueOf())
    const state = own.waits ? 'received' : main ? seenAs(main.state) : own.state
    const end = (main?.events ?? events).findLast((event) => event.to && isEnd(event.to) && !isRefused(event))
    const ended = end?.at
    /** It goes on in the registry: nobody asks here whether all is well. */
    const registered =
      isEnd(state) && Boolean((main?.events ?? events).findLast(({ to }) => to && isEnd(to))?.data.registry)
    /** The instant from which the end stands; null when it cannot be disputed (any more). */
    const waits = (await waitsIn(tx))(ended ?? new Date())
    const [now, days] = [new Date(), waits.dispute]
    const disputableTo = ended && mayDispute(state, ended, now, days) ? disputableUntil(ended, days) : null
    /** The same where a word against it makes a new case, and what opens that once there is one. */
    const continued = course.some(({ kind }) => kind === 'continued') ? continuationOf(own.reporter).secret : null
    const continuableTo =
      ended && !continued && mayContinue(state, ended, now, days) ? disputableUntil(ended, days) : null
    const until = disputableTo && ended && !registered ? lastDayOn(state, ended, waits) : null
    const { ratedAt: said, waits: _, reporter: __, ...rest } = own
    const rated = Boolean(said && ended && said >= ended)
    return {
      ...rest,
      registered,
      rated,
      answers,
      state,
      unit: main?.unit ?? own.unit,
      events: course,
      disputableTo,
      continuableTo,
      continued,
      until,
    }
  })
}

async function mainOf(tx: Transaction, id: string, locale: Locale) {
  const [main] = await tx
    .select({ state: cases.state, unit: units.name, locale: cases.locale })
    .from(cases)
    .innerJoin(units, eq(units.id, cases.unit))
    .where(eq(cases.id, id))
  return main ? { ...main, events: await publicEvents(tx, id, main.locale, locale) } : null
}

/** What everybody in a case may read of its course, as far as it was written in the reader's language in that. */
async function publicEvents(tx: Transaction, id: string, spoken: Locale, locale: Locale) {
  const rows = await tx
    .select({
      id: caseEvents.id,
      kind: caseEvents.kind,
      from: caseEvents.from,
      to: caseEvents.to,
      by: caseEvents.by,
      words: caseEvents.words,
      data: caseEvents.data,
      at: caseEvents.createdAt,
      topic: topics.name,
    })
    .from(caseEvents)
    .leftJoin(topics, topicNamed)
    .where(and(eq(caseEvents.case, id), inArray(caseEvents.kind, [...publicEvent])))
    .orderBy(asc(caseEvents.createdAt))
  const also = spoken === locale ? new Map<string, string>() : await translationsIn(tx, id, locale)
  return inReadersWords(rows, spoken, locale, also)
}

const mains = alias(cases, 'mains')
/** As `seenAs` has it. */
const standsAt = sql<State>`case when ${waitsForLook} then 'received' when ${mains.state} = 'waiting_reporter' then 'in_progress' else coalesce(${mains.state}, ${cases.state}) end`

/** My own cases, the newest first; one that has joined another stands where that one does. */
export function listMyCases(resident: Resident<'contact'>) {
  return inTown(resident, (tx) =>
    tx
      .select({ ...shape, state: standsAt })
      .from(reporters)
      .innerJoin(cases, eq(cases.id, reporters.case))
      .innerJoin(topics, eq(topics.id, cases.topic))
      .innerJoin(units, eq(units.id, cases.unit))
      .leftJoin(mains, eq(mains.id, cases.main))
      .where(eq(reporters.person, resident.person.id))
      .orderBy(desc(cases.createdAt))
      .limit(100),
  )
}
