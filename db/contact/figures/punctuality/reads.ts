import 'server-only'
import { and, count, eq, gte, inArray, ne, sql } from 'drizzle-orm'
import type { Visitor } from '../../../actors'
import type { Transaction } from '../../../client'
import { inTown } from '../../../town'
import { cases } from '../../cases/tables'
import { shownStates } from '../../publications/rules'
import { casePublications } from '../../publications/tables'
import { topics } from '../../topics/tables'
import { figuresSince } from '../reads'
import { remainsBetween, remainsOutcome } from '../remains/reads'
import { beginningOf, monthsUpTo, summaryOf, type Tally } from '../rules'
import { monthsCounted, monthsShown, punctualityOf, told } from './rules'

export type PunctualitySheet = Awaited<ReturnType<typeof readPunctuality>>

/** How the town has kept its promises: by topic and in all over the last twelve months, by month over eighteen. */
export function readPunctuality(visitor: Visitor<'contact'>, now = new Date()) {
  const months = monthsUpTo(now, monthsShown)
  const counted = months.slice(-monthsCounted)
  const [first, since] = [months[0], counted[0]].map((month) => beginningOf(month ?? ''))
  if (!first || !since) throw new Error('There are no months to count')
  return inTown(visitor, async (tx) => {
    const [rows, published, known] = await Promise.all([
      talliesOf(tx, first, counted[0] ?? '', now),
      publishedOf(tx, since, now),
      tx.select().from(topics),
    ])
    const talliesWith = (fits: (row: Row) => boolean) => rows.filter(fits)
    const sheet = punctualityOf(
      known.map(({ id, code, name, days, publishable }) => ({
        ...{ code, name: name ?? {}, days, publishable },
        tallies: talliesWith(({ topic, counted }) => topic === id && counted),
      })),
    )
    return {
      ...sheet,
      published,
      since,
      months: months.map((month) => ({ month, ...told(summaryOf(talliesWith((row) => row.month === month))) })),
    }
  })
}

type Row = Tally & { readonly topic: string | null; readonly month: string | null; readonly counted: boolean }

/** Each case twice: once among those of its topic, once among those of its month. */
async function talliesOf(tx: Transaction, first: Date, since: string, now: Date) {
  const rows = await tx.execute<Row>(sql`${await figuresSince(tx, first, now)}
    select topic, month, counted, taken, kept, count(*)::int as cases
    from (select *, month >= ${since} as counted from figures) as figures
    group by grouping sets ((topic, counted, taken, kept), (month, taken, kept))`)
  return [...rows]
}

/** Of what was received since then: how many may be published by their sender's word, and how many are. */
async function publishedOf(tx: Transaction, since: Date, now: Date) {
  const [[here], gone] = await Promise.all([
    tx
      .select({
        received: count(),
        consented: count(casePublications.id),
        published: sql<number>`(count(*) filter (where ${inArray(casePublications.state, [...shownStates])}))::int`,
      })
      .from(cases)
      .leftJoin(casePublications, eq(casePublications.case, cases.id))
      .where(and(gte(cases.createdAt, since), ne(cases.state, 'rejected'))),
    remainsOutcome(tx, remainsBetween(since, now)),
  ])
  const sum = (name: 'received' | 'consented' | 'published') => (here?.[name] ?? 0) + (gone?.[name] ?? 0)
  return { received: sum('received'), consented: sum('consented'), published: sum('published') }
}
