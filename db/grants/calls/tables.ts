import { index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { home, moment, owned, within } from '../../columns'
import { staff } from '../../people/tables'
import type { Call } from './input'

/** A call for applications as staff write it. What residents see, and applications keep, are its published versions. */
export const calls = pgTable(
  'calls',
  {
    ...owned,
    slug: text().notNull(),
    draft: jsonb().$type<Call>().notNull(),
    /** Counts edits of the draft, so that the second of two editors sees the first one's work. */
    version: integer().notNull().default(1),
    /** The version in force; null until it is published, and anew when it is taken back before anybody has applied. */
    published: integer(),
    /** Of the version in force, for lists. */
    opensAt: moment(),
    closesAt: moment(),
    /** The call of last year it was copied from: whose sums brakes compare with. */
    previous: uuid(),
    createdBy: uuid(),
  },
  (t) => [
    home(t),
    unique().on(t.municipality, t.slug),
    within(t, t.previous, t),
    within(t, t.createdBy, staff),
    index().on(t.municipality, t.closesAt),
  ],
)

/** A call as it was published: never changed, a new one beside it. */
export const callVersions = pgTable(
  'call_versions',
  {
    ...owned,
    call: uuid().notNull(),
    number: integer().notNull(),
    content: jsonb().$type<Call>().notNull(),
    /** SHA-256 of the content's canonical text. */
    sha256: text().notNull(),
    /** What was changed, in words for applicants who have begun. */
    note: text(),
    publishedBy: uuid(),
  },
  (t) => [
    home(t),
    within(t, t.call, calls),
    within(t, t.publishedBy, staff),
    unique().on(t.municipality, t.call, t.number),
  ],
)
