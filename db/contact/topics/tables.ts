import { boolean, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { home, moment, owned, texts, within } from '../../columns'
import type { Kind, PlaceNeed, TopicGroup } from './input'

/** Who answers: a unit of the town, or the company that does the work for it. */
export const units = pgTable(
  'units',
  {
    ...owned,
    code: text().notNull(),
    name: texts().notNull(),
    /** Where it is warned of answers that are due; null when it reads no mail. */
    email: text(),
    version: integer().notNull().default(1),
  },
  (t) => [home(t), unique().on(t.municipality, t.code)],
)

/** What residents write about. The topic decides what is asked, who answers and by when. */
export const topics = pgTable(
  'topics',
  {
    ...owned,
    /** Stays when the names change: addresses and other systems know the topic by it. */
    code: text().notNull(),
    name: texts().notNull(),
    /** What it is for, where the name does not say. */
    description: texts(),
    group: text().$type<TopicGroup>().notNull(),
    /** Words people use of it, in any language, for the search. */
    keywords: text().notNull().default(''),
    kind: text().$type<Kind>().notNull(),
    place: text().$type<PlaceNeed>().notNull(),
    publishable: boolean().notNull(),
    /** Working days to a substantive answer. */
    days: integer().notNull(),
    unit: uuid().notNull(),
    position: integer().notNull(),
    /** Who is warned of answers that are due, when it is not the unit. */
    warn: text(),
    retiredAt: moment(),
    version: integer().notNull().default(1),
    changedAt: moment(),
  },
  (t) => [home(t), within(t, t.unit, units), unique().on(t.municipality, t.code)],
)
