import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable } from 'drizzle-orm/pg-core'
import { owned } from '../../columns'

/** How long the town waits, as the contact desk has set it: a row each time, for a promise is counted by what held when it was made. */
export const contactWaits = pgTable(
  'contact_waits',
  {
    ...owned,
    dispute: integer().notNull(),
    question: integer().notNull(),
    forward: integer().notNull(),
  },
  (t) => [
    index().on(t.municipality, t.createdAt),
    check('waits_are_days', sql`least(${t.dispute}, ${t.question}, ${t.forward}) > 0`),
  ],
)
