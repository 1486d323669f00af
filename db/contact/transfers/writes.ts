import 'server-only'
import { eq, max, sql } from 'drizzle-orm'
import type { Officer } from '../../actors'
import type { Transaction } from '../../client'
import { discard } from '../../files/writes'
import { record } from '../../journal/writes'
import { holdAlone } from '../../locks'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { withdrawTopic } from '../publications/bars/writes'
import { routingRules } from '../routing/tables'
import { topics } from '../topics/tables'
import type { Transfer } from './input'
import { standingIn } from './reads'
import { planRules, type RuleChange } from './routing/rules'
import { markOf } from './rules'
import { planTopics, type TopicChange } from './topics/rules'

/**
 * Takes a table in, whole or not at all, as its effect was shown; cases of a topic that is published no more go out of sight. Returns how many rows
 * changed something. Refuses: transfers.faulty, transfers.otherTable (than the one shown), transfers.changedMeanwhile (a topic or a rule, since).
 */
export async function takeTable(officer: Officer<'contact'>, { kind, table, seen }: Transfer): Promise<number> {
  const { count, photos } = await inTown(officer, async (tx) => {
    await holdAlone(tx, 'transfer', kind)
    // Whoever edits one of them at the desk waits, or has been before: then the mark tells.
    await tx.select({ id: topics.id }).from(topics).for('update')
    await tx.select({ id: routingRules.id }).from(routingRules).for('update')
    const now = await standingIn(tx, officer, kind)
    refuseUnseen(seen, markOf(now, table))
    const plan = now.kind === 'topics' ? planTopics(table, now.known) : planRules(table, now.known)
    if (plan.faults.length > 0) throw new Refusal('transfers.faulty')
    const photos: string[] = []
    for (const change of plan.changes)
      photos.push(...(await ('inUse' in change ? takeTopic(tx, officer, change) : takeRule(tx, officer, change))))
    return { count: plan.changes.length, photos }
  })
  for (const key of photos) await discard(officer, key)
  return count
}

function refuseUnseen(seen: string, now: string) {
  const [[stood, shown], [stands, given]] = [seen.split('.'), now.split('.')]
  if (stood !== stands) throw new Refusal('transfers.changedMeanwhile')
  if (shown !== given) throw new Refusal('transfers.otherTable')
}

async function takeTopic(
  tx: Transaction,
  officer: Officer<'contact'>,
  { key: code, isNew, inUse, values }: TopicChange,
) {
  const { municipality } = officer
  const retiredAt = inUse ? null : sql<Date>`coalesce(${topics.retiredAt}, now())`
  if (isNew) {
    const [last] = await tx.select({ position: max(topics.position) }).from(topics)
    const position = (last?.position ?? -1) + 1
    const [made] = await tx
      .insert(topics)
      .values({ municipality, code, position, ...values, retiredAt: inUse ? null : new Date() })
      .onConflictDoNothing({ target: [topics.municipality, topics.code] })
      .returning({ code: topics.code })
    if (!made) throw new Refusal('transfers.changedMeanwhile')
  } else
    await tx
      .update(topics)
      .set({ ...values, retiredAt, version: sql`${topics.version} + 1`, changedAt: sql`now()` })
      .where(eq(topics.code, code))
  const action = isNew ? 'topic.made' : 'topic.changed'
  await record(tx, officer, { action, object: `topic:${code}`, detail: 'table' })
  return values.publishable ? [] : withdrawTopic(tx, officer, code)
}

async function takeRule(tx: Transaction, officer: Officer<'contact'>, { id, values }: RuleChange) {
  const { municipality } = officer
  if (id) {
    await tx
      .update(routingRules)
      .set({ ...values, version: sql`${routingRules.version} + 1` })
      .where(eq(routingRules.id, id))
    await record(tx, officer, { action: 'rule.changed', object: `rule:${id}`, detail: 'table' })
    return []
  }
  const [last] = await tx.select({ position: max(routingRules.position) }).from(routingRules)
  const [made] = await tx
    .insert(routingRules)
    .values({ municipality, position: (last?.position ?? -1) + 1, ...values })
    .returning({ id: routingRules.id })
  await record(tx, officer, { action: 'rule.made', object: `rule:${made?.id}`, detail: 'table' })
  return []
}
