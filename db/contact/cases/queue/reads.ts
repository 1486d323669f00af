import 'server-only'
import { and, asc, count, desc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import { desks, staff } from '../../../people/tables'
import { inTown } from '../../../town'
import { forwardAnswers } from '../../forwards/answers/tables'
import { forwards } from '../../forwards/tables'
import { unitMembers } from '../../members/tables'
import { casePublications } from '../../publications/tables'
import { type Counted, countedTo, talliesOf } from '../../tallies/reads'
import { topics, units } from '../../topics/tables'
import { priorityRank } from '../priorities/reads'
import { late, needsPin, open, shape } from '../reads'
import { ends, isEnd, type State } from '../rules'
import { foundBy, newestRanking, numbered, piecesOf, ranking } from '../search/reads'
import { caseEvents, cases } from '../tables'
import { type CaseFilters, narrowings } from './input'

export const casePage = 50

/** The reporter has said something that staff have not acted on since. */
const unread = sql<boolean>`coalesce((select ${caseEvents.by} = 'reporter' and ${caseEvents.kind} <> 'received'
  from ${caseEvents} where ${caseEvents.case} = ${cases.id} and ${caseEvents.by} <> 'external'
  and ${caseEvents.kind} <> 'prioritised' order by ${caseEvents.createdAt} desc limit 1), false)`

/** Whoever it was passed on to has said something that nobody has taken or put aside. */
const answered = sql<boolean>`exists (select from ${forwardAnswers} join ${forwards} on ${forwards.id} = ${forwardAnswers.forward}
  where ${forwards.case} = ${cases.id} and ${forwardAnswers.settledAt} is null)`

/** Its reporter lets it be published, and nobody has decided. */
const undecided = sql<boolean>`exists (select from ${casePublications}
  where ${casePublications.case} = ${cases.id} and ${casePublications.state} = 'consent')`

const main = alias(cases, 'main_case')
const joined = alias(cases, 'joined_case')
const joinedCount = sql<number>`(select count(*)::int from ${cases} as joined_case where ${joined.main} = ${cases.id})`

/** The queue at the desk, with how many cases the filters find and, when words are asked for, where they stand. */
export function listCases(officer: Officer<'contact'>, filters: CaseFilters) {
  return inTown(officer, async (tx) => {
    const { ids, total, more } = await pageOf(tx, officer, filters)
    const known = new Map((await rowsOf(tx, ids)).map((row) => [row.id, row]))
    const rows = ids.flatMap((id) => known.get(id) ?? [])
    const pieces = await piecesOf(tx, rows, filters.q ?? '')
    return { rows: rows.map((row) => ({ ...row, piece: pieces.get(row.id) ?? null })), total, more }
  })
}

/** How far found cases are counted: those that hold some words, and those of any other filter. */
const most = { words: 1_000, rest: 10_000 }

/** Whose turn it is on a page, and how many there are: words are looked up once for both, all else is counted in an index. */
async function pageOf(tx: Transaction, officer: Officer<'contact'>, filters: CaseFilters) {
  const { q, page } = filters
  const rows = await tx
    .select({ id: cases.id, found: q ? sql<number>`(count(*) over ())::int` : sql<null>`null` })
    .from(cases)
    .leftJoin(rankingFor(filters), sql`ranking.id = ${cases.id}`)
    .where(inList(officer, filters))
    .orderBy(...orderOf(officer, filters))
    .limit(casePage)
    .offset((page - 1) * casePage)
  const ids = rows.map(({ id }) => id)
  if (!q) return { ids, ...(await countPile(tx, officer, filters)) }
  const found = rows[0]?.found ?? (page > 1 ? await countFound(tx, officer, filters, most.words + 1) : 0)
  return { ids, ...countedTo(found, most.words) }
}

/** How many there are without words: of a whole pile as it is kept, of any other filter as far as it is worth counting. */
async function countPile(tx: Transaction, officer: Officer<'contact'>, filters: CaseFilters): Promise<Counted> {
  if (isWholePile(filters) && (filters.pile === 'all' || filters.pile === 'ended')) {
    const { all, ended } = sums(await talliesOf(tx))
    return { total: filters.pile === 'all' ? all : ended, more: false }
  }
  return countedTo(await countFound(tx, officer, filters, most.rest + 1), most.rest)
}

/** Words in a whole pile are looked for from the newest on; narrowed down or in another order, among all. */
function rankingFor(filters: CaseFilters) {
  const { q = '', sort, pile } = filters
  if (sort !== 'best') return ranking('')
  const whole = isWholePile(filters) && (pile === 'open' || pile === 'all')
  return whole ? newestRanking(q, pile === 'open', most.words) : ranking(q)
}

const isWholePile = (filters: CaseFilters) => narrowings.every((name) => !filters[name])

/** What the queue tells of some cases, in no order. */
function rowsOf(tx: Transaction, ids: string[]) {
  return tx
    .select({
      ...shape,
      version: cases.version,
      handler: staff.name,
      late: sql<boolean>`coalesce(${late}, false)`,
      needsPin,
      unread,
      answered,
      main: main.id,
      mainReference: main.reference,
      joined: joinedCount,
    })
    .from(cases)
    .innerJoin(topics, eq(topics.id, cases.topic))
    .innerJoin(units, eq(units.id, cases.unit))
    .leftJoin(staff, eq(staff.id, cases.handler))
    .leftJoin(main, eq(main.id, cases.main))
    .where(inArray(cases.id, ids))
}

/** The first cases that the filters find, as they stand now, in the order of the queue. */
export function firstFound(tx: Transaction, officer: Officer<'contact'>, filters: CaseFilters, most: number) {
  return tx
    .select({ id: cases.id, version: cases.version })
    .from(cases)
    .leftJoin(rankingFor(filters), sql`ranking.id = ${cases.id}`)
    .where(inList(officer, filters))
    .orderBy(...orderOf(officer, filters))
    .limit(most)
}

/** How many cases the filters find, counted no further than `most`. */
export async function countFound(tx: Transaction, officer: Officer<'contact'>, filters: CaseFilters, most: number) {
  const found = tx.select({ id: cases.id }).from(cases).where(conditionOf(officer, filters)).limit(most).as('found')
  return tx.$count(found)
}

/** Where the best come first, the words have been looked up already for their ranking. */
const inList = (officer: Officer<'contact'>, filters: CaseFilters) =>
  filters.sort === 'best'
    ? and(sql`ranking.id is not null`, conditionOf(officer, { ...filters, q: undefined }))
    : conditionOf(officer, filters)

function orderOf(officer: Officer<'contact'>, { sort, q }: CaseFilters) {
  const first = numbered(q ?? '')
  const number = first ? [sql`${first} desc`] : []
  const tie = asc(cases.id)
  if (sort === 'newest') return [...number, desc(cases.createdAt), tie]
  if (sort === 'oldest') return [...number, asc(cases.createdAt), tie]
  if (sort === 'best') return [...number, sql`ranking.rank desc nulls last`, desc(cases.createdAt), tie]
  // What has been promised for later, or waits for its reporter, is owed to nobody today.
  const later = asc(sql`(${cases.state} in ('planned', 'waiting_reporter'))`)
  const pressing = sort === 'priority' ? [desc(priorityRank)] : []
  // One's own work, then what nobody has taken, then the colleagues'.
  const me = officer.staff.id
  const whose = sql`case when ${cases.handler} = ${me} then 0 when ${cases.handler} is null then 1 else 2 end`
  const own = sort === 'own' ? [asc(whose)] : []
  return [...number, ...own, ...pressing, later, asc(cases.dueAt), asc(cases.createdAt), tie]
}

function conditionOf(officer: Officer<'contact'>, filters: CaseFilters) {
  const { pile, q, topic, unit, channel, kind, priority, state, locale } = filters
  const piles = {
    open,
    late,
    mine: and(open, eq(cases.handler, officer.staff.id)),
    unassigned: and(open, sql`${cases.handler} is null`),
    waiting: eq(cases.state, 'waiting_reporter'),
    ended: inArray(cases.state, [...ends]),
    all: undefined,
  }
  return and(
    piles[pile],
    q ? foundBy(q) : undefined,
    topic ? eq(cases.topic, topic) : undefined,
    unit ? inUnit(officer, unit) : undefined,
    channel ? eq(cases.channel, channel) : undefined,
    kind ? eq(cases.kind, kind) : undefined,
    priority ? eq(cases.priority, priority) : undefined,
    state ? eq(cases.state, state) : undefined,
    locale ? eq(cases.locale, locale) : undefined,
    handledBy(officer, filters.handler),
    joinedAs(filters.joining),
    received(filters),
    filters.pin
      ? sql`${cases.latitude} is null and ${cases.kind} <> 'advice' and ${cases.topic} in (select t.id from ${topics} t where t.place = 'required')`
      : undefined,
    filters.unread ? unread : undefined,
    filters.undecided ? undecided : undefined,
    filters.answered ? answered : undefined,
  )
}

const inUnit = ({ staff: me }: Officer<'contact'>, unit: string) =>
  unit === 'mine'
    ? sql`${cases.unit} in (select ${unitMembers.unit} from ${unitMembers} where ${unitMembers.staff} = ${me.id})`
    : eq(cases.unit, unit)

function handledBy({ staff: me }: Officer<'contact'>, handler: CaseFilters['handler']): SQL | undefined {
  if (!handler) return undefined
  return handler === 'nobody' ? sql`${cases.handler} is null` : eq(cases.handler, handler === 'me' ? me.id : handler)
}

function joinedAs(joining: CaseFilters['joining']): SQL | undefined {
  if (joining === 'joined') return eq(cases.state, 'merged')
  if (joining === 'apart') return ne(cases.state, 'merged')
  return joining && sql`exists (select from ${cases} as joined_case where ${joined.main} = ${cases.id})`
}

/** Days on a Finnish calendar, both included. */
function received({ from, until }: CaseFilters) {
  return and(
    from ? sql`${cases.createdAt} >= ${from}::date::timestamp at time zone 'Europe/Helsinki'` : undefined,
    until ? sql`${cases.createdAt} < (${until}::date + 1)::timestamp at time zone 'Europe/Helsinki'` : undefined,
  )
}

/** How many cases wait in the piles of the desk: in all as it is kept, and of the open ones, which are few, as they are. */
export function countCases(officer: Officer<'contact'>) {
  return inTown(officer, async (tx) => {
    const number = (condition: SQL | undefined) => sql<number>`(count(*) filter (where ${condition}))::int`
    const [tallies, [piles]] = await Promise.all([
      talliesOf(tx),
      tx
        .select({
          open: count(),
          late: number(late),
          waiting: number(eq(cases.state, 'waiting_reporter')),
          mine: number(eq(cases.handler, officer.staff.id)),
          unassigned: number(sql`${cases.handler} is null`),
        })
        .from(cases)
        .where(open),
    ])
    return { ...(piles ?? { open: 0, late: 0, waiting: 0, mine: 0, unassigned: 0 }), ...sums(tallies) }
  })
}

function sums(tallies: Awaited<ReturnType<typeof talliesOf>>) {
  const sum = (rows: readonly [State, number][]) => rows.reduce((before, [, number]) => before + number, 0)
  const all = [...tallies]
  return { all: sum(all), ended: sum(all.filter(([state]) => isEnd(state))) }
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
