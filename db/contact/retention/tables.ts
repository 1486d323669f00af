import { sql } from 'drizzle-orm'
import { boolean, check, integer, pgTable, unique, uuid } from 'drizzle-orm/pg-core'
import { moment, owned, within } from '../../columns'
import { staff } from '../../people/tables'
import { topics } from '../topics/tables'

/** How long what people have told is kept once their case has ended: of one topic or, without one, of all that have no rule of their own. */
export const retentionRules = pgTable(
  'retention_rules',
  {
    ...owned,
    topic: uuid(),
    blankDays: integer().notNull(),
    /** Whether what was written goes with the names, and not only the names. */
    blankText: boolean().notNull(),
    photoDays: integer().notNull(),
    /** Null: the case itself stays. */
    deleteDays: integer(),
    changedBy: uuid().notNull(),
    changedAt: moment().notNull().defaultNow(),
    version: integer().notNull().default(1),
  },
  (t) => [
    within(t, t.topic, topics),
    within(t, t.changedBy, staff),
    unique().on(t.municipality, t.topic).nullsNotDistinct(),
    check(
      'retention_in_order',
      sql`${t.photoDays} <= ${t.blankDays} and ${t.blankDays} <= coalesce(${t.deleteDays}, ${t.blankDays})`,
    ),
  ],
)
