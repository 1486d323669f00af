import { sql } from 'drizzle-orm'
import { pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { moment, owned, within } from '../../../columns'
import { staff } from '../../../people/tables'
import { applications } from '../../applications/tables'

/** An application that must be kept whatever its age, until somebody says otherwise: an audit, a claim, a request of the police. */
export const grantRetentionHolds = pgTable(
  'grant_retention_holds',
  {
    ...owned,
    application: uuid().notNull(),
    why: text().notNull(),
    placedBy: uuid().notNull(),
    liftedBy: uuid(),
    liftedAt: moment(),
  },
  (t) => [
    within(t, t.application, applications),
    within(t, t.placedBy, staff),
    within(t, t.liftedBy, staff),
    uniqueIndex('grant_retention_holds_standing').on(t.municipality, t.application).where(sql`lifted_at is null`),
  ],
)
