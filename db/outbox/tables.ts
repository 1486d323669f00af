import { index, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { home, moment, owned, within } from '../columns'
import { persons } from '../people/tables'

/** Messages to residents, written in the transaction of what they tell about. The words are chosen when they are read. */
export const messages = pgTable(
  'messages',
  {
    ...owned,
    person: uuid().notNull(),
    /** A key of the namespace `messages`, for instance `ideaCombined`. */
    kind: text().notNull(),
    values: jsonb().$type<Record<string, string>>().notNull(),
    /** Where to read more: a path of the portal without its language. */
    link: text(),
    /** One message per event, however often it is tried. */
    dedupe: text().notNull(),
    readAt: moment(),
  },
  (t) => [
    home(t),
    within(t, t.person, persons).onDelete('cascade'),
    unique().on(t.municipality, t.dedupe),
    index().on(t.municipality, t.person, t.createdAt),
  ],
)
