import { sql } from 'drizzle-orm'
import { pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { moment, owned, within } from '../../../columns'
import { staff } from '../../../people/tables'
import { cases } from '../../cases/tables'

/** A case that must be kept whatever its age, until somebody says otherwise: an appeal, a claim for damages, a request of the police. */
export const retentionHolds = pgTable(
  'retention_holds',
  {
    ...owned,
    case: uuid().notNull(),
    why: text().notNull(),
    placedBy: uuid().notNull(),
    liftedBy: uuid(),
    liftedAt: moment(),
  },
  (t) => [
    within(t, t.case, cases),
    within(t, t.placedBy, staff),
    within(t, t.liftedBy, staff),
    uniqueIndex('retention_holds_standing').on(t.municipality, t.case).where(sql`lifted_at is null`),
  ],
)
