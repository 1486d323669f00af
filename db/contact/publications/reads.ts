import 'server-only'
import { and, asc, count, desc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm'
import type { Officer, Visitor } from '../../actors'
import type { Transaction } from '../../client'
import { type Area, metresPerDegree, shrinkAt } from '../../places/rules'
import { inTown } from '../../town'
import { ends } from '../cases/rules'
import { caseEvents, cases } from '../cases/tables'
import { follows } from '../follows/tables'
import { topics, units } from '../topics/tables'
import type { PublishedFilters } from './input'
import { areaOf, shownStates } from './rules'
import { casePublications } from './tables'

export const publishedOnPage = 24

/** In sight of everybody: decided for, and not a case that was rejected. The one condition all public surfaces share. */
export const shown = and(inArray(casePublications.state, [...shownStates]), ne(cases.state, 'rejected'))

/** Everything a public surface may tell of a case; nothing of it is what was sent. */
export const publicShape = {
  id: cases.id,
  reference: cases.reference,
  kind: cases.kind,
  state: cases.state,
  locale: cases.locale,
  createdAt: cases.createdAt,
  changedAt: cases.changedAt,
  endedAt: cases.endedAt,
  dueAt: cases.dueAt,
  shownAt: casePublications.shownAt,
  title: sql<string>`${casePublications.title}`,
  text: sql<string>`${casePublications.text}`,
  place: casePublications.place,
  latitude: casePublications.latitude,
  longitude: casePublications.longitude,
  answer: casePublications.answer,
  topic: { code: topics.code, name: topics.name },
  unit: { code: units.code, name: units.name },
}

export const publicRows = (tx: Transaction) =>
  tx
    .select(publicShape)
    .from(casePublications)
    .innerJoin(cases, eq(cases.id, casePublications.case))
    .innerJoin(topics, eq(topics.id, cases.topic))
    .innerJoin(units, eq(units.id, cases.unit))
    .$dynamic()

export type PublishedCase = Awaited<ReturnType<typeof publicRows>>[number]

/** One page of the cases everybody may read, the newest first. */
export function listPublished(visitor: Visitor<'contact'>, filters: PublishedFilters) {
  const found = and(shown, ...conditionsOf(filters))
  return inTown(visitor, async (tx) => {
    const [[counted], rows] = await Promise.all([
      tx
        .select({ total: count() })
        .from(casePublications)
        .innerJoin(cases, eq(cases.id, casePublications.case))
        .innerJoin(topics, eq(topics.id, cases.topic))
        .where(found),
      publicRows(tx)
        .where(found)
        .orderBy(desc(casePublications.createdAt), desc(cases.reference))
        .limit(publishedOnPage)
        .offset((filters.page - 1) * publishedOnPage),
    ])
    const total = counted?.total ?? 0
    return { rows, total, pages: Math.max(1, Math.ceil(total / publishedOnPage)) }
  })
}

function conditionsOf({ q, topic, status, ...place }: PublishedFilters): (SQL | undefined)[] {
  return [
    ...chosenBy({ words: q ?? null, topics: topic, area: areaOf(place) }),
    status ? sql`(${inArray(cases.state, [...ends])}) = ${status === 'closed'}` : undefined,
  ]
}

/** What of the published cases somebody wants to see; no topics are all of them, no area the whole town. */
export type Choice = { readonly words: string | null; readonly topics: readonly string[]; readonly area: Area | null }

/** The conditions of a choice, for every list, map, feed and mail that is made by one. */
export const chosenBy = ({ words, topics: codes, area }: Choice): (SQL | undefined)[] => [
  codes.length > 0 ? inArray(topics.code, [...codes]) : undefined,
  words ? sql`${casePublications.id} in (select id from find_published(${words}))` : undefined,
  area ? within(area) : undefined,
]

/** On a plane, as `distance` measures. What has no point lies in no area. */
function within({ latitude, longitude, radius }: Area) {
  const east = sql`(${casePublications.longitude} - ${longitude}::float8) * ${shrinkAt(latitude)}::float8`
  const north = sql`${casePublications.latitude} - ${latitude}::float8`
  return sql`power(${east}, 2) + power(${north}, 2) <= power(${radius / metresPerDegree}::float8, 2)`
}

/** Where the published cases are, for a map: the latest five hundred that the filters find and that have a point. */
export function listPublishedPoints(visitor: Visitor<'contact'>, filters: PublishedFilters) {
  return inTown(visitor, (tx) =>
    tx
      .select({
        id: cases.id,
        reference: cases.reference,
        state: cases.state,
        title: sql<string>`${casePublications.title}`,
        latitude: sql<number>`${casePublications.latitude}`,
        longitude: sql<number>`${casePublications.longitude}`,
      })
      .from(casePublications)
      .innerJoin(cases, eq(cases.id, casePublications.case))
      .innerJoin(topics, eq(topics.id, cases.topic))
      .where(and(shown, ...conditionsOf(filters), sql`${casePublications.latitude} is not null`))
      .orderBy(desc(casePublications.createdAt))
      .limit(500),
  )
}

/** A published case by its number, with the turns it has taken; null when it is not for everybody. */
export function findPublished(visitor: Visitor<'contact'>, reference: string) {
  return inTown(visitor, async (tx) => {
    const [found] = await publicRows(tx).where(and(shown, eq(cases.reference, reference)))
    if (!found) return null
    const [turns, followers] = await Promise.all([
      turnsOf(tx, found.id),
      tx.$count(follows, eq(follows.case, found.id)),
    ])
    return { ...found, turns, followers }
  })
}

export type PublishedTurn = Awaited<ReturnType<typeof turnsOf>>[number]

/** States and days, without a word of what was said to the sender. */
function turnsOf(tx: Transaction, id: string) {
  return tx
    .select({ id: caseEvents.id, to: caseEvents.to, at: caseEvents.createdAt })
    .from(caseEvents)
    .where(and(eq(caseEvents.case, id), inArray(caseEvents.kind, ['received', 'moved'])))
    .orderBy(asc(caseEvents.createdAt))
}

/** What may be, or has been, published of a case; null when its sender has not agreed. */
export function findPublication(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    const [found] = await tx
      .select({
        state: casePublications.state,
        title: casePublications.title,
        text: casePublications.text,
        place: casePublications.place,
        point: sql<boolean>`${casePublications.latitude} is not null`,
        answer: casePublications.answer,
        reason: casePublications.reason,
        decidedAt: casePublications.decidedAt,
        version: casePublications.version,
      })
      .from(casePublications)
      .where(eq(casePublications.case, id))
    return found ?? null
  })
}

export type Publication = NonNullable<Awaited<ReturnType<typeof findPublication>>>
