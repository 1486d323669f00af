import { sql } from 'drizzle-orm'
import { integer, pgTable, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { moment, owned, within } from '../../../columns'
import { staff } from '../../../people/tables'

/** One going over of a town's applications, with what went. The town's first is asked for by somebody; the others are the night's. */
export const grantRetentionRuns = pgTable(
  'grant_retention_runs',
  {
    ...owned,
    startedBy: uuid(),
    told: integer().notNull().default(0),
    expired: integer().notNull().default(0),
    receipts: integer().notNull().default(0),
    blanked: integer().notNull().default(0),
    finishedAt: moment(),
  },
  (t) => [
    within(t, t.startedBy, staff),
    uniqueIndex('grant_retention_runs_open').on(t.municipality).where(sql`finished_at is null`),
  ],
)
