import { integer, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { owned, texts } from '../../../columns'
import type { RoutedKind } from './input'

/** Where the town wants a kind of matter to be taken that does not belong here; without a row, to its registry. */
export const guardRoutes = pgTable(
  'guard_routes',
  {
    ...owned,
    kind: text().$type<RoutedKind>().notNull(),
    /** Who answers it, or what the page behind the link is called. */
    name: texts().notNull(),
    url: text(),
    phone: text(),
    email: text(),
    version: integer().notNull().default(1),
  },
  (t) => [unique().on(t.municipality, t.kind)],
)
