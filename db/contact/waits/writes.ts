import 'server-only'
import { sql } from 'drizzle-orm'
import type { Officer } from '../../actors'
import { record } from '../../journal/writes'
import { holdAlone } from '../../locks'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import type { WaitsInput } from './input'
import { latestWaits } from './reads'
import { contactWaits } from './tables'

/**
 * Sets how long the town waits from now on; the same once more changes nothing. Refuses: changedMeanwhile, when a colleague has set it
 * since it was shown.
 */
export function setWaits(officer: Officer<'contact'>, { since, ...waits }: WaitsInput) {
  const { municipality } = officer
  return inTown(officer, async (tx) => {
    await holdAlone(tx, 'waits', municipality)
    const { dispute, question, forward, since: latest } = await latestWaits(tx)
    if (dispute === waits.dispute && question === waits.question && forward === waits.forward) return
    if (since !== latest) throw new Refusal('changedMeanwhile')
    // Who waited for the lock began before the one that held it: the later set is to be the later row.
    await tx.insert(contactWaits).values({ municipality, ...waits, createdAt: sql`clock_timestamp()` })
    await record(tx, officer, {
      action: 'waits.changed',
      object: `municipality:${municipality}`,
      detail: `${waits.dispute}, ${waits.question}, ${waits.forward}`,
    })
  })
}
