import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import { record } from '../../../journal/writes'
import { desks } from '../../../people/tables'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { ideas } from '../../ideas/tables'
import { rounds } from '../../rounds/tables'
import { type Assignment, nobody } from '../input'
import { assignments } from '../tables'

/**
 * Gives ideas of a round to somebody of the budget desk with a deadline, or takes them from whoever has them. Returns how many, and the round's name.
 * Refuses: gone, reviews.notAtDesk, reviews.dueInPast.
 */
export function assignIdeas(
  officer: Officer<'budget'>,
  assignment: Assignment,
): Promise<{ slug: string; count: number }> {
  const { round, ideas: ids, assignee, dueOn } = assignment
  return inTown(officer, async (tx) => {
    const found = await tx
      .select({ id: ideas.id, slug: rounds.slug })
      .from(ideas)
      .innerJoin(rounds, eq(rounds.id, ideas.round))
      .where(and(eq(ideas.round, round), inArray(ideas.id, ids)))
      .orderBy(ideas.id)
      .for('update', { of: ideas })
    if (!found.length) throw new Refusal('gone')
    if (assignee !== nobody) await refuseAssignee(tx, assignee, dueOn)
    const given = found.map(({ id }) => id)
    await tx.delete(assignments).where(inArray(assignments.idea, given))
    const { municipality, staff } = officer
    const rows = given.map((idea) => ({ municipality, idea, assignee, dueOn, assignedBy: staff.id }))
    if (assignee !== nobody) await tx.insert(assignments).values(rows)
    for (const id of given) await record(tx, officer, entryOf(id, assignment))
    return { slug: found[0]?.slug ?? '', count: found.length }
  })
}

function entryOf(idea: string, { assignee, dueOn }: Assignment) {
  const object = `idea:${idea}`
  if (assignee === nobody) return { action: 'idea.unassigned', object }
  return { action: 'idea.assigned', object, detail: [`staff:${assignee}`, dueOn].filter(Boolean).join(' ') }
}

async function refuseAssignee(tx: Transaction, assignee: string, dueOn: string | null) {
  const [found] = await tx
    .select({ today: sql<string>`(clock_timestamp() at time zone 'Europe/Helsinki')::date::text` })
    .from(desks)
    .where(and(eq(desks.staff, assignee), eq(desks.desk, 'budget')))
  if (!found) throw new Refusal('reviews.notAtDesk')
  if (dueOn && dueOn < found.today) throw new Refusal('reviews.dueInPast')
}
