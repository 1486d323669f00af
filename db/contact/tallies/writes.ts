import 'server-only'
import { sql } from 'drizzle-orm'
import type { Job } from '../../actors'
import { inTown } from '../../town'
import { caseTallies } from './tables'

/** Below so many rows there is nothing worth adding up. */
const few = 200

/**
 * Adds the rows of each state up into one. Whoever reads meanwhile sees the rows or their sum and never both, and what is added at the
 * same time stays beside it.
 */
export function foldTallies(job: Job) {
  return inTown(job, async (tx) => {
    if ((await tx.$count(caseTallies)) <= few) return
    await tx.execute(sql`
      with gone as (delete from ${caseTallies} returning municipality, "of", state, number)
      insert into case_tallies (municipality, "of", state, number)
      select municipality, "of", state, sum(number) from gone group by municipality, "of", state`)
  })
}
