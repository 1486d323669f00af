import { index, pgTable, uuid } from 'drizzle-orm/pg-core'
import { home, moment, owned, texts, within } from '../columns'
import { staff } from '../people/tables'

/** What the town tells on its home page, from a day to a day. */
export const notices = pgTable(
  'notices',
  {
    ...owned,
    title: texts().notNull(),
    body: texts().notNull(),
    showFrom: moment().notNull(),
    showUntil: moment(),
    writtenBy: uuid(),
  },
  (t) => [home(t), within(t, t.writtenBy, staff), index().on(t.municipality, t.showFrom)],
)
