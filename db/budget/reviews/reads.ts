import 'server-only'
import { and, asc, desc, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Officer } from '../../actors'
import type { Transaction } from '../../client'
import { desks, staff } from '../../people/tables'
import { inTown } from '../../town'
import { hidings, ideas, supports, withdrawals } from '../ideas/tables'
import { lineage, proposals } from '../proposals/tables'
import { rounds } from '../rounds/tables'
import { assignments, opinions, verdicts } from './tables'

/** Everybody at the budget desk, by name: to whom ideas can be given. */
export function listReviewers(officer: Officer<'budget'>): Promise<{ id: string; name: string }[]> {
  return inTown(officer, (tx) =>
    tx
      .select({ id: staff.id, name: staff.name })
      .from(staff)
      .innerJoin(desks, and(eq(desks.staff, staff.id), eq(desks.desk, 'budget')))
      .orderBy(asc(staff.name)),
  )
}

export type Review = NonNullable<Awaited<ReturnType<typeof findReview>>>

/** All that the desk knows of an idea beside the idea itself. Null when there is no such idea. */
export function findReview(officer: Officer<'budget'>, idea: string) {
  return inTown(officer, async (tx) => {
    const [found] = await tx
      .select({
        id: ideas.id,
        round: ideas.round,
        title: ideas.title,
        text: ideas.text,
        today: sql<string>`(clock_timestamp() at time zone 'Europe/Helsinki')::date::text`,
        /** Authors may still change their words, so nothing is decided yet. */
        ideasOpen: sql<boolean>`clock_timestamp() < ${rounds.ideasUntil}`,
      })
      .from(ideas)
      .innerJoin(rounds, eq(rounds.id, ideas.round))
      .where(eq(ideas.id, idea))
    if (!found) return null
    const [[assignment], said, [verdict], [proposal], similar] = await Promise.all([
      assignmentOf(tx, idea),
      opinionsOf(tx, idea),
      verdictOf(tx, idea),
      proposalOf(tx, idea),
      similarTo(tx, found),
    ])
    const { today, ideasOpen } = found
    return {
      today,
      ideasOpen,
      assignment: assignment ?? null,
      opinions: said,
      verdict: verdict ?? null,
      proposal: proposal ?? null,
      similar,
    }
  })
}

const assignmentOf = (tx: Transaction, idea: string) =>
  tx
    .select({ assignee: assignments.assignee, name: staff.name, dueOn: assignments.dueOn, at: assignments.createdAt })
    .from(assignments)
    .innerJoin(staff, eq(staff.id, assignments.assignee))
    .where(eq(assignments.idea, idea))

const opinionsOf = (tx: Transaction, idea: string) =>
  tx
    .select({
      expert: opinions.expert,
      name: staff.name,
      stance: opinions.stance,
      text: opinions.text,
      investmentCents: opinions.investmentCents,
      upkeepCents: opinions.upkeepCents,
      version: opinions.version,
      at: opinions.createdAt,
    })
    .from(opinions)
    .innerJoin(staff, eq(staff.id, opinions.expert))
    .where(eq(opinions.idea, idea))
    .orderBy(asc(opinions.createdAt))

const verdictOf = (tx: Transaction, idea: string) =>
  tx
    .select({
      outcome: verdicts.outcome,
      reason: verdicts.reason,
      investmentCents: verdicts.investmentCents,
      upkeepCents: verdicts.upkeepCents,
      version: verdicts.version,
      by: staff.name,
      at: verdicts.createdAt,
    })
    .from(verdicts)
    .innerJoin(staff, eq(staff.id, verdicts.givenBy))
    .where(eq(verdicts.idea, idea))

const proposalOf = (tx: Transaction, idea: string) =>
  tx
    .select({ id: proposals.id, number: proposals.number, title: proposals.title, at: lineage.createdAt })
    .from(lineage)
    .innerJoin(proposals, eq(proposals.id, lineage.proposal))
    .where(eq(lineage.idea, idea))

export type SimilarIdea = Awaited<ReturnType<typeof similarTo>>[number]

/** The desk is shown more than a writer is: what may be the same, not only what surely is. */
const likeEnough = 0.25

/** Ideas that say much the same, the most alike first, with where each stands. */
function similarTo(
  tx: Transaction,
  { id, round, title, text }: { id: string; round: string; title: string; text: string },
) {
  return tx
    .select({
      id: ideas.id,
      number: ideas.number,
      title: ideas.title,
      locale: ideas.locale,
      place: ideas.place,
      outcome: verdicts.outcome,
      proposal: proposals.number,
      supports: sql<number>`(select count(*)::int from ${supports} s where s.idea = ${ideas.id})`,
    })
    .from(sql`similar_ideas(${round}, ${title}, ${text}) as likeness`)
    .innerJoin(ideas, sql`${ideas.id} = likeness.id`)
    .leftJoin(verdicts, eq(verdicts.idea, ideas.id))
    .leftJoin(lineage, eq(lineage.idea, ideas.id))
    .leftJoin(proposals, eq(proposals.id, lineage.proposal))
    .leftJoin(withdrawals, eq(withdrawals.idea, ideas.id))
    .leftJoin(hidings, eq(hidings.idea, ideas.id))
    .where(and(ne(ideas.id, id), isNull(withdrawals.id), isNull(hidings.id), sql`likeness.rank > ${likeEnough}`))
    .orderBy(desc(sql`likeness.rank`))
    .limit(8)
}
