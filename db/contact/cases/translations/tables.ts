import { index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Locale } from '@/tenants/municipality'
import { owned, within } from '../../../columns'
import { cases } from '../tables'

/** What staff said with a turn of a case, in the languages of those who have joined it; its own language is in the event. */
export const caseTranslations = pgTable(
  'case_translations',
  {
    ...owned,
    case: uuid().notNull(),
    /** The event of the same case that it says once more. */
    event: uuid().notNull(),
    locale: text().$type<Locale>().notNull(),
    words: text().notNull(),
  },
  (t) => [within(t, t.case, cases), unique().on(t.municipality, t.event, t.locale), index().on(t.municipality, t.case)],
)
