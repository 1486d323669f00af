import { index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { home, owned, within } from '../../../columns'
import { staff } from '../../../people/tables'
import { applications } from '../tables'

/** Several applications handed to one preparer, or to nobody, at once. */
export const handouts = pgTable(
  'application_handouts',
  {
    ...owned,
    staff: uuid().notNull(),
    /** Who gets them; null: nobody. */
    handler: uuid(),
  },
  (t) => [home(t), within(t, t.staff, staff), within(t, t.handler, staff), index().on(t.municipality, t.createdAt)],
)

/** One of the applications as the officer saw it, and what became of it. */
export const handoutItems = pgTable(
  'application_handout_items',
  {
    ...owned,
    handout: uuid().notNull(),
    application: uuid().notNull(),
    version: integer().notNull(),
    position: integer().notNull(),
    /** `done`, or the key of the rule that said no. */
    outcome: text(),
  },
  (t) => [
    within(t, t.handout, handouts).onDelete('cascade'),
    within(t, t.application, applications).onDelete('cascade'),
    unique().on(t.municipality, t.handout, t.application),
    index().on(t.municipality, t.application),
  ],
)
