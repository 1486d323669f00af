import { boolean, index, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { home, owned, within } from '../../columns'
import { staff } from '../../people/tables'

/** Filters of the queue under a name: one officer's own, or everybody's at the desk. */
export const caseViews = pgTable(
  'case_views',
  {
    ...owned,
    staff: uuid().notNull(),
    name: text().notNull(),
    /** As an address would hold them. */
    filters: jsonb().$type<Record<string, string>>().notNull(),
    shared: boolean().notNull(),
  },
  (t) => [home(t), within(t, t.staff, staff), index().on(t.municipality, t.staff)],
)

/** What an officer's queue opens with: one view at most. */
export const caseViewOpenings = pgTable(
  'case_view_openings',
  { ...owned, staff: uuid().notNull(), view: uuid().notNull() },
  (t) => [
    unique().on(t.municipality, t.staff),
    within(t, t.staff, staff),
    within(t, t.view, caseViews),
    index().on(t.municipality, t.view),
  ],
)
