import 'server-only'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Resident } from '../../../actors'
import type { Transaction } from '../../../client'
import { record } from '../../../journal/writes'
import { holdAlone } from '../../../locks'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { mayTakePart } from '../rules'
import { comments, hidings, reports } from '../tables'
import { standingOf } from '../writes'
import type { NewComment, NewReport } from './input'

/** Returns the comment's id. The same words sent twice in a row are one comment. Refuses: gone, ideas.commentsClosed. */
export function comment(resident: Resident<'budget'>, { idea, text }: NewComment): Promise<string> {
  const { municipality, locale, person } = resident
  return inTown(resident, async (tx) => {
    const { state, round } = await standingOf(tx, idea)
    if (!mayTakePart(state, round.phase)) throw new Refusal('ideas.commentsClosed')
    const again = await justSaid(tx, person.id, { idea, text })
    if (again) return again
    const [row] = await tx
      .insert(comments)
      .values({ municipality, locale, idea, author: person.id, text })
      .returning({ id: comments.id })
    if (!row) throw new Refusal('busy')
    await record(tx, resident, { action: 'comment.posted', object: `comment:${row.id}` })
    return row.id
  })
}

async function justSaid(tx: Transaction, author: string, { idea, text }: NewComment) {
  await holdAlone(tx, 'comment', author)
  const [row] = await tx
    .select({ id: comments.id })
    .from(comments)
    .where(
      and(
        eq(comments.idea, idea),
        eq(comments.author, author),
        eq(comments.text, text),
        gt(comments.createdAt, sql`clock_timestamp() - interval '10 minutes'`),
      ),
    )
  return row?.id
}

/** Calls the moderators to an idea or a comment. A reader's second report of the same adds nothing. Refuses: gone. */
export function report(resident: Resident<'budget'>, { idea, comment: target, reason }: NewReport): Promise<void> {
  const { municipality, person } = resident
  return inTown(resident, async (tx) => {
    const { state } = await standingOf(tx, idea)
    if (state === 'hidden' || (target && !(await isInSight(tx, idea, target)))) throw new Refusal('gone')
    const [row] = await tx
      .insert(reports)
      .values({ municipality, idea, comment: target, reporter: person.id, reason })
      .onConflictDoNothing()
      .returning({ id: reports.id })
    if (row)
      await record(tx, resident, { action: 'content.reported', object: target ? `comment:${target}` : `idea:${idea}` })
  })
}

async function isInSight(tx: Transaction, idea: string, target: string) {
  const rows = await tx
    .select({ id: comments.id })
    .from(comments)
    .leftJoin(hidings, eq(hidings.comment, comments.id))
    .where(and(eq(comments.id, target), eq(comments.idea, idea), isNull(hidings.id)))
  return rows.length > 0
}
