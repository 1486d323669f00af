import { boolean, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { bytes, home, moment, owned, within } from '../../../columns'
import { staff } from '../../../people/tables'
import { type Scope, usualMost } from './input'

/** The systems that may send cases to the town over Open311. */
export const apiClients = pgTable(
  'api_clients',
  {
    ...owned,
    name: text().notNull(),
    /** SHA-256 of the key, which is shown once and kept nowhere. */
    key: bytes().notNull(),
    scopes: jsonb().$type<Scope[]>().notNull(),
    mayPublish: boolean().notNull(),
    /** How many cases and updates it may send in ten minutes; twenty questions for updates are as one. */
    most: integer().notNull().default(usualMost),
    madeBy: uuid(),
    revokedAt: moment(),
  },
  (t) => [home(t), within(t, t.madeBy, staff), unique().on(t.municipality, t.key)],
)
