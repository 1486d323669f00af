import { date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { owned, within } from '../../../../columns'
import { documents } from '../../../../files/documents/tables'
import { staff } from '../../../../people/tables'
import { applications } from '../../tables'
import type { PostKind } from './input'

/** What an applicant on paper has sent after the application: what it was, the day it came, its scan, and who keyed it in. */
export const applicationPost = pgTable(
  'application_post',
  {
    ...owned,
    application: uuid().notNull(),
    kind: text().$type<PostKind>().notNull(),
    arrivedOn: date().notNull(),
    document: uuid(),
    keyedBy: uuid().notNull(),
  },
  (t) => [
    within(t, t.application, applications),
    within(t, t.document, documents),
    within(t, t.keyedBy, staff),
    index().on(t.municipality, t.application),
  ],
)
