import { sql } from 'drizzle-orm'
import { boolean, check, date, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { bytes, cents, home, moment, owned, texts, within } from '../../columns'
import { staff } from '../../people/tables'
import type { BallotForm } from '../ballots/input'
import type { Rule } from '../tally/input'

/** One run from ideas to results. The phases are moments; the database clock says which one it is. */
export const rounds = pgTable(
  'rounds',
  {
    ...owned,
    /** The round in URLs, in the town's own words: `2026`, `liikuntapaikat`. */
    slug: text().notNull(),
    name: texts().notNull(),
    intro: texts().notNull(),
    illustration: text(),
    ideasFrom: moment().notNull(),
    ideasUntil: moment().notNull(),
    reviewUntil: moment().notNull(),
    votingFrom: moment().notNull(),
    votingUntil: moment().notNull(),
    resultOn: moment().notNull(),
    ideasNeedSignIn: boolean().notNull().default(true),
    /** Only residents of the town may vote. */
    residentsOnly: boolean().notNull().default(true),
    minimumAge: integer(),
    maximumAge: integer(),
    /** Age counts as reached during the year of the day, or on the day itself. */
    ageReached: text().$type<'in-year' | 'on-day'>().notNull().default('in-year'),
    ageOn: date().notNull(),
    ballot: jsonb().$type<BallotForm>().notNull(),
    rule: jsonb().$type<Rule>().notNull(),
    publishedAt: moment(),
    publishedBy: uuid(),
    /** Counts edits, so that the second of two editors sees the first one's work. */
    version: integer().notNull().default(1),
  },
  (t) => [
    home(t),
    unique().on(t.municipality, t.slug),
    within(t, t.publishedBy, staff),
    check(
      'phases_in_order',
      sql`${t.ideasFrom} < ${t.ideasUntil} and ${t.ideasUntil} <= ${t.reviewUntil} and ${t.reviewUntil} <= ${t.votingFrom} and ${t.votingFrom} < ${t.votingUntil} and ${t.votingUntil} <= ${t.resultOn}`,
    ),
    check('age_rule_known', sql`${t.ageReached} in ('in-year', 'on-day')`),
  ],
)

/** The money of one scope: the whole town, or one area that a voter may choose. */
export const pots = pgTable(
  'pots',
  {
    ...owned,
    round: uuid().notNull(),
    /** The scope in ballots, manifests and downloads: `koko`, `jamsankoski`. */
    key: text().notNull(),
    name: texts().notNull(),
    cents: cents().notNull(),
    wholeTown: boolean().notNull(),
    position: integer().notNull(),
  },
  (t) => [
    home(t),
    within(t, t.round, rounds).onDelete('cascade'),
    unique().on(t.municipality, t.round, t.key),
    check('pot_positive', sql`${t.cents} > 0`),
  ],
)

/** The moment the rules, options and prices of a round were frozen and published. */
export const freezes = pgTable(
  'freezes',
  {
    ...owned,
    round: uuid().notNull(),
    /** Canonical JSON, exactly the bytes that were hashed. */
    manifest: text().notNull(),
    sha256: text().notNull(),
    frozenBy: uuid(),
  },
  (t) => [unique().on(t.municipality, t.round), within(t, t.round, rounds), within(t, t.frozenBy, staff)],
)

/** The secret behind the lot, whose hash stands in the manifest. It is shown once the voting has closed. */
export const seeds = pgTable('seeds', { ...owned, round: uuid().notNull(), seed: bytes().notNull() }, (t) => [
  unique().on(t.municipality, t.round),
  within(t, t.round, rounds),
])

/** The end of a round's voting: envelopes opened, ballots mixed, nobody's any more. */
export const closings = pgTable(
  'closings',
  { ...owned, round: uuid().notNull(), ballots: integer().notNull(), closedBy: uuid() },
  (t) => [
    unique().on(t.municipality, t.round),
    within(t, t.round, rounds),
    within(t, t.closedBy, staff),
    index().on(t.municipality, t.createdAt),
  ],
)
