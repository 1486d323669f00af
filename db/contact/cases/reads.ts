import 'server-only'
import { createHash } from 'node:crypto'
import { and, asc, desc, eq, inArray, lt, notInArray, or, type SQL, sql } from 'drizzle-orm'
import type { Officer, Resident, Visitor } from '../../actors'
import type { Transaction } from '../../client'
import { desks, staff } from '../../people/tables'
import { inTown } from '../../town'
import { topics, units } from '../topics/tables'
import { mayDispute } from './disputes/rules'
import type { CaseFilters } from './input'
import { type Disputable, ends, isDisputable, isEnd } from './rules'
import { caseEvents, cases, reporters } from './tables'

const shape = {
  id: cases.id,
  reference: cases.reference,
  kind: cases.kind,
  state: cases.state,
  topic: topics.name,
  unit: units.name,
  text: cases.text,
  locale: cases.locale,
  place: cases.place,
  dueAt: cases.dueAt,
  createdAt: cases.createdAt,
}

const open = notInArray(cases.state, [...ends])
const owed = and(open, notInArray(cases.state, ['waiting_reporter', 'planned']))
const late = and(owed, lt(cases.dueAt, sql`now()`))
const publicEvent = ['received', 'moved', 'said', 'told'] as const

export type FollowedCase = NonNullable<Awaited<ReturnType<typeof followCase>>>

/** What the secret of a reporter's link is known by. */
export const hashOf = (secret: string) => createHash('sha256').update(secret).digest()

/** A reporter's own case: by the secret of their link, or by its number when they have signed in. */
export function mineBy(visitor: Visitor<'contact'>, key: string) {
  const bySecret = eq(reporters.secret, hashOf(key))
  return 'person' in visitor
    ? or(bySecret, and(eq(cases.reference, key), eq(reporters.person, (visitor as Resident).person.id)))
    : bySecret
}

/** A case as its reporter follows it: what they told, where it stands, what has been said. Null for a key that opens nothing. */
export function followCase(visitor: Visitor<'contact'>, key: string) {
  return inTown(visitor, async (tx) => {
    const [found] = await tx
      .select({ ...shape, publish: reporters.publish, signedIn })
      .from(reporters)
      .innerJoin(cases, eq(cases.id, reporters.case))
      .innerJoin(topics, eq(topics.id, cases.topic))
      .innerJoin(units, eq(units.id, cases.unit))
      .where(mineBy(visitor, key))
    if (!found) return null
    const events = await publicEvents(tx, found.id)
    const ended = events.findLast(({ to }) => to && isEnd(to))?.at
    return { ...found, events, disputable: Boolean(ended && mayDispute(found.state, ended, new Date())) }
  })
}

/** Messages reach a reporter who has signed in; the others come back by their own link. */
const signedIn = sql<boolean>`${reporters.person} is not null`
const reachable = sql<boolean>`num_nonnulls(${reporters.person}, ${reporters.email}, ${reporters.phone}) > 0`

function publicEvents(tx: Transaction, id: string) {
  return tx
    .select({
      id: caseEvents.id,
      kind: caseEvents.kind,
      to: caseEvents.to,
      by: caseEvents.by,
      words: caseEvents.words,
      data: caseEvents.data,
      at: caseEvents.createdAt,
    })
    .from(caseEvents)
    .where(and(eq(caseEvents.case, id), inArray(caseEvents.kind, [...publicEvent])))
    .orderBy(asc(caseEvents.createdAt))
}

/** My own cases, the newest first. */
export function listMyCases(resident: Resident<'contact'>) {
  return inTown(resident, (tx) =>
    tx
      .select(shape)
      .from(reporters)
      .innerJoin(cases, eq(cases.id, reporters.case))
      .innerJoin(topics, eq(topics.id, cases.topic))
      .innerJoin(units, eq(units.id, cases.unit))
      .where(eq(reporters.person, resident.person.id))
      .orderBy(desc(cases.createdAt))
      .limit(100),
  )
}

export const casePage = 50

/** The queue at the desk, with how many cases the filters find. */
export function listCases(officer: Officer<'contact'>, filters: CaseFilters) {
  return inTown(officer, async (tx) => {
    const condition = and(...conditionsOf(officer, filters))
    const [rows, total] = await Promise.all([
      tx
        .select({ ...shape, handler: staff.name, late: sql<boolean>`coalesce(${late}, false)` })
        .from(cases)
        .innerJoin(topics, eq(topics.id, cases.topic))
        .innerJoin(units, eq(units.id, cases.unit))
        .leftJoin(staff, eq(staff.id, cases.handler))
        .where(condition)
        .orderBy(...orderOf(filters.sort))
        .limit(casePage)
        .offset((filters.page - 1) * casePage),
      tx.$count(cases, condition),
    ])
    return { rows, total }
  })
}

