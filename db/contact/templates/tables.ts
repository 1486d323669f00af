import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { home, moment, owned, texts, within } from '../../columns'
import { staff } from '../../people/tables'
import type { State } from '../cases/rules'
import { topics } from '../topics/tables'

/** Words that staff say often: of one topic or of all, with which a case goes into a state. What was sent is kept in the event. */
export const templates = pgTable(
  'case_templates',
  {
    ...owned,
    name: text().notNull(),
    topic: uuid(),
    state: text().$type<State>().notNull(),
    words: texts().notNull(),
    /** Its place among those of its topic; those that nobody has moved stand by name. */
    position: integer().notNull().default(0),
    version: integer().notNull().default(1),
    /** Nobody, where the town began with it. */
    writtenBy: uuid(),
    retiredAt: moment(),
  },
  (t) => [
    home(t),
    within(t, t.topic, topics),
    within(t, t.writtenBy, staff),
    index().on(t.municipality, t.state, t.topic),
  ],
)
