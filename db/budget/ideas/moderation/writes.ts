import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import { record } from '../../../journal/writes'
import { tell } from '../../../outbox/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { ideaLink } from '../rules'
import { comments, hidings, reports } from '../tables'
import { lockedIdea } from '../writes'
import type { Hiding, Target } from './input'

/** Takes an idea or a comment out of sight, settles its reports and tells the author why. Refuses: gone, ideas.alreadyHidden. */
export function hide(officer: Officer<'budget'>, { idea, comment, reason }: Hiding): Promise<void> {
  const { municipality, staff } = officer
  return inTown(officer, async (tx) => {
    const found = await thingAt(tx, { idea, comment })
    const [hiding] = await tx
      .insert(hidings)
      .values({ municipality, reason, hiddenBy: staff.id, ...(comment ? { comment } : { idea }) })
      .onConflictDoNothing()
      .returning({ id: hidings.id })
    if (!hiding) throw new Refusal('ideas.alreadyHidden')
    await settleReports(tx, officer, { idea, comment })
    const kind = comment ? 'commentHidden' : 'ideaHidden'
    await tell(tx, officer, {
      ...found.message,
      kind,
      values: { idea: found.title, reason },
      dedupe: `hidden:${hiding.id}`,
    })
    await record(tx, officer, {
      action: comment ? 'comment.hidden' : 'idea.hidden',
      object: nameOf({ idea, comment }),
      // The officer's words can be taken back; what the journal has it has for ever.
      detail: `hiding:${hiding.id}`,
    })
  })
}

/** Brings it back and tells the author. Refuses: gone, ideas.notHidden. */
export function show(officer: Officer<'budget'>, { idea, comment }: Target): Promise<void> {
  return inTown(officer, async (tx) => {
    const found = await thingAt(tx, { idea, comment })
    const [hiding] = await tx
      .delete(hidings)
      .where(comment ? eq(hidings.comment, comment) : eq(hidings.idea, idea))
      .returning({ id: hidings.id })
    if (!hiding) throw new Refusal('ideas.notHidden')
    const kind = comment ? 'commentShown' : 'ideaShown'
    await tell(tx, officer, { ...found.message, kind, values: { idea: found.title }, dedupe: `shown:${hiding.id}` })
    await record(tx, officer, { action: comment ? 'comment.shown' : 'idea.shown', object: nameOf({ idea, comment }) })
  })
}

/** Finds nothing wrong: the reports are settled, nothing is hidden. Refuses: gone, ideas.alreadySettled. */
export function settle(officer: Officer<'budget'>, target: Target): Promise<void> {
  return inTown(officer, async (tx) => {
    await thingAt(tx, target)
    if (!(await settleReports(tx, officer, target))) throw new Refusal('ideas.alreadySettled')
    await record(tx, officer, { action: 'report.settled', object: nameOf(target) })
  })
}

const nameOf = ({ idea, comment }: Target) => (comment ? `comment:${comment}` : `idea:${idea}`)

async function settleReports(tx: Transaction, officer: Officer<'budget'>, { idea, comment }: Target) {
  const settled = await tx
    .update(reports)
    .set({ settledAt: sql`now()`, settledBy: officer.staff.id })
    .where(
      and(
        eq(reports.idea, idea),
        comment ? eq(reports.comment, comment) : isNull(reports.comment),
        isNull(reports.settledAt),
      ),
    )
    .returning({ id: reports.id })
  return settled.length
}

/** The thing, locked, and where its author hears of it. */
async function thingAt(tx: Transaction, { idea: id, comment }: Target) {
  const { idea, round } = await lockedIdea(tx, id)
  const link = ideaLink(round.slug, idea.number)
  if (!comment) return { title: idea.title, message: { to: idea.author, link } }
  const [row] = await tx
    .select({ author: comments.author })
    .from(comments)
    .where(and(eq(comments.id, comment), eq(comments.idea, id)))
  if (!row) throw new Refusal('gone')
  return { title: idea.title, message: { to: row.author, link } }
}
