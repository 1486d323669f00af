import { integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core'
import type { Position } from '@/tenants/map'
import { moment, owned, texts } from '../../columns'

/** Parts of the town that staff have drawn, beside those of the town's own map. */
export const areas = pgTable(
  'areas',
  {
    ...owned,
    /** Stays when the name changes: rules and traces know the area by it. */
    code: text().notNull(),
    name: texts().notNull(),
    /** The corners in order; the last is joined to the first. */
    ring: jsonb().$type<readonly Position[]>().notNull(),
    version: integer().notNull().default(1),
    retiredAt: moment(),
  },
  (t) => [unique().on(t.municipality, t.code)],
)
