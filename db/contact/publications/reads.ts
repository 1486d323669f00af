import 'server-only'
import { and, asc, between, desc, eq, inArray, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Officer, Visitor } from '../../actors'
import type { Transaction } from '../../client'
import { type Area, type Box, metresPerDegree, shrinkAt } from '../../places/rules'
import { inTown } from '../../town'
import { ends, type State } from '../cases/rules'
import { caseEvents, cases } from '../cases/tables'
import { follows } from '../follows/tables'
import { type Counted, countedTo, shownTally } from '../tallies/reads'
import { topics, units } from '../topics/tables'
import type { PublishedFilters } from './input'
import { areaOf, isNarrowed } from './rules'
import { casePublications } from './tables'

export const publishedOnPage = 24

/** In sight of everybody: decided for, and not a case that was rejected. The one condition all public surfaces share. */
export const shown = and(sql`${casePublications.state} in ('approved', 'redacted')`, sql`${cases.state} <> 'rejected'`)

/** What everybody reads as a case, in lists, on maps, in feeds and in mails. Advice is none: its answer stands among questions and answers. */
export const shownAsCase = and(shown, ne(cases.kind, 'advice'))

/** By when it is to be done: what is planned by the last day that its reporter was told, everything else when it is to be answered. */
export const expectedAt = sql`case when ${cases.state} = 'planned' then coalesce(
  (select ((e.data ->> 'day')::date + 1)::timestamp at time zone 'Europe/Helsinki' - interval '1 second'
     from ${caseEvents} e where e.case = ${cases.id} and (e.to = 'planned' or e.kind = 'told') and e.data ->> 'day' is not null
    order by e.created_at desc limit 1), ${cases.dueAt}) else ${cases.dueAt} end`.mapWith(cases.dueAt)

/** Who told it has been taken out of it: kept for what it says, and handled no more. */
export const archived = sql<boolean>`${cases.blankedAt} is not null`

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
  archived,
  dueAt: cases.dueAt,
  expectedAt,
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

/** How far published cases are counted that were narrowed down. */
const mostCounted = 1_000

/** One page of the cases everybody may read, the newest first. */
export function listPublished(visitor: Visitor<'contact'>, filters: PublishedFilters) {
  const found = and(shownAsCase, ...conditionsOf(filters))
  return inTown(visitor, async (tx) => {
    const [counted, rows] = await Promise.all([
      countPublished(tx, filters, found),
      publicRows(tx)
        .where(found)
        .orderBy(desc(casePublications.createdAt), desc(cases.reference))
        .limit(publishedOnPage)
        .offset((filters.page - 1) * publishedOnPage),
    ])
    return { rows, ...counted, pages: Math.max(1, Math.ceil(counted.total / publishedOnPage)) }
  })
}

/** How many there are: all of them as it is kept, of fewer as far as it is worth counting. */
async function countPublished(tx: Transaction, filters: PublishedFilters, found: SQL | undefined): Promise<Counted> {
  if (!isNarrowed(filters)) return { total: await shownTally(tx), more: false }
  const rows = tx
    .select({ id: cases.id })
    .from(casePublications)
    .innerJoin(cases, eq(cases.id, casePublications.case))
    .innerJoin(topics, eq(topics.id, cases.topic))
    .where(found)
    .limit(mostCounted + 1)
  return countedTo(await tx.$count(rows.as('found')), mostCounted)
}

/** Words alone are looked for from the newest on, until more are found than are counted; narrowed down further, among all. */
export function conditionsOf({ q, topic, status, ...place }: PublishedFilters): (SQL | undefined)[] {
  const area = areaOf(place)
  const alone = topic.length === 0 && !status && !area
  return [
    ...chosenBy({ words: alone ? null : (q ?? null), topics: topic, area }),
    q && alone
      ? sql`${casePublications.id} in (select id from find_newest_published(${q}, ${mostCounted}))`
      : undefined,
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

/** On a plane, as `distance` measures, within a box that an index finds. What has no point lies in no area. */
function within({ latitude, longitude, radius }: Area) {
  const [high, shrink] = [radius / metresPerDegree, shrinkAt(latitude)]
  const wide = high / shrink
  const east = sql`(${casePublications.longitude} - ${longitude}::float8) * ${shrink}::float8`
  const north = sql`${casePublications.latitude} - ${latitude}::float8`
  return and(
    inBox({ south: latitude - high, north: latitude + high, west: longitude - wide, east: longitude + wide }),
    sql`power(${east}, 2) + power(${north}, 2) <= power(${high}::float8, 2)`,
  )
}

/** Points between two meridians and two circles of latitude. */
export const inBox = ({ south, north, west, east }: Box) =>
  and(
    sql`${casePublications.latitude} is not null`,
    between(casePublications.latitude, south, north),
    between(casePublications.longitude, west, east),
  )

/** So many points a map can show and a reader take in. */
export const mostPoints = 500

/** Where the published cases are, for a map: the latest that the filters find within a box and that have a point, and whether there are more. */
export function listPublishedPoints(visitor: Visitor<'contact'>, filters: PublishedFilters, box: Box | null = null) {
  return inTown(visitor, async (tx) => {
    const rows = await tx
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
      .where(
        and(shownAsCase, ...conditionsOf(filters), box ? inBox(box) : sql`${casePublications.latitude} is not null`),
      )
      .orderBy(desc(casePublications.createdAt))
      .limit(mostPoints + 1)
    return { points: rows.slice(0, mostPoints), more: rows.length > mostPoints }
  })
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

/** A plan put off: its reporters were told of another day. */
const isPutOff = sql`(${caseEvents.kind} = 'told' and ${caseEvents.data} ? 'day')`

/** Of a plan alone: when it is to be carried out. */
const planned = (name: 'day' | 'period') =>
  sql<string | null>`case when ${caseEvents.to} = 'planned' or ${isPutOff} then ${caseEvents.data} ->> ${name} end`

/** States and days, without a word of what was said to the sender. */
function turnsOf(tx: Transaction, id: string) {
  return tx
    .select({
      id: caseEvents.id,
      from: caseEvents.from,
      to: sql<State | null>`case when ${isPutOff} then 'planned' else ${caseEvents.to} end`,
      at: caseEvents.createdAt,
      day: planned('day'),
      period: planned('period'),
    })
    .from(caseEvents)
    .where(and(eq(caseEvents.case, id), or(inArray(caseEvents.kind, ['received', 'moved']), isPutOff)))
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
        publishable: topics.publishable,
        decidedAt: casePublications.decidedAt,
        version: casePublications.version,
      })
      .from(casePublications)
      .innerJoin(cases, eq(cases.id, casePublications.case))
      .innerJoin(topics, eq(topics.id, cases.topic))
      .where(eq(casePublications.case, id))
    return found ?? null
  })
}

export type Publication = NonNullable<Awaited<ReturnType<typeof findPublication>>>
