import 'server-only'
import { and, asc, count, eq, gte, ne, type SQL, sql } from 'drizzle-orm'
import type { Job, Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import type { Texts } from '../../../columns'
import { staff } from '../../../people/tables'
import { inTown } from '../../../town'
import type { Channel } from '../../cases/input'
import { late, open } from '../../cases/reads'
import { caseEvents, cases } from '../../cases/tables'
import { shownStates } from '../../publications/rules'
import { casePublications } from '../../publications/tables'
import type { SurveyReason } from '../../surveys/input'
import { surveys } from '../../surveys/tables'
import type { Kind } from '../../topics/input'
import { topics, units } from '../../topics/tables'
import { figuresSince } from '../reads'
import { remainsBetween, remainsOutcome } from '../remains/reads'
import { caseRemains } from '../remains/tables'
import { beginningOf, closingOf, monthsUpTo, summaryOf, type Tally } from '../rules'
import type { FigureFilters } from './input'
import { ages, agesOf } from './rules'

type Asked = Pick<FigureFilters, 'months' | 'unit'>
export type Dashboard = Awaited<ReturnType<typeof readDashboard>>

/** How the desk has done in a period: what came, how soon it was answered, what is open, how it was received and published. */
export function readDashboard(officer: Officer<'contact'> | Job<'contact'>, { months, unit }: Asked, now = new Date()) {
  const listed = monthsUpTo(now, months)
  const since = beginningOf(listed[0] ?? '')
  const ofUnit = unit ? eq(cases.unit, unit) : undefined
  return inTown(officer, async (tx) => {
    const [rows, pile, voices, reasons, outcome, knownTopics, knownUnits] = await Promise.all([
      rowsOf(tx, since, now, unit),
      pileOf(tx, ofUnit),
      voicesOf(tx, receivedSince(since, ofUnit), remainsBetween(since, now, unit)),
      reasonsOf(tx, receivedSince(since, ofUnit), remainsBetween(since, now, unit)),
      outcomeOf(tx, receivedSince(since, ofUnit), remainsBetween(since, now, unit)),
      tx.select({ id: topics.id, name: topics.name, days: topics.days }).from(topics).orderBy(asc(topics.position)),
      tx.select({ id: units.id, name: units.name }).from(units).orderBy(asc(units.code)),
    ])
    return { ...figuresOf(rows, listed, knownTopics, knownUnits), pile, voices, reasons, outcome, since }
  })
}

type Row = Tally & {
  readonly topic: string | null
  readonly unit: string | null
  readonly month: string | null
  readonly kind: Kind | null
  readonly channel: Channel | null
  readonly closed: number | null
  /** Whether it is counted by when it ended, and by nothing else of time. */
  readonly byEnd: boolean
}

/** Each case once in every grouping, the deleted too. */
async function rowsOf(tx: Transaction, since: Date, now: Date, unit: string | undefined) {
  const rows = await tx.execute<Row>(sql`${await figuresSince(tx, since, now, { unit })}
    select topic, unit, month, kind, channel, closed, taken, kept, grouping(closed) = 0 as "byEnd", count(*)::int as cases
    from figures group by grouping sets ((topic, taken, kept), (unit, taken, kept), (month, taken, kept), (kind), (channel),
      (closed), (topic, closed), (unit, closed))`)
  return [...rows]
}

function figuresOf<Named extends { id: string }>(
  rows: readonly Row[],
  months: readonly string[],
  knownTopics: readonly Named[],
  knownUnits: readonly Omit<Named, 'days'>[],
) {
  const of = (fits: (row: Row) => boolean) => summaryOf(rows.filter((row) => !row.byEnd && fits(row)))
  const ended = (fits: (row: Row) => boolean) => closingOf(rows.filter((row) => row.byEnd && fits(row)))
  const both = (fits: (row: Row) => boolean) => ({ ...of(fits), ...ended(fits) })
  const inMonths = rows.filter(({ month }) => month !== null)
  const { closing: median, closingMost: most } = ended(({ topic, unit }) => topic === null && unit === null)
  const counted = <Key extends 'kind' | 'channel'>(key: Key) =>
    rows.flatMap((row) => {
      const name = row[key]
      return name === null ? [] : [{ name, cases: row.cases }]
    })
  return {
    all: summaryOf(inMonths),
    closing: { median, most },
    months: months.map((month) => ({ month, ...of((row) => row.month === month) })),
    topics: knownTopics.map((topic) => ({ ...topic, ...both((row) => row.topic === topic.id) })).filter(received),
    units: knownUnits.map((unit) => ({ ...unit, ...both((row) => row.unit === unit.id) })).filter(received),
    kinds: counted('kind').toSorted((one, other) => other.cases - one.cases),
    channels: counted('channel').toSorted((one, other) => other.cases - one.cases),
  }
}

const received = (row: { received: number }) => row.received > 0

/** What is open at this moment, whenever it came: how late, how old, at whose desk. */
async function pileOf(tx: Transaction, ofUnit: SQL | undefined) {
  const waited = sql`floor(extract(epoch from now() - ${cases.createdAt}) / 86400)`
  const bucket = sql<number>`width_bucket(${waited}, array[${sql.raw(ages.map((age) => age + 1).join())}]::numeric[])`
  const [[sums], buckets, handlers] = await Promise.all([
    tx
      .select({ open: count(), late: sql<number>`(count(*) filter (where ${late}))::int` })
      .from(cases)
      .where(and(open, ofUnit)),
    tx.select({ bucket, cases: count() }).from(cases).where(and(open, ofUnit)).groupBy(bucket),
    tx
      .select({ name: staff.name, cases: count() })
      .from(cases)
      .leftJoin(staff, eq(staff.id, cases.handler))
      .where(and(open, ofUnit))
      .groupBy(staff.id, staff.name)
      .orderBy(sql`${staff.name} nulls first`),
  ])
  return { open: sums?.open ?? 0, late: sums?.late ?? 0, ages: agesOf(buckets), handlers }
}

const receivedSince = (at: Date, ofUnit: SQL | undefined) =>
  and(gte(cases.createdAt, at), ne(cases.state, 'rejected'), ofUnit)

type Voice = { readonly id: string; readonly name: Texts; readonly answers: number; readonly content: number }

/** What reporters said of the end of their case, by topic; of deleted cases too. */
async function voicesOf(tx: Transaction, received: SQL | undefined, deleted: SQL | undefined) {
  const rows = await tx.execute<Voice>(sql`
    select ${topics.id}, ${topics.name}, sum(ratings)::int as answers, sum(content)::int as content from (
      select ${cases.topic}, 1 as ratings, ${surveys.satisfied}::int as content
      from ${surveys} join ${cases} on ${cases.id} = ${surveys.case} where ${received}
      union all
      select topic, ratings, content from ${caseRemains} where ratings > 0 and ${deleted}
    ) as voices join ${topics} on ${topics.id} = voices.topic
    group by ${topics.id}, ${topics.name} order by answers desc, ${topics.id}`)
  return [...rows]
}

/** What those who were not content ticked, the most often first; of deleted cases too. */
async function reasonsOf(tx: Transaction, received: SQL | undefined, deleted: SQL | undefined) {
  const rows = await tx.execute<{ reason: SurveyReason; answers: number }>(sql`
    select reason, count(*)::int as answers from (
      select unnest(${surveys.reasons}) as reason
      from ${surveys} join ${cases} on ${cases.id} = ${surveys.case} where ${received}
      union all
      select unnest(reasons) from ${caseRemains} where ${deleted}
    ) as ticked group by reason order by answers desc, reason`)
  return [...rows]
}

/** What became of it besides an answer. */
async function outcomeOf(tx: Transaction, received: SQL | undefined, deleted: SQL | undefined) {
  const number = (condition: SQL) => sql<number>`(count(*) filter (where ${condition}))::int`
  const happened = (which: SQL) => sql`${cases.id} in (select e."case" from ${caseEvents} e where ${which})`
  const [[here], gone] = await Promise.all([
    tx
      .select({
        received: count(),
        ended: number(sql`${cases.endedAt} is not null`),
        consented: count(casePublications.id),
        undecided: number(sql`${casePublications.state} = 'consent'`),
        published: number(sql`${casePublications.state} in ${shownStates}`),
        disputed: number(happened(sql`e."to" = 'reopen_requested'`)),
        reopened: number(happened(sql`e."from" = 'reopen_requested' and e."to" = 'in_progress'`)),
        merged: number(sql`${cases.state} = 'merged'`),
      })
      .from(cases)
      .leftJoin(casePublications, eq(casePublications.case, cases.id))
      .where(received),
    remainsOutcome(tx, deleted),
  ])
  const none = { received: 0, ended: 0, consented: 0, undecided: 0, published: 0, disputed: 0, reopened: 0, merged: 0 }
  return sumOf(here ?? none, gone ?? none)
}

const sumOf = <Numbers extends Readonly<Record<string, number>>>(one: Numbers, other: Numbers) =>
  Object.fromEntries(Object.entries(one).map(([name, number]) => [name, number + (other[name] ?? 0)])) as Numbers
