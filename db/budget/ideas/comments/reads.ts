import 'server-only'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Visitor } from '../../../actors'
import type { Transaction } from '../../../client'
import { persons } from '../../../people/tables'
import { inTown } from '../../../town'
import { comments, hidings, ideas } from '../tables'

export type IdeaComment = {
  id: string
  createdAt: Date
  locale: typeof comments.$inferSelect.locale
  /** Absent when the writer has a non-disclosure order. */
  name: string | null
  mine: boolean
  /** Absent when moderators have hidden it; `hidden` is their reason. */
  text: string | null
  hidden: string | null
}

/** The discussion under an idea, oldest first. Of a hidden comment only the reason is left. */
export function commentsIn(tx: Transaction, idea: string, me: string | null): Promise<IdeaComment[]> {
  return tx
    .select({
      id: comments.id,
      createdAt: comments.createdAt,
      locale: comments.locale,
      name: sql<
        string | null
      >`case when ${persons.restricted} or ${hidings.id} is not null then null else ${persons.name} end`,
      mine: sql<boolean>`${comments.author} is not distinct from ${me}::uuid`,
      text: sql<string | null>`case when ${hidings.id} is null then ${comments.text} end`,
      hidden: hidings.reason,
    })
    .from(comments)
    .innerJoin(persons, eq(persons.id, comments.author))
    .leftJoin(hidings, eq(hidings.comment, comments.id))
    .where(eq(comments.idea, idea))
    .orderBy(asc(comments.createdAt))
    .limit(1000)
}

/** A comment in sight under an idea in sight, for whoever wants to report it. */
export function findComment(
  visitor: Visitor<'budget'>,
  idea: string,
  comment: string,
): Promise<{ text: string; locale: string } | null> {
  return inTown(visitor, async (tx) => {
    const [row] = await tx
      .select({ text: comments.text, locale: comments.locale })
      .from(comments)
      .innerJoin(ideas, eq(ideas.id, comments.idea))
      .leftJoin(hidings, sql`${hidings.comment} = ${comments.id} or ${hidings.idea} = ${ideas.id}`)
      .where(and(eq(comments.id, comment), eq(comments.idea, idea), isNull(hidings.id)))
    return row ?? null
  })
}
