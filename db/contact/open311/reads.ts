import 'server-only'
import { and, asc, desc, eq, gte, inArray, isNotNull, lte, max, ne, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { ApiClient, Visitor } from '../../actors'
import type { Transaction } from '../../client'
import { metresPerDegree, shrinkAt } from '../../places/rules'
import { inTown } from '../../town'
import { waitsForLook } from '../cases/follow/reads'
import { ends, type State } from '../cases/rules'
import { caseEvents, cases } from '../cases/tables'
import { archived, expectedAt, inBox, publicRows, shownAsCase } from '../publications/reads'
import { casePublications } from '../publications/tables'
import { listQuestions } from '../questions/reads'
import { questionSets } from '../questions/tables'
import { listTopics } from '../topics/reads'
import { topics, units } from '../topics/tables'
import { most, type Near, type RequestFilters } from './filters/input'
import { objectsOf } from './objects/reads'
import { caseObjects } from './objects/tables'
import { earth, isExposed, toldStates } from './rules'
import { apiTrials } from './tables'

export type Service = Awaited<ReturnType<typeof listServices>>[number]

/** The topics other systems may send to, with what each asks. */
export async function listServices(visitor: Visitor<'contact'>) {
  const [all, asked] = await Promise.all([listTopics(visitor), listQuestions(visitor)])
  return all.filter(isExposed).map((topic) => ({ ...topic, questions: asked[topic.code] ?? [] }))
}

/** When the list of services, or what one of them asks, last changed. */
export function servicesChangedAt(visitor: Visitor<'contact'>): Promise<Date> {
  return inTown(visitor, async (tx) => {
    const last = sql`max(greatest(${topics.createdAt}, ${topics.retiredAt}, ${topics.changedAt}))`
    const [[topic], [set]] = await Promise.all([
      tx.select({ at: last.mapWith(topics.createdAt) }).from(topics),
      tx.select({ at: max(questionSets.createdAt) }).from(questionSets),
    ])
    return new Date(Math.max(topic?.at?.valueOf() ?? 0, set?.at?.valueOf() ?? 0))
  })
}

const joined = alias(cases, 'joined_case')

const placed = or(isNotNull(casePublications.place), isNotNull(casePublications.latitude))
/** Of what everybody reads as a case only a repair needs no place to be told abroad. */
export const listed = and(shownAsCase, or(eq(cases.kind, 'repair'), placed))
const closed = inArray(cases.state, [...ends, 'reopen_requested'])
/** As an index holds it. Not a `coalesce`: under row-level security that uses no index, for it is not known to leak nothing. */
const updated = sql`(case when ${cases.endedAt} is null then ${cases.changedAt} else ${cases.endedAt} end)`

export type FoundRequest = Awaited<ReturnType<typeof listRequests>>['rows'][number]
/** `given`: the code of the unit that it was put to. */
export type Turn = { readonly to: string | null; readonly at: Date; readonly given: string | null }

/** Published cases as other systems may list them, with their turns where a log is asked for. */
export function listRequests(visitor: Visitor<'contact'>, filters: RequestFilters, log = false) {
  const condition = and(listed, ...conditionsOf(filters))
  return inTown(visitor, async (tx) => {
    const [rows, total] = await Promise.all([
      publicRows(tx)
        .where(condition)
        .orderBy(...orderOf(filters))
        .limit(filters.size)
        .offset((filters.page - 1) * filters.size),
      filters.paged ? countOf(tx, condition) : null,
    ])
    const turns = log
      ? await turnsOf(
          tx,
          rows.map(({ id }) => id),
        )
      : null
    const mains = await mainsOf(tx, rows)
    const objects = await objectsOf(
      tx,
      rows.map(({ id }) => id),
    )
    const known = rows.map((row) => ({
      ...row,
      turns: turns?.get(row.id) ?? [],
      main: mains.get(row.id) ?? null,
      object: objects.get(row.id) ?? null,
    }))
    return { rows: known, total }
  })
}

async function countOf(tx: Transaction, condition: SQL | undefined) {
  const counted = tx
    .select({ id: cases.id })
    .from(casePublications)
    .innerJoin(cases, eq(cases.id, casePublications.case))
  const found = counted
    .innerJoin(topics, eq(topics.id, cases.topic))
    .innerJoin(units, eq(units.id, cases.unit))
    .where(condition)
  return tx.$count(found.as('found'))
}

/** The numbers of the cases that merged ones have joined, where everybody may know of those. */
async function mainsOf(tx: Transaction, rows: readonly { id: string; state: State }[]) {
  const merged = rows.filter(({ state }) => state === 'merged').map(({ id }) => id)
  if (merged.length === 0) return new Map<string, string>()
  const found = await tx
    .select({ joined: joined.id, reference: cases.reference })
    .from(casePublications)
    .innerJoin(cases, eq(cases.id, casePublications.case))
    .innerJoin(joined, eq(joined.main, cases.id))
    .where(and(listed, inArray(joined.id, merged)))
  return new Map(found.map((row) => [row.joined, row.reference]))
}

const turned = inArray(caseEvents.kind, ['received', 'moved'])
/** To which unit a case was given, by a code of it. */
const assigned = and(eq(caseEvents.kind, 'assigned'), sql`${caseEvents.data} ? 'unit'`)

async function turnsOf(tx: Transaction, ids: readonly string[]) {
  const rows = ids.length
    ? await tx
        .select({
          case: caseEvents.case,
          to: caseEvents.to,
          at: caseEvents.createdAt,
          given: sql<string | null>`case when ${assigned} then ${caseEvents.data} ->> 'unit' end`,
        })
        .from(caseEvents)
        .where(and(inArray(caseEvents.case, [...ids]), or(and(turned, isNews), assigned)))
        .orderBy(asc(caseEvents.createdAt))
    : []
  return Map.groupBy(rows, (row) => row.case)
}

function conditionsOf(filters: RequestFilters): (SQL | undefined)[] {
  const { ids, codes, search, agency, handler, near, object } = filters
  return [
    ids ? inArray(cases.reference, [...ids]) : undefined,
    codes.length ? inArray(topics.code, [...codes]) : undefined,
    within(sql`${cases.createdAt}`, filters.requested),
    // No case is published before it has come: the same once more for the index of what is shown.
    within(sql`${casePublications.createdAt}`, { ...filters.requested, until: null }),
    within(updated, filters.updated),
    filters.closed === null ? undefined : sql`(${closed}) = ${filters.closed}`,
    search ? sql`${casePublications.id} in (select id from find_published(${search}))` : undefined,
    agency
      ? sql`(${units.code} = ${agency} or ${agency} in (select value from jsonb_each_text(${units.name})))`
      : undefined,
    handler ? eq(units.code, handler) : undefined,
    near ? and(inBox(boxAround(near)), lte(distanceTo(near), near.radius)) : undefined,
    object.type || object.id ? and(placed, inArray(cases.id, sql`(${casesAt(object)})`)) : undefined,
  ]
}

/** Cases at a thing of the town's. */
const casesAt = ({ type, id }: RequestFilters['object']) => sql`
  select ${caseObjects.case} from ${caseObjects} where ${and(
    isNotNull(caseObjects.objectId),
    type ? eq(caseObjects.objectType, type) : undefined,
    id ? eq(caseObjects.objectId, id) : undefined,
  )}`

/** To the second, as clients are told it: what they saw at an instant they find at that instant. The column stands alone, for its index. */
function within(column: SQL, { from, until }: RequestFilters['requested']) {
  const second = (at: Date) => sql`date_trunc('second', ${at.toISOString()}::timestamptz)`
  return and(
    from ? sql`${column} >= ${second(from)}` : undefined,
    until ? sql`${column} < ${second(until)} + interval '1 second'` : undefined,
  )
}

/** A box that surely holds a circle: half a per cent wider than it, for the earth is no plane. */
function boxAround({ latitude, longitude, radius }: Near) {
  const high = (radius / metresPerDegree) * 1.005
  const wide = high / Math.max(0.01, shrinkAt(Math.abs(latitude) + high))
  return { south: latitude - high, north: latitude + high, west: longitude - wide, east: longitude + wide }
}

/** Metres, by the same haversine formula as `metresBetween`. */
function distanceTo({ latitude, longitude }: Near) {
  const half = (degrees: SQL) => sql`power(sin(radians(${degrees}) / 2), 2)`
  const north = half(sql`${casePublications.latitude} - ${latitude}::float8`)
  const east = half(sql`${casePublications.longitude} - ${longitude}::float8`)
  const share = sql`${north} + cos(radians(${latitude}::float8)) * cos(radians(${casePublications.latitude})) * ${east}`
  return sql`2 * ${earth}::float8 * asin(sqrt(least(1, ${share})))`
}

function orderOf({ order: { by, down }, near }: RequestFilters) {
  const column = by === 'updated_datetime' ? updated : by === 'distance' && near ? distanceTo(near) : cases.createdAt
  return [down ? desc(column) : asc(column), desc(cases.reference)]
}

export type Stub = Awaited<ReturnType<typeof listStubs>>[number]

/** Cases that came by this interface and are not published: that they exist and where they stand, and nothing of what was told. */
export function listStubs(visitor: Visitor<'contact'>, references: readonly string[]) {
  return inTown(visitor, async (tx) => {
    const rows = await tx
      .select({
        reference: cases.reference,
        state: cases.state,
        waits: waitsForLook,
        createdAt: cases.createdAt,
        changedAt: cases.changedAt,
        endedAt: cases.endedAt,
        archived,
        dueAt: cases.dueAt,
        expectedAt,
        topic: { code: topics.code, name: topics.name },
        unit: { code: units.code, name: units.name },
      })
      .from(cases)
      .innerJoin(topics, eq(topics.id, cases.topic))
      .innerJoin(units, eq(units.id, cases.unit))
      .leftJoin(casePublications, eq(casePublications.case, cases.id))
      .where(
        and(
          inArray(cases.reference, [...references]),
          eq(cases.channel, 'open311'),
          ne(cases.kind, 'advice'),
          or(ne(cases.state, 'rejected'), waitsForLook),
          sql`not coalesce(${listed}, false)`,
        ),
      )
    return rows.map(({ waits, ...row }) => (waits ? { ...row, state: 'received' as const, endedAt: null } : row))
  })
}

/** The same of what has been sent to try the interface out; it stays as it was sent until the night takes it away. */
export function listTrials(visitor: Visitor<'contact'>, references: readonly string[]): Promise<Stub[]> {
  return inTown(visitor, async (tx) => {
    const rows = await tx
      .select({
        reference: apiTrials.reference,
        createdAt: apiTrials.createdAt,
        dueAt: apiTrials.dueAt,
        expectedAt: apiTrials.dueAt,
        topic: { code: topics.code, name: topics.name },
        unit: { code: units.code, name: units.name },
      })
      .from(apiTrials)
      .innerJoin(topics, eq(topics.id, apiTrials.topic))
      .innerJoin(units, eq(units.id, topics.unit))
      .where(inArray(apiTrials.reference, [...references]))
    const fresh = { state: 'received' as const, endedAt: null, archived: false }
    return rows.map((row) => ({ ...row, ...fresh, changedAt: row.createdAt }))
  })
}

/** A refused dispute leaves a case as it was, which has been told. */
const isNews = or(sql`${caseEvents.from} is distinct from 'reopen_requested'`, eq(caseEvents.to, 'in_progress'))

export type Update = Awaited<ReturnType<typeof listUpdates>>[number]

/**
 * Turns of the cases a system has sent and of published ones, the oldest first: where there are more, the last one tells from when to ask
 * on. What was said to the reporter is not among them: a published case tells the answer that everybody may read.
 */
export function listUpdates(client: ApiClient, from: Date, until: Date) {
  const own = and(eq(cases.client, client.client.id), ne(cases.kind, 'advice'), ne(cases.state, 'rejected'))
  const second = sql`date_trunc('second', ${caseEvents.createdAt})`
  return inTown(client, async (tx) => {
    const rows = await tx
      .select({
        id: caseEvents.id,
        reference: cases.reference,
        to: caseEvents.to,
        at: caseEvents.createdAt,
        now: cases.state,
        answer: sql<string | null>`case when ${listed} then ${casePublications.answer} end`,
      })
      .from(caseEvents)
      .innerJoin(cases, eq(cases.id, caseEvents.case))
      .leftJoin(casePublications, eq(casePublications.case, cases.id))
      .where(
        and(
          eq(caseEvents.kind, 'moved'),
          inArray(caseEvents.to, toldStates),
          isNews,
          gte(second, sql`date_trunc('second', ${from.toISOString()}::timestamptz)`),
          lte(second, sql`${until.toISOString()}::timestamptz`),
          or(own, listed),
        ),
      )
      .orderBy(asc(caseEvents.createdAt), asc(caseEvents.id))
      .limit(most)
    return rows
  })
}

export type Figures = Awaited<ReturnType<typeof countRequests>>[number]

/** How many published cases there are of each topic or unit, and how long those that have ended took, in seconds. */
export function countRequests(visitor: Visitor<'contact'>, by: 'services' | 'agencies') {
  const { code, name } = by === 'services' ? topics : units
  const seconds = sql`extract(epoch from ${cases.endedAt} - ${cases.createdAt})`
  return inTown(visitor, (tx) =>
    tx
      .select({
        code,
        name,
        total: sql<number>`count(*)::int`,
        closed: sql<number>`(count(*) filter (where ${closed}))::int`,
        timed: sql<number>`count(${cases.endedAt})::int`,
        mean: sql<number>`coalesce(round(avg(${seconds})), 0)::float8`,
        median: sql<number>`coalesce(round(percentile_cont(0.5) within group (order by ${seconds})), 0)::float8`,
      })
      .from(casePublications)
      .innerJoin(cases, eq(cases.id, casePublications.case))
      .innerJoin(topics, eq(topics.id, cases.topic))
      .innerJoin(units, eq(units.id, cases.unit))
      .where(listed)
      .groupBy(code, name)
      .orderBy(asc(code)),
  )
}

/** Whether a system has sent to the endpoint for trying out what it speaks of now. */
export function isOwnTrial(client: ApiClient, reference: string) {
  const own = and(eq(apiTrials.reference, reference), eq(apiTrials.client, client.client.id))
  return inTown(client, async (tx) => (await tx.$count(apiTrials, own)) > 0)
}
