import 'server-only'
import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import { desks, staff } from '../../../people/tables'
import { inTown } from '../../../town'
import { forwardAnswers } from '../../forwards/answers/tables'
import { forwards } from '../../forwards/tables'
import { topics, units } from '../../topics/tables'
import type { CaseFilters } from '../input'
import { late, needsPin, open, shape } from '../reads'
import { ends } from '../rules'
import { caseEvents, cases } from '../tables'

export const casePage = 50

/** The reporter has said something that staff have not acted on since. */
const unread = sql<boolean>`coalesce((select ${caseEvents.by} = 'reporter' and ${caseEvents.kind} <> 'received'
  from ${caseEvents} where ${caseEvents.case} = ${cases.id} and ${caseEvents.by} <> 'external' order by ${caseEvents.createdAt} desc limit 1), false)`

/** Whoever it was passed on to has said something that nobody has taken or put aside. */
const answered = sql<boolean>`exists (select from ${forwardAnswers} join ${forwards} on ${forwards.id} = ${forwardAnswers.forward}
  where ${forwards.case} = ${cases.id} and ${forwardAnswers.settledAt} is null)`

/** The queue at the desk, with how many cases the filters find. */
export function listCases(officer: Officer<'contact'>, filters: CaseFilters) {
  return inTown(officer, async (tx) => {
    const condition = and(...conditionsOf(officer, filters))
    const [rows, total] = await Promise.all([
      tx
        .select({
          ...shape,
          handler: staff.name,
          late: sql<boolean>`coalesce(${late}, false)`,
          needsPin,
          unread,
          answered,
        })
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
  if (sort === 'oldest') return [asc(cases.createdAt)]
  // What has been promised for later, or waits for its reporter, is owed to nobody today.
  return [asc(sql`${cases.state} in ('planned', 'waiting_reporter')`), asc(cases.dueAt), asc(cases.createdAt)]
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
