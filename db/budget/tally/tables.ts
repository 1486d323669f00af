import { boolean, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { home, moment, owned, within } from '../../columns'
import { staff } from '../../people/tables'
import { pots, rounds } from '../rounds/tables'

/** A request to count a round, and how far the worker has come. */
export const counts = pgTable(
  'counts',
  {
    ...owned,
    round: uuid().notNull(),
    requestedBy: uuid(),
    done: integer().notNull().default(0),
    total: integer().notNull().default(0),
    finishedAt: moment(),
    failedAt: moment(),
  },
  (t) => [home(t), within(t, t.round, rounds), within(t, t.requestedBy, staff), index().on(t.municipality, t.round)],
)

/** One pot counted by one rule: the artefact exactly as hashed. Written once, never edited. */
export const runs = pgTable(
  'runs',
  {
    ...owned,
    count: uuid().notNull(),
    round: uuid().notNull(),
    pot: uuid().notNull(),
    /** The rule that decides; the others only compare. */
    official: boolean().notNull(),
    rule: text().notNull(),
    /** Of the artefact, for lists that would rather not read all of it. */
    winners: text().array().notNull(),
    artefact: text().notNull(),
    sha256: text().notNull(),
  },
  (t) => [
    home(t),
    within(t, t.count, counts),
    within(t, t.round, rounds),
    within(t, t.pot, pots),
    unique().on(t.municipality, t.count, t.pot, t.rule),
  ],
)

/** The result of a round made public, by whom and from which count. */
export const publications = pgTable(
  'publications',
  { ...owned, round: uuid().notNull(), count: uuid().notNull(), publishedBy: uuid() },
  (t) => [
    unique().on(t.municipality, t.round),
    within(t, t.round, rounds),
    within(t, t.count, counts),
    within(t, t.publishedBy, staff),
  ],
)
