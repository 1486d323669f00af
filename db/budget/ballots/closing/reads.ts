import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import { inTown } from '../../../town'
import { closings, rounds } from '../../rounds/tables'
import { closingRequests, givenUp } from './tables'

/** How far the opening of an urn is: nobody has asked, the worker has been asked, it could not, it is open. */
export type Opening = {
  state: 'closed' | 'asked' | 'failed' | 'open'
  /** Whether the worker should have been done long ago. */
  late: boolean
}

/** The urn of a round by the round's name in the URL, for the desk; null when there is no such round. */
export function findOpening(officer: Officer<'budget'>, slug: string): Promise<Opening | null> {
  return inTown(officer, async (tx) => {
    const [row] = await tx
      .select({
        opened: closings.id,
        asked: closingRequests.id,
        failed: givenUp,
        late: sql<boolean>`coalesce(clock_timestamp() > ${closingRequests.createdAt} + interval '2 minutes', false)`,
      })
      .from(rounds)
      .leftJoin(closings, eq(closings.round, rounds.id))
      .leftJoin(closingRequests, eq(closingRequests.round, rounds.id))
      .where(eq(rounds.slug, slug))
    if (!row) return null
    const { opened, asked, failed, late } = row
    return { state: opened ? 'open' : failed ? 'failed' : asked ? 'asked' : 'closed', late }
  })
}
