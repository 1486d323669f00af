import 'server-only'
import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, type SQL, sql } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import { organisations } from '../../../people/organisations/tables'
import { persons, staff } from '../../../people/tables'
import { inTown } from '../../../town'
import { withCallNames } from '../../calls/reads'
import { calls, callVersions } from '../../calls/tables'
import { veiledFrom } from '../../scorings/veils/reads'
import { barredFrom } from '../../ties/reads'
import type { ApplicationState } from '../input'
import { applicantName } from '../names/reads'
import { applicationMessages, applications, supplements } from '../tables'
import { type ApplicationFilters, type ApplicationPile, applicationPiles, statesOf } from './input'

export const applicationPage = 50

/** A table for a spreadsheet ends here; no town of this country has had as many. */
const mostExported = 20_000

/** The applicant has written something that nobody at the desk has seen. */
const unread = sql<boolean>`exists (select from ${applicationMessages} where ${applicationMessages.application} = ${applications.id}
  and ${applicationMessages.person} is not null and ${applicationMessages.seenAt} is null)`

/** The applicant was asked to complete it, and the day passed without an answer; until it is judged, whoever checks it decides on what there is. */
const unanswered = sql<boolean>`(${applications.state} = 'inCheck' and exists (select from ${supplements} where ${supplements.application} = ${applications.id}
  and ${supplements.answeredAt} is null and ${supplements.endedAt} is not null and ${supplements.endedBy} is null))`

/** What has come to the desk: neither drafts nor what was tried out before the call was published. */
export const arrived = and(isNotNull(applications.number), ne(applications.channel, 'trial'))

/**
 * The queue of applications, with how many stand in each pile of what the filters find. Whoever is disqualified from one sees that it is there,
 * and nothing of whose it is, for what or how much: not by searching or sorting either.
 */
export function listApplications(officer: Officer<'grants'>, filters: ApplicationFilters) {
  return inTown(officer, async (tx) => {
    const [counts, rows] = await Promise.all([countPiles(tx, officer, filters), rowsOf(tx, officer, filters)])
    return { rows: rows.map(hidden), counts, total: counts[filters.pile] }
  })
}
export type ApplicationQueue = Awaited<ReturnType<typeof listApplications>>
export type ApplicationRow = ApplicationQueue['rows'][number]

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

type Secrets = Pick<Row, 'barred' | 'veiled' | 'applicant' | 'purpose' | 'appliedCents' | 'unread'>

/** A row as its reader may see it. */
function hidden<R extends Secrets>({ barred, veiled, applicant, purpose, appliedCents, unread: news, ...row }: R) {
  return barred
    ? { ...row, barred, applicant: null, purpose: null, appliedCents: null, unread: false }
    : { ...row, barred, applicant: veiled ? null : applicant, purpose, appliedCents, unread: news }
}

async function rowsOf(tx: Transaction, officer: Officer<'grants'>, filters: ApplicationFilters) {
  const rows = await foundRows(tx, officer, filters)
    .limit(applicationPage)
    .offset((filters.page - 1) * applicationPage)
  return withCallNames(tx, rows)
}

function foundRows(tx: Transaction, officer: Officer<'grants'>, filters: ApplicationFilters) {
  return tx
    .select({
      id: applications.id,
      version: applications.version,
      number: applications.number,
      callVersion: applications.callVersion,
      applicant: applicantName,
      purpose: applications.purpose,
      appliedCents: applications.appliedCents,
      submittedAt: applications.submittedAt,
      state: applications.state,
      late: applications.late,
      locale: applications.locale,
      handler: staff.name,
      isMine: sql<boolean>`coalesce(${applications.handler} = ${officer.staff.id}, false)`,
      unread,
      unanswered,
      barred: barredFrom(officer),
      veiled: veiledFrom(officer),
    })
    .from(applications)
    .leftJoin(organisations, eq(organisations.id, applications.organisation))
    .leftJoin(persons, eq(persons.id, applications.person))
    .leftJoin(staff, eq(staff.id, applications.handler))
    .where(and(conditionOf(officer, filters), inPile(filters.pile)))
    .orderBy(...orderOf(officer, filters))
    .$dynamic()
}

/** The first applications that filters find, as they stand now, in the queue's order. */
export function firstFound(tx: Transaction, officer: Officer<'grants'>, filters: ApplicationFilters, most: number) {
  return tx
    .select({ id: applications.id, version: applications.version })
    .from(applications)
    .leftJoin(organisations, eq(organisations.id, applications.organisation))
    .leftJoin(persons, eq(persons.id, applications.person))
    .where(and(conditionOf(officer, filters), inPile(filters.pile)))
    .orderBy(...orderOf(officer, filters))
    .limit(most)
}

