import { boolean, date, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { home, moment, owned, within } from '../../columns'
import { documents } from '../../files/documents/tables'
import { persons, staff } from '../../people/tables'
import { applications } from '../applications/tables'
import { decisions } from '../decisions/tables'
import type { Answer, Answers } from '../forms/input'

export type ReportState =
  | 'notDue'
  | 'due'
  | 'overdue'
  | 'submitted'
  | 'supplementRequested'
  | 'factsChecked'
  | 'accepted'
  | 'recovery'

/** The report on how a grant was used. */
export const reports = pgTable(
  'grant_reports',
  {
    ...owned,
    application: uuid().notNull(),
    decision: uuid().notNull(),
    state: text().$type<ReportState>().notNull().default('notDue'),
    dueOn: date().notNull(),
    remindedOn: date(),
    /** Drawn for a closer look, or not; `risk` says that somebody or something asked for it. */
    sample: text().$type<'random' | 'outside'>(),
    risk: boolean().notNull().default(false),
    answers: jsonb().$type<Answers>(),
    sha256: text(),
    submittedBy: uuid(),
    submittedAt: moment(),
    /** Facts first, money then, by two people where the sum asks for it. */
    factsBy: uuid(),
    factsAt: moment(),
    moneyBy: uuid(),
    moneyAt: moment(),
    note: text(),
    version: integer().notNull().default(1),
  },
  (t) => [
    home(t),
    within(t, t.application, applications),
    within(t, t.decision, decisions),
    within(t, t.submittedBy, persons),
    within(t, t.factsBy, staff),
    within(t, t.moneyBy, staff),
    unique().on(t.municipality, t.decision),
    index().on(t.municipality, t.state, t.dueOn),
    index().on(t.municipality, t.application),
  ],
)

/** The answers of a report being written, each saved by itself. */
export const reportAnswers = pgTable(
  'grant_report_answers',
  {
    ...owned,
    report: uuid().notNull(),
    key: text().notNull(),
    value: jsonb().$type<Answer | null>(),
    version: integer().notNull().default(1),
    person: uuid(),
    changedAt: moment().notNull().defaultNow(),
  },
  (t) => [
    within(t, t.report, reports).onDelete('cascade'),
    within(t, t.person, persons),
    unique().on(t.municipality, t.report, t.key),
  ],
)

export const reportPapers = pgTable(
  'grant_report_papers',
  { ...owned, report: uuid().notNull(), document: uuid().notNull(), removedAt: moment() },
  (t) => [within(t, t.report, reports), within(t, t.document, documents), index().on(t.municipality, t.report)],
)

/** Every turn of a report, written once. */
export const reportEvents = pgTable(
  'grant_report_events',
  {
    ...owned,
    report: uuid().notNull(),
    from: text().$type<ReportState>(),
    to: text().$type<ReportState>().notNull(),
    note: text(),
    person: uuid(),
    staff: uuid(),
  },
  (t) => [
    within(t, t.report, reports),
    within(t, t.person, persons),
    within(t, t.staff, staff),
    index().on(t.municipality, t.report),
  ],
)
