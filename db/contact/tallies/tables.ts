import { index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { owned } from '../../columns'
import type { State } from '../cases/rules'
import type { PublicationState } from '../publications/rules'

/**
 * How many cases, and how many publications, stand in each state: the sum of its rows. Triggers add a row for what each statement has
 * changed, so that two at once wait for nobody; the worker adds the rows of a state up into one.
 */
export const caseTallies = pgTable(
  'case_tallies',
  {
    ...owned,
    of: text().$type<'case' | 'publication'>().notNull(),
    state: text().$type<State | PublicationState>().notNull(),
    number: integer().notNull(),
  },
  (t) => [index().on(t.municipality)],
)
