import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Administrator } from '../../actors'
import { record } from '../../journal/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { topics } from '../topics/tables'
import type { RetentionInput } from './input'
import { signatureOf } from './rules'
import { retentionRules } from './tables'

/**
 * Saves how long the ended cases of a topic, or of the whole town, are kept; its effect has been shown before.
 * Refuses: keeping.unseen, keeping.changedMeanwhile, gone (no such topic).
 */
export function saveRetention(administrator: Administrator, said: RetentionInput) {
  if (said.seen !== signatureOf(said)) throw new Refusal('keeping.unseen')
  const { municipality, staff } = administrator
  const { topic, version, photoDays, blankDays, blankText, deleteDays } = said
  const days = { photoDays, blankDays, blankText, deleteDays, changedBy: staff.id }
  const here = topic ? eq(retentionRules.topic, topic) : isNull(retentionRules.topic)
  return inTown(administrator, async (tx) => {
    if (topic && (await tx.$count(topics, eq(topics.id, topic))) === 0) throw new Refusal('gone')
    const saved = version
      ? await tx
          .update(retentionRules)
          .set({ ...days, changedAt: sql`now()`, version: version + 1 })
          .where(and(here, eq(retentionRules.version, version)))
          .returning({ id: retentionRules.id })
      : await tx
          .insert(retentionRules)
          .values({ municipality, topic, ...days })
          .onConflictDoNothing()
          .returning({ id: retentionRules.id })
    if (saved.length === 0) throw new Refusal('keeping.changedMeanwhile')
    const object = topic ? `topic:${topic}` : 'topics'
    await record(tx, administrator, { action: 'retention.changed', object, detail: signatureOf(said) })
  })
}
