import 'server-only'
import { and, eq, ne, notInArray } from 'drizzle-orm'
import type { Visitor } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { record } from '@/db/journal/writes'
import type { applications } from '../../../applications/tables'
import { versionIn } from '../../../calls/reads'
import { recoveryOutcomes } from '../../input'
import { makerOf } from '../../rules'
import { decisionEvents, decisions } from '../../tables'
import { plainWords } from '../writes'

type Application = typeof applications.$inferSelect

/**
 * An application that was sent is taken back: the decision that it lapses is drafted in the same transaction, for the desk to propose. A draft that was
 * begun already becomes that one; what has gone further waits for the desk to take it back.
 */
export async function draftLapse(tx: Transaction, actor: Visitor, application: Application) {
  const call = await versionIn(tx, application.callVersion)
  if (!application.number || !call) return
  const ruling = { outcome: 'lapsed' as const, grantedCents: 0, reason: 'withdrawn', maker: makerOf(call.decider, 0) }
  const blocks = await plainWords(tx, actor.municipality, { application, call }, ruling)
  const [begun] = await tx
    .select({ id: decisions.id, state: decisions.state, version: decisions.version })
    .from(decisions)
    .where(
      and(
        eq(decisions.application, application.id),
        ne(decisions.state, 'changed'),
        notInArray(decisions.outcome, [...recoveryOutcomes]),
      ),
    )
    .for('no key update')
  if (begun) {
    if (begun.state !== 'draft') return
    const set = { ...ruling, blocks, version: begun.version + 1 }
    await tx.update(decisions).set(set).where(eq(decisions.id, begun.id))
    await record(tx, actor, { action: 'decision.ruled', object: `decision:${begun.id}`, detail: 'withdrawn' })
    return
  }
  const { municipality } = actor
  const { id, locale } = application
  const [row] = await tx
    .insert(decisions)
    .values({ ...ruling, municipality, application: id, locale, blocks })
    .returning({ id: decisions.id })
  if (!row) throw new Error('The decision was not written')
  await tx.insert(decisionEvents).values({ municipality, decision: row.id, to: 'draft' })
  await record(tx, actor, { action: 'decision.begun', object: `decision:${row.id}`, detail: 'withdrawn' })
}
