import { sql } from 'drizzle-orm'
import { check, doublePrecision, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Locale } from '@/tenants/municipality'
import { cents, home, moment, owned, within } from '../../columns'
import { files } from '../../files/tables'
import { persons, staff } from '../../people/tables'
import { pots, rounds } from '../rounds/tables'
import type { IdeaWords } from './rules'

/** What a resident would like the money to do. Raw input; proposals are made of ideas. */
export const ideas = pgTable(
  'ideas',
  {
    ...owned,
    round: uuid().notNull(),
    pot: uuid().notNull(),
    /** Runs within the round, for people to say aloud. */
    number: integer().notNull(),
    author: uuid(),
    /** The name shown beside the idea; a writer without sign-in gives it or stays unnamed. */
    byline: text(),
    title: text().notNull(),
    text: text().notNull(),
    place: text().notNull(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    category: text().notNull(),
    roughCents: cents(),
    locale: text().$type<Locale>().notNull(),
    illustration: text(),
    /** The writer's own key against sending twice. */
    submission: uuid().notNull(),
    version: integer().notNull().default(1),
  },
  (t) => [
    home(t),
    within(t, t.round, rounds),
    within(t, t.pot, pots),
    within(t, t.author, persons),
    unique().on(t.municipality, t.round, t.number),
    unique().on(t.municipality, t.submission),
    index().on(t.municipality, t.round, t.createdAt),
    index().on(t.municipality, t.author),
  ],
)

export const ideaPictures = pgTable(
  'idea_pictures',
  { ...owned, idea: uuid().notNull(), file: uuid().notNull(), position: integer().notNull() },
  (t) => [
    within(t, t.idea, ideas),
    within(t, t.file, files),
    index().on(t.municipality, t.idea),
    index().on(t.municipality, t.file),
  ],
)

/** Every change an author made: how the idea stood before it. */
export const ideaEdits = pgTable(
  'idea_edits',
  { ...owned, idea: uuid().notNull(), editor: uuid(), before: jsonb().$type<IdeaWords>().notNull() },
  (t) => [within(t, t.idea, ideas), within(t, t.editor, persons), index().on(t.municipality, t.idea)],
)

export const withdrawals = pgTable(
  'withdrawals',
  { ...owned, idea: uuid().notNull(), author: uuid().notNull() },
  (t) => [unique().on(t.municipality, t.idea), within(t, t.idea, ideas), within(t, t.author, persons)],
)

export const supports = pgTable('supports', { ...owned, idea: uuid().notNull(), person: uuid().notNull() }, (t) => [
  unique().on(t.municipality, t.idea, t.person),
  within(t, t.idea, ideas),
  within(t, t.person, persons).onDelete('cascade'),
])

export const comments = pgTable(
  'comments',
  {
    ...owned,
    idea: uuid().notNull(),
    author: uuid().notNull(),
    text: text().notNull(),
    locale: text().$type<Locale>().notNull(),
  },
  (t) => [
    home(t),
    within(t, t.idea, ideas),
    within(t, t.author, persons),
    index().on(t.municipality, t.idea, t.createdAt),
  ],
)

/** A reader's word that an idea or a comment breaks the rules of the discussion. */
export const reports = pgTable(
  'reports',
  {
    ...owned,
    idea: uuid().notNull(),
    /** Absent when the idea itself is reported. */
    comment: uuid(),
    reporter: uuid().notNull(),
    reason: text().notNull(),
    settledAt: moment(),
    settledBy: uuid(),
  },
  (t) => [
    within(t, t.idea, ideas),
    within(t, t.comment, comments),
    within(t, t.reporter, persons).onDelete('cascade'),
    within(t, t.settledBy, staff),
    unique().on(t.municipality, t.idea, t.comment, t.reporter).nullsNotDistinct(),
  ],
)

/** An idea or a comment taken out of sight by staff, with the reason its author is told. */
export const hidings = pgTable(
  'hidings',
  { ...owned, idea: uuid(), comment: uuid(), reason: text().notNull(), hiddenBy: uuid().notNull() },
  (t) => [
    within(t, t.idea, ideas),
    within(t, t.comment, comments),
    within(t, t.hiddenBy, staff),
    unique().on(t.municipality, t.idea),
    unique().on(t.municipality, t.comment),
    check('one_target', sql`num_nonnulls(${t.idea}, ${t.comment}) = 1`),
  ],
)
