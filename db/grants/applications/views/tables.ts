import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { owned, within } from '../../../columns'
import { staff } from '../../../people/tables'

/** Filters of the queue of applications under a name, which its officer alone sees. */
export const applicationViews = pgTable(
  'application_views',
  {
    ...owned,
    staff: uuid().notNull(),
    name: text().notNull(),
    /** As an address would hold them. */
    filters: jsonb().$type<Record<string, string>>().notNull(),
  },
  (t) => [within(t, t.staff, staff), index().on(t.municipality, t.staff)],
)