/** How many applications filters find. */
export async function countFound(tx: Transaction, officer: Officer<'grants'>, filters: ApplicationFilters) {
  return (await countPiles(tx, officer, filters))[filters.pile]
}

/** Everything that filters find and their reader is not disqualified from, as the queue shows it. */
export async function openRows(tx: Transaction, officer: Officer<'grants'>, filters: ApplicationFilters) {
  const rows = await foundRows(tx, officer, filters).limit(mostExported)
  return withCallNames(tx, rows.filter(({ barred }) => !barred).map(hidden))
}

const inPile = (pile: ApplicationPile) =>
  pile === 'all' ? undefined : inArray(applications.state, [...statesOf[pile]])

async function countPiles(tx: Transaction, officer: Officer<'grants'>, filters: ApplicationFilters) {
  const rows = await tx
    .select({ state: applications.state, count: sql<number>`count(*)::int` })
    .from(applications)
    .leftJoin(organisations, eq(organisations.id, applications.organisation))
    .leftJoin(persons, eq(persons.id, applications.person))
    .where(conditionOf(officer, filters))
    .groupBy(applications.state)
  return Object.fromEntries(applicationPiles.map((pile) => [pile, sumOf(rows, pile)])) as Record<
    ApplicationPile,
    number
  >
}

const sumOf = (rows: readonly { state: ApplicationState; count: number }[], pile: ApplicationPile) =>
  rows
    .filter(({ state }) => pile === 'all' || statesOf[pile].includes(state))
    .reduce((sum, { count }) => sum + count, 0)

function conditionOf(officer: Officer<'grants'>, { q, call, handler, arrival, unread: isUnread }: ApplicationFilters) {
  return and(
    arrived,
    q ? mentions(officer, q) : undefined,
    call ? eq(applications.call, call) : undefined,
    handler ? handledBy(officer, handler) : undefined,
    arrival ? eq(applications.late, arrival === 'late') : undefined,
    isUnread ? sql`${unread} and not ${barredFrom(officer)}` : undefined,
  )
}

function handledBy(officer: Officer<'grants'>, handler: string): SQL {
  if (handler === 'nobody') return isNull(applications.handler)
  return eq(applications.handler, handler === 'me' ? officer.staff.id : handler)
}

/** Holds the words in its number, or, where its reader is not disqualified, in the applicant's name or the purpose. */
function mentions(officer: Officer<'grants'>, q: string): SQL {
  const words = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  return sql`(${applications.number} ilike ${words} or (not ${barredFrom(officer)}
    and ((not ${veiledFrom(officer)} and ${applicantName} ilike ${words}) or ${applications.purpose} ilike ${words})))`
}

function orderOf(officer: Officer<'grants'>, { sort }: ApplicationFilters) {
  const tie = asc(applications.id)
  if (sort === 'newest') return [desc(applications.submittedAt), tie]
  if (sort === 'moved') return [desc(applications.movedAt), tie]
  if (sort === 'sum')
    return [
      sql`case when ${barredFrom(officer)} then null else ${applications.appliedCents} end desc nulls last`,
      asc(applications.submittedAt),
      tie,
    ]
  return [asc(applications.submittedAt), tie]
}

/** The calls that something has come to, for the queue's filter: the latest first. */
export function listCallsWithApplications(officer: Officer<'grants'>) {
  return inTown(officer, (tx) =>
    tx
      .selectDistinctOn([calls.closesAt, calls.id], {
        id: calls.id,
        name: sql<{ fi?: string; sv?: string; en?: string }>`${callVersions.content}->'name'`,
      })
      .from(calls)
      .innerJoin(callVersions, eq(callVersions.call, calls.id))
      .where(sql`exists (select from ${applications} where ${applications.call} = ${calls.id} and ${arrived})`)
      .orderBy(desc(calls.closesAt), asc(calls.id), desc(callVersions.number)),
  )
}

/** What waits at the desk: for anybody, and for whoever asks. */
export function countApplications(officer: Officer<'grants'>) {
  const mine = eq(applications.handler, officer.staff.id)
  const counted = (condition: SQL | undefined) => sql<number>`(count(*) filter (where ${condition}))::int`
  return inTown(officer, async (tx) => {
    const [counts] = await tx
      .select({
        received: counted(eq(applications.state, 'received')),
        mine: counted(and(mine, eq(applications.state, 'inCheck'))),
        judged: counted(and(mine, inArray(applications.state, [...statesOf.judged]))),
        unread: counted(and(unread, sql`not ${barredFrom(officer)}`)),
      })
      .from(applications)
      .where(arrived)
    return counts ?? { received: 0, mine: 0, judged: 0, unread: 0 }
  })
}
