import { index, pgTable, unique, uuid } from 'drizzle-orm/pg-core'
import { owned, within } from '../../columns'
import { staff } from '../../people/tables'
import { units } from '../topics/tables'

/** Who works in which unit: whose cases come first in their queue. One may work in several, or in none. */
export const unitMembers = pgTable(
  'unit_members',
  { ...owned, unit: uuid().notNull(), staff: uuid().notNull() },
  (t) => [
    within(t, t.unit, units),
    within(t, t.staff, staff).onDelete('cascade'),
    unique().on(t.municipality, t.unit, t.staff),
    index().on(t.municipality, t.staff),
  ],
)
