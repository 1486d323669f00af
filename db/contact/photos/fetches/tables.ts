import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { moment, owned, within } from '../../../columns'
import { cases } from '../../cases/tables'

/** Addresses of pictures that came with a case and wait to be fetched. What has come, or never will, is no row any more. */
export const photoFetches = pgTable(
  'photo_fetches',
  {
    ...owned,
    case: uuid().notNull(),
    address: text().notNull(),
    attempts: integer().notNull().default(0),
    /** When it may be tried; of one being fetched, when its worker is given up for lost. */
    nextAt: moment().notNull().defaultNow(),
  },
  (t) => [within(t, t.case, cases), index().on(t.municipality, t.nextAt)],
)
