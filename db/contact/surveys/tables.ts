import { sql } from 'drizzle-orm'
import { boolean, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { owned, within } from '../../columns'
import { cases } from '../cases/tables'
import type { SurveyReason } from './input'

/** "Is it all right now?": what a reporter said of the latest end of their case they were asked about. */
export const surveys = pgTable(
  'surveys',
  {
    ...owned,
    case: uuid().notNull(),
    /** Only so that each is asked once: the answer outlives the reporter's own row, and then tells nobody's name. */
    reporter: uuid().notNull(),
    satisfied: boolean().notNull(),
    /** What was wrong, as far as they ticked it. */
    reasons: text().array().$type<SurveyReason[]>().notNull().default(sql`'{}'`),
    words: text(),
  },
  (t) => [within(t, t.case, cases), unique().on(t.municipality, t.reporter), index().on(t.municipality, t.case)],
)
