import 'server-only'
import { and, asc, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import type { Texts } from '../../../columns'
import { staff } from '../../../people/tables'
import { inTown } from '../../../town'
import { hidings, ideas, supports, withdrawals } from '../../ideas/tables'
import { lineage, proposals } from '../../proposals/tables'
import { pots } from '../../rounds/tables'
import { nobody } from '../input'
import { type ReviewState, reviewStateOf } from '../rules'
import { assignments, opinions, verdicts } from '../tables'
import { type QueueSort, type QueueState, type QueueView, queueStates } from './input'

/** Rows on one page of the queue. */
export const queuePageSize = 50

export type QueueRow = {
  id: string
  number: number
  title: string
  locale: string
  pot: Texts
  category: string
  createdAt: Date
  supports: number
  opinions: number
  assignee: string | null
  /** ISO day. */
  dueOn: string | null
  proposal: string | null
  state: ReviewState
}

export type Queue = {
  rows: QueueRow[]
  total: number
  counts: Record<QueueState, number>
  /** The day in Finland by the database's clock. */
  today: string
}

/** The ideas of a round as the desk sees them: those of one state, sorted, and how many there are in each. */
export function listQueue(officer: Officer<'budget'>, round: string, view: QueueView): Promise<Queue> {
  return inTown(officer, async (tx) => {
    const pile = pileOf(tx, round)
    const states = statesOf(pile, officer)
    const asked = and(...narrowing(pile, round, view))
    const [tally] = await tx
      .select({ counts: countsOf(states), today })
      .from(pile)
      .where(asked)
    const rows = await tx
      .select()
      .from(pile)
      .where(and(asked, states[view.state]))
      .orderBy(...orderOf(pile)[view.sort], asc(pile.number))
      .limit(queuePageSize)
      .offset((view.page - 1) * queuePageSize)
    const counts = tally?.counts ?? (Object.fromEntries(queueStates.map((state) => [state, 0])) as Queue['counts'])
    const shown = rows.map((row) => ({
      ...row,
      assignee: row.assigneeName,
      state: reviewStateOf({ ...row, combined: row.proposal !== null }),
    }))
    return { rows: shown, total: counts[view.state], counts, today: tally?.today ?? '' }
  })
}

/** Every idea of a round with all that its review knows of it. */
function pileOf(tx: Transaction, round: string) {
  return tx
    .select({
      id: ideas.id,
      number: ideas.number,
      title: ideas.title,
      locale: ideas.locale,
      potKey: pots.key,
      pot: sql<Texts>`${pots.name}`.as('pot_name'),
      category: ideas.category,
      createdAt: sql<Date>`${ideas.createdAt}`.mapWith(ideas.createdAt).as('sent_at'),
      supports: sql<number>`(select count(*)::int from ${supports} s where s.idea = ${ideas.id})`.as('supports'),
      opinions: sql<number>`(select count(*)::int from ${opinions} o where o.idea = ${ideas.id})`.as('opinions'),
      assigneeId: assignments.assignee,
      assigneeName: staff.name,
      dueOn: assignments.dueOn,
      outcome: verdicts.outcome,
      proposal: sql<string | null>`${proposals.number}`.as('proposal_number'),
      withdrawn: sql<boolean>`${withdrawals.id} is not null`.as('withdrawn'),
      hidden: sql<boolean>`${hidings.id} is not null`.as('hidden'),
    })
    .from(ideas)
    .innerJoin(pots, eq(pots.id, ideas.pot))
    .leftJoin(assignments, eq(assignments.idea, ideas.id))
    .leftJoin(staff, eq(staff.id, assignments.assignee))
    .leftJoin(verdicts, eq(verdicts.idea, ideas.id))
    .leftJoin(lineage, eq(lineage.idea, ideas.id))
    .leftJoin(proposals, eq(proposals.id, lineage.proposal))
    .leftJoin(withdrawals, eq(withdrawals.idea, ideas.id))
    .leftJoin(hidings, eq(hidings.idea, ideas.id))
    .where(eq(ideas.round, round))
    .as('pile')
}
type Pile = ReturnType<typeof pileOf>

const todayHere = sql`(clock_timestamp() at time zone 'Europe/Helsinki')::date`
const today = sql<string>`${todayHere}::text`

function statesOf(pile: Pile, { staff: me }: Officer<'budget'>): Record<QueueState, SQL> {
  const present = sql`not ${pile.withdrawn} and not ${pile.hidden}`
  const unreviewed = sql`${present} and ${pile.outcome} is null and ${pile.proposal} is null`
  return {
    unreviewed,
    mine: sql`${unreviewed} and ${pile.assigneeId} = ${me.id}`,
    overdue: sql`${unreviewed} and ${pile.dueOn} < ${todayHere}`,
    waiting: sql`${present} and ${pile.outcome} = 'feasible' and ${pile.proposal} is null`,
    decided: sql`${present} and ${pile.outcome} is not null`,
    combined: sql`${present} and ${pile.proposal} is not null`,
    withdrawn: sql`not (${present})`,
    all: sql`true`,
  }
}

/** How many ideas are in each state, as one JSON object. */
function countsOf(states: Record<QueueState, SQL>) {
  const pairs = queueStates.map((state) => sql`${state}::text, count(*) filter (where ${states[state]})`)
  return sql<Record<QueueState, number>>`json_build_object(${sql.join(pairs, sql`, `)})`
}

function narrowing(pile: Pile, round: string, { pot, category, words, assignee }: QueueView) {
  const number = /^#?(\d{1,6})$/.exec(words)?.[1]
  return [
    pot ? eq(pile.potKey, pot) : undefined,
    category ? eq(pile.category, category) : undefined,
    assignee === nobody ? isNull(pile.assigneeId) : assignee ? eq(pile.assigneeId, assignee) : undefined,
    number ? eq(pile.number, Number(number)) : undefined,
    words && !number ? sql`${pile.id} in (select f.id from find_ideas(${round}, ${words}) f)` : undefined,
  ]
}

function orderOf(pile: Pile): Record<QueueSort, SQL[]> {
  return {
    oldest: [asc(pile.createdAt)],
    newest: [desc(pile.createdAt)],
    due: [sql`${pile.dueOn} asc nulls last`],
    supports: [desc(pile.supports)],
    number: [],
  }
}
