import { index, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { home, moment, owned, within } from '../../../columns'
import { staff } from '../../../people/tables'
import { applications } from '../tables'
import type { PostingKind } from './input'

/** Letters to applicants whom nobody reads for in the portal, each written in the transaction of what it tells. The words are chosen when it is printed. */
export const postings = pgTable(
  'application_postings',
  {
    ...owned,
    application: uuid().notNull(),
    kind: text().$type<PostingKind>().notNull(),
    values: jsonb().$type<Record<string, string>>().notNull(),
    /** One letter per event, however often it is tried. */
    dedupe: text().notNull(),
    postedAt: moment(),
    postedBy: uuid(),
  },
  (t) => [
    home(t),
    within(t, t.application, applications),
    within(t, t.postedBy, staff),
    unique().on(t.municipality, t.dedupe),
    index().on(t.municipality, t.application),
  ],
)
