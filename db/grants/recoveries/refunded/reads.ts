import 'server-only'
import { sql } from 'drizzle-orm'
import type { AwardState } from '@/db/grants/awards/input'
import { recoveries } from '@/db/grants/recoveries/tables'

export type Refund = { cents: number; state: AwardState }

/** What is paid back to the applicant of a recovery that was settled, as the decision on it was changed; it is made when that is final. */
export const refund = sql<Refund | null>`(select json_build_object('cents', a.payable_cents, 'state', a.state)
  from awards a where a.decision = ${recoveries.ruling} and a.part = 'refund')`
