import { index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Locale } from '@/tenants/municipality'
import { bytes, moment, owned, within } from '../../columns'
import { persons } from '../../people/tables'
import { cases } from '../cases/tables'

/** An address that is told by mail of the turns of a published case, once its owner has said yes. Ended, the row is gone. */
export const subscriptions = pgTable(
  'subscriptions',
  {
    ...owned,
    case: uuid().notNull(),
    /** Who had signed in, if anybody. */
    person: uuid(),
    address: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    /** SHA-256 of the secret in the links of its mails. */
    secret: bytes().notNull(),
    confirmedAt: moment(),
  },
  (t) => [
    within(t, t.case, cases),
    within(t, t.person, persons).onDelete('cascade'),
    unique().on(t.municipality, t.case, t.address),
    unique().on(t.municipality, t.secret),
    index().on(t.municipality, t.address),
    index().on(t.municipality, t.person),
  ],
)
