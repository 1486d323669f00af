import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { bytes, moment, owned, within } from '../../columns'
import { persons, staff } from '../../people/tables'
import { applications } from '../applications/tables'

/** Natural persons whom the money of an application goes to, as the tax administration is told of them each year. */
export const payees = pgTable(
  'payees',
  {
    ...owned,
    application: uuid().notNull(),
    name: text().notNull(),
    /** The identity code, sealed under a key outside the database and bound to this row's id. */
    identity: bytes().notNull(),
    /** A keyed hash of it: whether two rows are one person. */
    fingerprint: bytes().notNull(),
    /** Their part of the money, against the other members' parts. */
    weight: integer().notNull().default(1),
    toldBy: uuid(),
    /** Who keyed it in from paper. */
    toldByStaff: uuid(),
    removedAt: moment(),
  },
  (t) => [
    within(t, t.application, applications),
    within(t, t.toldBy, persons),
    within(t, t.toldByStaff, staff),
    index().on(t.municipality, t.application),
    check('payee_has_part', sql`${t.weight} > 0`),
    check('payee_told_by_one', sql`num_nonnulls(${t.toldBy}, ${t.toldByStaff}) = 1`),
  ],
)

/** A file made for the tax administration: what it told of whom, so that the next one can tell what has changed. */
export const taxFiles = pgTable(
  'tax_files',
  {
    ...owned,
    year: integer().notNull(),
    number: integer().notNull(),
    /** Sums by person's keyed hash, as JSON; sealed and bound to this row's id. */
    told: bytes().notNull(),
    sha256: text().notNull(),
    madeBy: uuid().notNull(),
  },
  (t) => [within(t, t.madeBy, staff), unique().on(t.municipality, t.year, t.number)],
)
