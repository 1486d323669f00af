import { sql } from 'drizzle-orm'
import { boolean, check, date, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Locale } from '@/tenants/municipality'
import { bytes, home, moment, owned, within } from '../../columns'
import { staff } from '../../people/tables'
import { cases } from '../cases/tables'
import { receivers } from '../receivers/tables'
import type { Shareable } from './input'

/** A case that was passed on to somebody outside, who answers by a link of their own. */
export const forwards = pgTable(
  'forwards',
  {
    ...owned,
    case: uuid().notNull(),
    /** On the town's list; null for an address that was written for this once. */
    receiver: uuid(),
    name: text().notNull(),
    email: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    /** Shown as it stands when they look: what is put right or taken back is so for them too. */
    shares: text().array().$type<Shareable[]>().notNull().default(sql`'{}'`),
    photos: uuid().array().notNull().default(sql`'{}'`),
    message: text(),
    /** The case has ended here with it: the receiver has it as their own, and answers its reporter. */
    handedOver: boolean().notNull().default(false),
    dueOn: date().notNull(),
    /** SHA-256 of the key in the receiver's link. */
    key: bytes().notNull(),
    expiresAt: moment().notNull(),
    revokedAt: moment(),
    staff: uuid().notNull(),
  },
  (t) => [
    home(t),
    within(t, t.case, cases),
    within(t, t.receiver, receivers),
    within(t, t.staff, staff),
    unique().on(t.municipality, t.key),
    index().on(t.municipality, t.case),
    index().on(t.municipality, t.dueOn),
    check('something_is_shared', sql`cardinality(${t.shares}) + cardinality(${t.photos}) > 0`),
  ],
)
