import { index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import type { Locale } from '@/tenants/municipality'
import { home, moment, owned } from '../../columns'

/** Those outside the town whom cases are passed on to: contractors, companies, other authorities. */
export const receivers = pgTable(
  'receivers',
  {
    ...owned,
    name: text().notNull(),
    email: text().notNull(),
    /** What they look after, for whoever chooses among them. */
    task: text(),
    /** The language they are written to. */
    locale: text().$type<Locale>().notNull(),
    version: integer().notNull().default(1),
    /** Out of use since; null while cases may be passed on to them. */
    retiredAt: moment(),
  },
  (t) => [home(t), index().on(t.municipality, t.retiredAt, t.name)],
)
