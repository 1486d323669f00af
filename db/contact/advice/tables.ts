import { pgTable, unique, uuid } from 'drizzle-orm/pg-core'
import { bytes, owned, within } from '../../columns'
import { cases } from '../cases/tables'

/** Somebody whom a published answer has spared asking; nothing is kept of who it was. */
export const helps = pgTable(
  'helps',
  {
    ...owned,
    case: uuid().notNull(),
    /** A keyed hash of the form, against counting one press twice. */
    submission: bytes().notNull(),
  },
  (t) => [within(t, t.case, cases), unique().on(t.municipality, t.case, t.submission)],
)
