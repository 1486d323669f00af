import { sql } from 'drizzle-orm'
import { check, index, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { owned, within } from '../../../columns'
import { cases } from '../../cases/tables'
import type { Shape } from './input'

/** What another system told of where a case is besides its point: a thing of the town's by its number, and a line or an area. */
export const caseObjects = pgTable(
  'case_objects',
  {
    ...owned,
    case: uuid().notNull(),
    objectType: text(),
    objectId: text(),
    /** Gone when staff have said that the case is somewhere else. */
    shape: jsonb().$type<Shape>(),
  },
  (t) => [
    within(t, t.case, cases),
    unique().on(t.municipality, t.case),
    index().on(t.municipality, t.objectType, t.objectId),
    check('whole_object', sql`num_nonnulls(${t.objectType}, ${t.objectId}) <> 1`),
  ],
)
