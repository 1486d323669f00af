import { sql } from 'drizzle-orm'
import { boolean, check, date, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Desk } from '../actors'
import { bytes, home, moment, owned, within } from '../columns'

/** Residents who have signed in to this town's portal. The identity code is here only as a keyed HMAC. */
export const persons = pgTable(
  'persons',
  {
    ...owned,
    subject: text().notNull(),
    identity: bytes(),
    /** Earlier subjects and identities, as a round's register names them: nobody becomes a second voter. */
    formerly: text().array().notNull().default([]),
    name: text().notNull(),
    bornOn: date(),
    homeMunicipality: text(),
    restricted: boolean().notNull().default(false),
  },
  (t) => [home(t), unique().on(t.municipality, t.subject), unique().on(t.municipality, t.identity)],
)

export const staff = pgTable(
  'staff',
  { ...owned, subject: text().notNull(), name: text().notNull(), email: text() },
  (t) => [home(t), unique().on(t.municipality, t.subject)],
)

/** Who works at which desk. Taking a desk away deletes the row; the journal remembers. */
export const desks = pgTable(
  'desks',
  { ...owned, staff: uuid().notNull(), desk: text().$type<Desk>().notNull(), grantedBy: uuid() },
  (t) => [
    within(t, t.staff, staff).onDelete('cascade'),
    within(t, t.grantedBy, staff),
    unique().on(t.municipality, t.staff, t.desk),
    check('desk_known', sql`${t.desk} in ('contact', 'grants', 'budget', 'administrator')`),
  ],
)

/** One row per open session: deleting it signs the person out at once. Only the SHA-256 of the cookie's token is kept. */
export const sessions = pgTable(
  'sessions',
  {
    ...owned,
    token: bytes().notNull(),
    person: uuid(),
    staff: uuid(),
    /** The identity provider's session, for back-channel logout. */
    sid: text(),
    assurance: text(),
    /** The identity code, sealed under a key that only the cookie's token gives: for e-Authorizations while its holder is here. */
    identity: bytes(),
    /** Sliding for residents, fixed for staff. */
    expiresAt: moment().notNull(),
    endsAt: moment().notNull(),
  },
  (t) => [
    home(t),
    unique().on(t.municipality, t.token),
    within(t, t.person, persons).onDelete('cascade'),
    within(t, t.staff, staff).onDelete('cascade'),
    index().on(t.municipality, t.sid),
    index().on(t.municipality, t.person),
    index().on(t.municipality, t.staff),
    check('one_holder', sql`num_nonnulls(${t.person}, ${t.staff}) = 1`),
  ],
)
