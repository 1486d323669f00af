import { sql } from 'drizzle-orm'
import { check, date, index, pgTable, uuid } from 'drizzle-orm/pg-core'
import { home, owned, within } from '../../columns'
import { staff } from '../../people/tables'

/** Somebody is away on these days, the last included, and another takes what comes to them. */
export const absences = pgTable(
  'absences',
  {
    ...owned,
    staff: uuid().notNull(),
    substitute: uuid().notNull(),
    from: date().notNull(),
    until: date().notNull(),
  },
  (t) => [
    home(t),
    within(t, t.staff, staff),
    within(t, t.substitute, staff),
    index().on(t.municipality, t.until),
    check('absence_days', sql`${t.from} <= ${t.until}`),
  ],
)
