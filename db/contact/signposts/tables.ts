import { integer, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { home, moment, owned, texts } from '../../columns'
import type { TopicGroup } from '../topics/input'

/** What residents look for here and somebody else answers: found among the topics, and nothing can be sent to it. */
export const signposts = pgTable(
  'signposts',
  {
    ...owned,
    /** Stays when the names change: addresses know it by it. */
    code: text().notNull(),
    name: texts().notNull(),
    /** What is taken there, and what is worth knowing first. */
    words: texts().notNull(),
    group: text().$type<TopicGroup>().notNull(),
    /** Words people use of it, in any language, for the search. */
    keywords: text().notNull().default(''),
    /** Who answers. */
    receiver: texts().notNull(),
    url: text(),
    phone: text(),
    email: text(),
    version: integer().notNull().default(1),
    /** Out of use since; null while it is shown. */
    retiredAt: moment(),
  },
  (t) => [home(t), unique().on(t.municipality, t.code)],
)
