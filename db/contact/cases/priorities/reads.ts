import 'server-only'
import { sql } from 'drizzle-orm'

/** Whom else the same thing troubles: those who have said so, and those who told of it in cases that have joined this one. */
export const troubledBy = sql<number>`(select count(*)::int from cases joined_case where joined_case.main = cases.id)
  + (select count(*)::int from follows f where f."case" = cases.id
      or f."case" in (select joined_case.id from cases joined_case where joined_case.main = cases.id))`

/** The rank of a case's priority, to sort by. */
export const priorityRank = sql`array_position(array['low', 'normal', 'high', 'urgent'], cases.priority)`
