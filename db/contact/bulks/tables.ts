import { index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { home, moment, owned, within } from '../../columns'
import { staff } from '../../people/tables'
import { cases } from '../cases/tables'
import type { Act, Told } from './input'

/** One thing that an officer does to several cases at once: chosen, told, looked at, then done. */
export const caseBulks = pgTable(
  'case_bulks',
  {
    ...owned,
    staff: uuid().notNull(),
    act: text().$type<Act>().notNull(),
    /** What the form has told; null until then. */
    told: jsonb().$type<Told>(),
    /** When the officer pressed for it; what has been told does not change afterwards. */
    pressedAt: moment(),
  },
  (t) => [home(t), within(t, t.staff, staff), index().on(t.municipality, t.createdAt)],
)

/** A case of a bulk as the officer saw it, and what became of it. */
export const caseBulkItems = pgTable(
  'case_bulk_items',
  {
    ...owned,
    bulk: uuid().notNull(),
    case: uuid().notNull(),
    version: integer().notNull(),
    position: integer().notNull(),
    /** Somebody's press is at it. */
    claimedAt: moment(),
    /** `done`, or the key of the rule that said no. */
    outcome: text(),
  },
  (t) => [
    within(t, t.bulk, caseBulks),
    within(t, t.case, cases),
    unique().on(t.municipality, t.bulk, t.case),
    index().on(t.municipality, t.case),
  ],
)
