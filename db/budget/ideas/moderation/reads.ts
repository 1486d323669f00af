import 'server-only'
import { and, asc, desc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import { persons, staff } from '../../../people/tables'
import { inTown } from '../../../town'
import { picturesIn } from '../pictures/reads'
import { bylineOf } from '../reads'
import { comments, hidings, ideas, reports } from '../tables'
import type { Target } from './input'

const heading = {
  idea: ideas.id,
  comment: comments.id,
  number: ideas.number,
  title: ideas.title,
  text: sql<string>`left(coalesce(${comments.text}, ${ideas.text}), 200)`,
}

/** More than anybody reads through; the next come when these are done. */
const mostListed = 200

/** What readers have reported and nobody has settled, the longest waiting first. */
export function listReported(officer: Officer<'budget'>, round: string) {
  return inTown(officer, (tx) =>
    tx
      .select({
        ...heading,
        reports: sql<number>`count(*)::int`,
        since: sql<Date>`min(${reports.createdAt})`.mapWith(reports.createdAt),
      })
      .from(reports)
      .innerJoin(ideas, eq(ideas.id, reports.idea))
      .leftJoin(comments, eq(comments.id, reports.comment))
      .where(and(eq(ideas.round, round), isNull(reports.settledAt)))
      .groupBy(ideas.id, comments.id)
      .orderBy(asc(sql`min(${reports.createdAt})`))
      .limit(mostListed),
  )
}

/** What is out of sight now, newest first. */
export function listHidden(officer: Officer<'budget'>, round: string) {
  return inTown(officer, (tx) =>
    tx
      .select({ ...heading, reason: hidings.reason, at: hidings.createdAt, by: staff.name })
      .from(hidings)
      .leftJoin(comments, eq(comments.id, hidings.comment))
      .innerJoin(ideas, or(eq(ideas.id, hidings.idea), eq(ideas.id, comments.idea)))
      .innerJoin(staff, eq(staff.id, hidings.hiddenBy))
      .where(eq(ideas.round, round))
      .orderBy(desc(hidings.createdAt))
      .limit(mostListed),
  )
}

/** One thing to judge: its words, what readers say of it, whether it is hidden; null when there is no such thing in the round. */
export function findCase(officer: Officer<'budget'>, round: string, { idea, comment }: Target) {
  return inTown(officer, async (tx) => {
    const [thing] = await tx
      .select({
        idea: ideas.id,
        comment: comments.id,
        number: ideas.number,
        title: ideas.title,
        ideaText: ideas.text,
        commentText: comments.text,
        locale: sql<string>`coalesce(${comments.locale}, ${ideas.locale})`,
        writtenAt: sql<Date>`coalesce(${comments.createdAt}, ${ideas.createdAt})`.mapWith(ideas.createdAt),
        byline: bylineOf,
        commenter: sql<
          string | null
        >`(select case when p.restricted then null else p.name end from ${persons} p where p.id = ${comments.author})`,
      })
      .from(ideas)
      .leftJoin(persons, eq(persons.id, ideas.author))
      .leftJoin(comments, comment ? and(eq(comments.idea, ideas.id), eq(comments.id, comment)) : sql`false`)
      .where(and(eq(ideas.id, idea), eq(ideas.round, round), comment ? isNotNull(comments.id) : undefined))
    if (!thing) return null
    const [said, hidden, pictures] = await Promise.all([
      tx
        .select({ id: reports.id, reason: reports.reason, at: reports.createdAt, settledAt: reports.settledAt })
        .from(reports)
        .where(and(eq(reports.idea, idea), comment ? eq(reports.comment, comment) : isNull(reports.comment)))
        .orderBy(asc(reports.createdAt)),
      tx
        .select({ reason: hidings.reason, at: hidings.createdAt, by: staff.name })
        .from(hidings)
        .innerJoin(staff, eq(staff.id, hidings.hiddenBy))
        .where(comment ? eq(hidings.comment, comment) : eq(hidings.idea, idea)),
      comment ? [] : picturesIn(tx, idea),
    ])
    return { ...thing, reports: said, hidden: hidden[0] ?? null, pictures }
  })
}
