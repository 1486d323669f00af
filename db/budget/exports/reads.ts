import 'server-only'
import { asc, eq } from 'drizzle-orm'
import type { Resident } from '../../actors'
import { inTown } from '../../town'
import { listRoundsVotedIn } from '../ballots/reads'
import { comments, ideaEdits, ideas, reports, supports } from '../ideas/tables'
import { rounds } from '../rounds/tables'

/** What I have taken part in. That I have voted is held; what I chose nobody can look up, and it is not told here either. */
export async function exportTakingPart(resident: Resident<'budget'>) {
  const { id } = resident.person
  const held = await inTown(resident, async (tx) => ({
    rounds: await tx.select({ id: rounds.id, name: rounds.name, slug: rounds.slug }).from(rounds),
    ideas: await tx
      .select({
        number: ideas.number,
        title: ideas.title,
        text: ideas.text,
        place: ideas.place,
        byline: ideas.byline,
        createdAt: ideas.createdAt,
      })
      .from(ideas)
      .where(eq(ideas.author, id))
      .orderBy(asc(ideas.createdAt)),
    earlier: await tx
      .select({ at: ideaEdits.createdAt, before: ideaEdits.before })
      .from(ideaEdits)
      .where(eq(ideaEdits.editor, id))
      .orderBy(asc(ideaEdits.createdAt)),
    comments: await tx
      .select({ at: comments.createdAt, title: ideas.title, text: comments.text })
      .from(comments)
      .innerJoin(ideas, eq(ideas.id, comments.idea))
      .where(eq(comments.author, id))
      .orderBy(asc(comments.createdAt)),
    supports: await tx
      .select({ at: supports.createdAt, title: ideas.title })
      .from(supports)
      .innerJoin(ideas, eq(ideas.id, supports.idea))
      .where(eq(supports.person, id))
      .orderBy(asc(supports.createdAt)),
    reports: await tx
      .select({ at: reports.createdAt, title: ideas.title, reason: reports.reason })
      .from(reports)
      .innerJoin(ideas, eq(ideas.id, reports.idea))
      .where(eq(reports.reporter, id))
      .orderBy(asc(reports.createdAt)),
  }))
  const { rounds: all, ...rest } = held
  const voted = await listRoundsVotedIn(
    resident,
    all.map((round) => round.id),
  )
  return { ...rest, voted: all.filter((round) => voted.includes(round.id)).map(({ slug, name }) => ({ slug, name })) }
}
