import { pgTable, text, unique } from 'drizzle-orm/pg-core'
import { bytes, moment, owned } from '../columns'

/** A form half filled, parked while its writer signs in. Sealed with a key that only the browser's cookie holds. */
export const drafts = pgTable(
  'drafts',
  {
    ...owned,
    token: bytes().notNull(),
    form: text().notNull(),
    sealed: bytes().notNull(),
    expiresAt: moment().notNull(),
  },
  (t) => [unique().on(t.municipality, t.token)],
)
