import { integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { moment, owned } from '../../columns'

/** Figures of a large town that have been counted a moment ago, so that nobody waits for them. */
export const figureSheets = pgTable(
  'figure_sheets',
  {
    ...owned,
    /** Which figures: `dashboard`, `times`, `places`, `punctuality` or `estimate`, with what they were narrowed by. */
    name: text().notNull(),
    sheet: jsonb().notNull(),
    madeAt: moment().notNull(),
    /** When somebody last wanted to see them; what nobody wants any more is counted no further. */
    askedAt: moment().notNull(),
    /** Which release made it: another one may understand it otherwise. */
    form: integer().notNull(),
  },
  (t) => [unique().on(t.municipality, t.name)],
)
