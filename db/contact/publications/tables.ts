import { sql } from 'drizzle-orm'
import { doublePrecision, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { moment, owned, within } from '../../columns'
import { staff } from '../../people/tables'
import { cases } from '../cases/tables'
import type { Bar, RefusalReason } from './input'
import type { PublicationState } from './rules'

/**
 * What the public may see of a case: words of its own, beside what was sent. There is a row when the sender has agreed to it;
 * its words come when staff have decided.
 */
export const casePublications = pgTable(
  'case_publications',
  {
    ...owned,
    case: uuid().notNull(),
    state: text().$type<PublicationState>().notNull(),
    title: text(),
    text: text(),
    place: text(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    /** What was answered or done, in words for everybody. */
    answer: text(),
    reason: text().$type<RefusalReason | Bar>(),
    staff: uuid(),
    decidedAt: moment(),
    /** When it came into sight for the first time. */
    shownAt: moment(),
    version: integer().notNull().default(1),
  },
  (t) => [
    within(t, t.case, cases),
    within(t, t.staff, staff),
    unique().on(t.municipality, t.case),
    index().on(t.municipality, t.state),
    // Where they are, for a map and for what is near a point.
    index('case_publications_placed')
      .on(t.municipality, t.latitude, t.longitude)
      .where(sql`state in ('approved', 'redacted') and latitude is not null`),
    // What came into sight last.
    index('case_publications_fresh').on(t.municipality, t.shownAt).where(sql`state in ('approved', 'redacted')`),
    index('case_publications_shown').on(t.municipality, t.createdAt).where(sql`state in ('approved', 'redacted')`),
  ],
)
