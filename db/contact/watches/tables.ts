import { doublePrecision, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Locale } from '@/tenants/municipality'
import { bytes, moment, owned, within } from '../../columns'
import { persons } from '../../people/tables'
import type { Cadence } from './input'

/** An address that is told by mail of what is published in an area or on topics, once its owner has said yes. Ended, the row is gone. */
export const watches = pgTable(
  'watches',
  {
    ...owned,
    /** Who had signed in, if anybody. */
    person: uuid(),
    address: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    /** SHA-256 of the secret in the links of its mails. */
    secret: bytes().notNull(),
    confirmedAt: moment(),
    /** Codes in alphabetical order; none are all topics. */
    topics: jsonb().$type<string[]>().notNull(),
    words: text(),
    /** What the reader calls the point; without a point the whole town is meant. */
    place: text(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    radius: integer(),
    every: text().$type<Cadence>().notNull(),
    /** Everything until then has been told. */
    digestedAt: moment().notNull().defaultNow(),
  },
  (t) => [
    within(t, t.person, persons).onDelete('cascade'),
    unique('watches_once')
      .on(t.municipality, t.address, t.topics, t.words, t.latitude, t.longitude, t.radius)
      .nullsNotDistinct(),
    unique().on(t.municipality, t.secret),
    index().on(t.municipality, t.person),
    index().on(t.municipality, t.digestedAt),
  ],
)
