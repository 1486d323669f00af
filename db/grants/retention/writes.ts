import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { GrantOfficer } from '../../actors'
import { record } from '../../journal/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { type RetentionInput, retentionClasses } from './input'
import { signatureOf } from './rules'
import { grantRetentionTerms } from './tables'

/** Saves how long grants are kept; the effect has been shown before. Refuses: grantKeeping.unseen, grantKeeping.changedMeanwhile. */
export function saveGrantRetention(lead: GrantOfficer<'lead'>, said: RetentionInput) {
  if (said.seen !== signatureOf(said)) throw new Refusal('grantKeeping.unseen')
  const { municipality, staff } = lead
  const { version, draft, refused, receipts, granted } = said
  const terms = { draft, refused, receipts, granted, changedBy: staff.id }
  return inTown(lead, async (tx) => {
    const saved = version
      ? await tx
          .update(grantRetentionTerms)
          .set({ ...terms, changedAt: sql`now()`, version: version + 1 })
          .where(eq(grantRetentionTerms.version, version))
          .returning({ id: grantRetentionTerms.id })
      : await tx
          .insert(grantRetentionTerms)
          .values({ municipality, ...terms })
          .onConflictDoNothing()
          .returning({ id: grantRetentionTerms.id })
    if (saved.length === 0) throw new Refusal('grantKeeping.changedMeanwhile')
    const detail = retentionClasses.map((name) => `${name} ${terms[name]}`).join(', ')
    await record(tx, lead, { action: 'grantRetention.changed', object: 'grants', detail })
  })
}