function orderOf(sort: CaseFilters['sort']) {
  if (sort === 'newest') return [desc(cases.createdAt)]
  return sort === 'oldest' ? [asc(cases.createdAt)] : [asc(cases.dueAt), asc(cases.createdAt)]
}

function conditionsOf(officer: Officer<'contact'>, { pile, q, topic, unit }: CaseFilters): (SQL | undefined)[] {
  const piles = {
    open,
    late,
    mine: and(open, eq(cases.handler, officer.staff.id)),
    unassigned: and(open, sql`${cases.handler} is null`),
    waiting: eq(cases.state, 'waiting_reporter'),
    ended: inArray(cases.state, [...ends]),
  }
  const words = q && `%${q.replace(/[\\%_]/g, '\\$&')}%`
  return [
    piles[pile],
    topic ? eq(cases.topic, topic) : undefined,
    unit ? eq(cases.unit, unit) : undefined,
    words
      ? sql`(${cases.text} ilike ${words} or ${cases.place} ilike ${words} or ${cases.reference} ilike ${words})`
      : undefined,
  ]
}

/** How many cases wait in the piles of the desk. */
export function countCases(officer: Officer<'contact'>) {
  return inTown(officer, async (tx) => {
    const [row] = await tx
      .select({
        open: sql<number>`count(*) filter (where ${open})::int`,
        late: sql<number>`count(*) filter (where ${late})::int`,
        mine: sql<number>`count(*) filter (where ${open} and ${cases.handler} = ${officer.staff.id})::int`,
        unassigned: sql<number>`count(*) filter (where ${open} and ${cases.handler} is null)::int`,
        waiting: sql<number>`count(*) filter (where ${cases.state} = 'waiting_reporter')::int`,
        ended: sql<number>`count(*) filter (where not ${open})::int`,
      })
      .from(cases)
    return row ?? { open: 0, late: 0, mine: 0, unassigned: 0, waiting: 0, ended: 0 }
  })
}

/** Everybody at the contact desk, by name. */
export function listHandlers(officer: Officer<'contact'>) {
  return inTown(officer, (tx) =>
    tx
      .select({ id: staff.id, name: staff.name })
      .from(staff)
      .innerJoin(desks, and(eq(desks.staff, staff.id), eq(desks.desk, 'contact')))
      .orderBy(asc(staff.name)),
  )
}

export type CaseAtDesk = NonNullable<Awaited<ReturnType<typeof findCase>>>

/** A case with everything the desk knows of it, its reporters too. */
export function findCase(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    const [found] = await tx
      .select({
        ...shape,
        version: cases.version,
        unitId: cases.unit,
        handler: cases.handler,
        handlerName: staff.name,
        late: sql<boolean>`coalesce(${late}, false)`,
      })
      .from(cases)
      .innerJoin(topics, eq(topics.id, cases.topic))
      .innerJoin(units, eq(units.id, cases.unit))
      .leftJoin(staff, eq(staff.id, cases.handler))
      .where(eq(cases.id, id))
    if (!found) return null
    const [events, people] = await Promise.all([
      tx
        .select({
          id: caseEvents.id,
          kind: caseEvents.kind,
          from: caseEvents.from,
          to: caseEvents.to,
          by: caseEvents.by,
          words: caseEvents.words,
          note: caseEvents.note,
          data: caseEvents.data,
          at: caseEvents.createdAt,
          name: staff.name,
        })
        .from(caseEvents)
        .leftJoin(staff, eq(staff.id, caseEvents.staff))
        .where(eq(caseEvents.case, id))
        .orderBy(asc(caseEvents.createdAt)),
      tx
        .select({
          id: reporters.id,
          name: reporters.name,
          email: reporters.email,
          phone: reporters.phone,
          locale: reporters.locale,
          publish: reporters.publish,
          reachable,
          signedIn,
        })
        .from(reporters)
        .where(eq(reporters.case, id)),
    ])
    const end = events.findLast(({ to }) => to && isEnd(to))?.to
    const endedAs: Disputable | null = end && isDisputable(end) ? end : null
    return { ...found, events, reporters: people, endedAs }
  })
}
