import { pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Locale } from '@/tenants/municipality'
import { bytes, owned, within } from '../../columns'
import { persons } from '../../people/tables'
import { cases } from '../cases/tables'

/** Somebody whom the same thing troubles: they are counted, and told of its turns where they said how. */
export const follows = pgTable(
  'follows',
  {
    ...owned,
    case: uuid().notNull(),
    person: uuid(),
    locale: text().$type<Locale>().notNull(),
    /** A keyed hash of the form, or of the network with the case and the day, against counting one press twice. */
    submission: bytes().notNull(),
  },
  (t) => [
    within(t, t.case, cases),
    within(t, t.person, persons).onDelete('cascade'),
    unique().on(t.municipality, t.submission),
    unique().on(t.municipality, t.case, t.person),
  ],
)
