import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, home, owned, within } from '../columns'
import { persons, staff } from '../people/tables'

/** Pictures, re-encoded on arrival; the bytes lie in FILES_DIR under `key`. */
export const files = pgTable(
  'files',
  {
    ...owned,
    key: text().notNull(),
    kind: text().notNull(),
    size: integer().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    sha256: bytes().notNull(),
    /** What the picture shows, for those who do not see it. */
    alt: text().notNull(),
    person: uuid(),
    staff: uuid(),
  },
  (t) => [home(t), within(t, t.person, persons), within(t, t.staff, staff), index().on(t.municipality, t.person)],
)
