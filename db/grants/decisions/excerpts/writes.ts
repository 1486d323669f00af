import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { GrantOfficer, Job, Visitor } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { record } from '@/db/journal/writes'
import { persons } from '@/db/people/tables'
import { inTown } from '@/db/town'
import { excerpts } from '../tables'
import { changeDecision, type Held, heldDecision, type Press } from '../writes'
import { type Hiding, publicCopy } from './rules'

/** Puts the copy of a decision on the web, once. */
export async function publishExcerpt(tx: Transaction, { municipality }: Visitor, held: Held) {
  const { decision } = held
  const copy = publicCopy(decision.blocks, decision.locale, await hidingOf(tx, held, false))
  await tx
    .insert(excerpts)
    .values({ municipality, decision: decision.id, ...copy })
    .onConflictDoNothing()
}

/** Whose names the copy hides: those with a non-disclosure order always, other private persons when the time to appeal has ended. */
export async function hidingOf(tx: Transaction, { decision, application }: Held, ended: boolean): Promise<Hiding> {
  const phrases = decision.hidden
  if (application.organisation || !['person', 'group'].includes(application.applicantKind))
    return { names: [], phrases }
  const [person] = application.person
    ? await tx
        .select({ name: persons.name, restricted: persons.restricted })
        .from(persons)
        .where(eq(persons.id, application.person))
    : []
  const names = [person?.name, application.paperName].flatMap((name) => name ?? [])
  return { names: ended || person?.restricted ? names : [], phrases }
}

/** Hides words from the copy on the web, a line for each, before or after it was put there. Refuses: gone, ties.disqualified, changedMeanwhile. */
export function hideWords(
  officer: GrantOfficer<'minute' | 'prepare'>,
  { phrases, ...press }: Press & { phrases: string | null },
) {
  const hidden = (phrases ?? '').split('\n').flatMap((line) => line.trim() || [])
  return inTown(officer, async (tx) => {
    const held = await heldDecision(tx, officer, press)
    const now = { ...held, decision: { ...held.decision, hidden } }
    await changeDecision(tx, officer, held, { hidden }, 'decision.hidden')
    const [shown] = await tx
      .select({ redactedAt: excerpts.redactedAt })
      .from(excerpts)
      .where(eq(excerpts.decision, held.decision.id))
    if (!shown) return
    const hiding = await hidingOf(tx, now, shown.redactedAt !== null)
    await tx
      .update(excerpts)
      .set(publicCopy(held.decision.blocks, held.decision.locale, hiding))
      .where(eq(excerpts.decision, held.decision.id))
  })
}

/** Each night: private persons leave the copies whose time to appeal has ended, whatever came of it. Returns how many copies. */
export async function redactExcerpts(job: Job<'grants'>, today: Temporal.PlainDate): Promise<number> {
  const ended = sql`not exists (select 1 from decision_notices n where n.decision = ${excerpts.decision} and n.last_day >= ${today.toString()})`
  const rows = await inTown(job, (tx) =>
    tx
      .select({ decision: excerpts.decision })
      .from(excerpts)
      .where(and(isNull(excerpts.redactedAt), ended))
      .limit(2000),
  )
  for (const { decision } of rows) await redactOne(job, decision)
  return rows.length
}

function redactOne(job: Job<'grants'>, decision: string) {
  return inTown(job, async (tx) => {
    const held = await heldDecision(tx, job, { decision })
    const copy = publicCopy(held.decision.blocks, held.decision.locale, await hidingOf(tx, held, true))
    const [done] = await tx
      .update(excerpts)
      .set({ ...copy, redactedAt: sql`now()` })
      .where(and(eq(excerpts.decision, decision), isNull(excerpts.redactedAt)))
      .returning({ id: excerpts.id })
    if (done) await record(tx, job, { action: 'excerpt.redacted', object: `decision:${decision}` })
  })
}
