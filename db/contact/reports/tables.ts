import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { bytes, moment, owned, within } from '../../columns'
import { staff } from '../../people/tables'
import { cases } from '../cases/tables'
import { casePhotos } from '../photos/tables'
import type { Outcome, ReportReason } from './input'

/** A reader holds something published to be improper. Who they are is written nowhere. */
export const caseReports = pgTable(
  'case_reports',
  {
    ...owned,
    case: uuid().notNull(),
    /** The photo it is about; the whole case without one. */
    photo: uuid(),
    reason: text().$type<ReportReason>().notNull(),
    words: text(),
    /** A keyed hash of the form, against sending twice. */
    submission: bytes().notNull(),
    outcome: text().$type<Outcome>(),
    settledAt: moment(),
    settledBy: uuid(),
  },
  (t) => [
    within(t, t.case, cases),
    within(t, t.photo, casePhotos),
    within(t, t.settledBy, staff),
    unique().on(t.municipality, t.submission),
    index().on(t.municipality, t.case),
    index().on(t.municipality, t.photo),
    index('case_reports_waiting').on(t.municipality, t.createdAt).where(sql`settled_at is null`),
    check('report_is_settled_whole', sql`num_nonnulls(${t.outcome}, ${t.settledAt}, ${t.settledBy}) in (0, 3)`),
  ],
)
