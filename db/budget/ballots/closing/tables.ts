import { sql } from 'drizzle-orm'
import { pgTable, unique, uuid } from 'drizzle-orm/pg-core'
import { moment, owned, within } from '../../../columns'
import { staff } from '../../../people/tables'
import { rounds } from '../../rounds/tables'

/** Staff have asked the worker to open a round's urn; `failedAt` until it is asked or tried again. */
export const closingRequests = pgTable(
  'closing_requests',
  { ...owned, round: uuid().notNull(), requestedBy: uuid(), failedAt: moment() },
  (t) => [unique().on(t.municipality, t.round), within(t, t.round, rounds), within(t, t.requestedBy, staff)],
)

/** The worker said so, or has not been heard of for half an hour: it may be asked again. */
export const givenUp = sql<boolean>`coalesce(${closingRequests.failedAt} is not null or ${closingRequests.createdAt} < now() - interval '30 minutes', false)`
