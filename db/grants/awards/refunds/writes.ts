import 'server-only'
import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import type { GrantOfficer, Job } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { applications } from '@/db/grants/applications/tables'
import { accountFor } from '@/db/grants/awards/accounts/reads'
import { unpaid } from '@/db/grants/awards/rules'
import { awardEvents, awards } from '@/db/grants/awards/tables'
import { turnAward } from '@/db/grants/awards/writes'
import { decisions } from '@/db/grants/decisions/tables'
import { recoveries } from '@/db/grants/recoveries/tables'
import { record } from '@/db/journal/writes'

type Refund = { application: string; decision: string; cents: number }

/**
 * What was paid back of a grant, or set off, and should not have been: it waits to be paid to the applicant like a grant, of the decision that says
 * so; once, as a decision has one first payment.
 */
export async function payBack(tx: Transaction, job: Job<'grants'>, { application: id, decision, cents }: Refund) {
  const [application] = await tx.select().from(applications).where(eq(applications.id, id))
  if (!application) throw new Error('Money is paid back of an application')
  const { municipality } = job
  const [award] = await tx
    .insert(awards)
    .values({
      ...{ municipality, decision, application: id, part: 'refund', state: 'payable' },
      ...{ awardedCents: cents, payableCents: cents, account: await accountFor(tx, application) },
    })
    .returning({ id: awards.id })
  if (!award) throw new Error('The award was not written')
  await tx.insert(awardEvents).values({ municipality, award: award.id, to: 'payable' })
  await record(tx, job, { action: 'award.refunded', object: `award:${award.id}`, detail: String(cents) })
}

/** What would have been paid back by a decision that gives way to another, and has not been: it stays with the town. Returns how much that is, in euro cents. */
export async function keepBack(tx: Transaction, officer: GrantOfficer, decision: string): Promise<number> {
  const waiting = and(eq(awards.decision, decision), eq(awards.part, 'refund'), inArray(awards.state, [...unpaid]))
  const rows = await tx.select().from(awards).where(waiting).for('update')
  for (const award of rows) await turnAward(tx, officer, award, 'replace', ['decisionReplaced'], { itself: true })
  return rows.reduce((sum, { payableCents, awardedCents }) => sum + (payableCents ?? awardedCents), 0)
}

/**
 * A refund has come out of its batch, or back from the bank, whose decision another has taken the place of meanwhile: as in `keepBack` it stays with the
 * town and counts when the new decision is final. Is that final already, it has been reckoned as paid, and is paid again.
 */
export async function leaveRefund(
  tx: Transaction,
  keeper: GrantOfficer | Job<'grants'>,
  award: typeof awards.$inferSelect,
) {
  const later = sql`(with recursive later as (
      select d.id from decisions d where d.replaces = ${award.decision}
      union select d.id from decisions d join later l on d.replaces = l.id) select id from later)`
  const [row] = await tx
    .select({ recovery: recoveries })
    .from(recoveries)
    .innerJoin(decisions, eq(decisions.id, recoveries.ruling))
    .where(and(sql`${recoveries.ruling} in ${later}`, ne(decisions.state, 'final')))
    .for('update', { of: recoveries })
  if (!row) return
  await turnAward(tx, keeper, award, 'replace', ['decisionReplaced'], { itself: true })
  const { id, settledCents, version } = row.recovery
  const kept = award.payableCents ?? award.awardedCents
  await tx
    .update(recoveries)
    .set({ settledCents: (settledCents ?? 0) + kept, version: version + 1 })
    .where(eq(recoveries.id, id))
}
