import { boolean, date, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { cents, home, moment, owned, within } from '../../columns'
import { documents } from '../../files/documents/tables'
import { persons, staff } from '../../people/tables'
import { applications } from '../applications/tables'
import { calls } from '../calls/tables'
import { decisions } from '../decisions/tables'
import type { Answer, Answers } from '../forms/input'
import { recoveries } from '../recoveries/tables'
import type { MoneyPoint, ReportRisk, ReportState } from './input'

/** A draw of reports for the full check, as it was made and can be made again: the seed, the share, all that were in it, and who came out. */
export const reportDraws = pgTable(
  'grant_report_draws',
  {
    ...owned,
    call: uuid().notNull(),
    seed: text().notNull(),
    percent: integer().notNull(),
    population: jsonb().$type<readonly string[]>().notNull(),
    drawn: jsonb().$type<readonly string[]>().notNull(),
  },
  (t) => [home(t), within(t, t.call, calls), index().on(t.municipality, t.call)],
)

/** The report on how a grant was used. What was sent stands in `grant_report_submissions`, unchanged. */
export const reports = pgTable(
  'grant_reports',
  {
    ...owned,
    application: uuid().notNull(),
    decision: uuid().notNull(),
    state: text().$type<ReportState>().notNull().default('notDue'),
    /** From this day on it is asked for; it may be given before. */
    opensOn: date().notNull().defaultNow(),
    dueOn: date().notNull(),
    remindedOn: date(),
    /** Drawn for a closer look, or not. */
    sample: text().$type<'random' | 'outside'>(),
    draw: uuid(),
    /** Somebody or something asks for a closer look: why, and of a mark by hand the words and who set it. */
    risk: boolean().notNull().default(false),
    risks: jsonb().$type<readonly ReportRisk[]>().notNull().default([]),
    mark: text(),
    markedBy: uuid(),
    /** Of the latest sending. */
    submittedBy: uuid(),
    submittedAt: moment(),
    /** What the town waits for, and until when. */
    wanted: text(),
    wantedOn: date(),
    /** Facts first, money then, by two people where the sum asks for it. */
    factsBy: uuid(),
    factsAt: moment(),
    moneyBy: uuid(),
    moneyAt: moment(),
    /** So much was used as granted. */
    usedCents: cents(),
    points: jsonb().$type<readonly MoneyPoint[]>().notNull().default([]),
    note: text(),
    recovery: uuid(),
    version: integer().notNull().default(1),
  },
  (t) => [
    home(t),
    within(t, t.application, applications),
    within(t, t.decision, decisions),
    within(t, t.draw, reportDraws),
    within(t, t.markedBy, staff),
    within(t, t.submittedBy, persons),
    within(t, t.factsBy, staff),
    within(t, t.moneyBy, staff),
    within(t, t.recovery, recoveries),
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
    staff: uuid(),
    changedAt: moment().notNull().defaultNow(),
  },
  (t) => [
    within(t, t.report, reports).onDelete('cascade'),
    within(t, t.person, persons),
    within(t, t.staff, staff),
    unique().on(t.municipality, t.report, t.key),
  ],
)

/** How an answer stood before somebody changed it. */
export const reportAnswerEdits = pgTable(
  'grant_report_answer_edits',
  {
    ...owned,
    report: uuid().notNull(),
    key: text().notNull(),
    before: jsonb().$type<Answer | null>(),
    /** The version that was replaced. */
    version: integer().notNull(),
    person: uuid(),
    staff: uuid(),
  },
  (t) => [
    within(t, t.report, reports).onDelete('cascade'),
    within(t, t.person, persons),
    within(t, t.staff, staff),
    index().on(t.municipality, t.report, t.key),
  ],
)

export const reportPapers = pgTable(
  'grant_report_papers',
  { ...owned, report: uuid().notNull(), document: uuid().notNull(), removedAt: moment() },
  (t) => [within(t, t.report, reports), within(t, t.document, documents), index().on(t.municipality, t.report)],
)

/** A report as it was sent, word for word. `basis`: the mandate of who sent it, `self`, or `paper` of what came on paper, which staff keyed in. */
export const reportSubmissions = pgTable(
  'grant_report_submissions',
  {
    ...owned,
    report: uuid().notNull(),
    number: integer().notNull(),
    answers: jsonb().$type<Answers>().notNull(),
    /** Ids of documents. */
    papers: jsonb().$type<readonly string[]>().notNull(),
    sha256: text().notNull(),
    submittedBy: uuid(),
    basis: text().notNull(),
    staff: uuid(),
  },
  (t) => [
    within(t, t.report, reports),
    within(t, t.submittedBy, persons),
    within(t, t.staff, staff),
    unique().on(t.municipality, t.report, t.number),
  ],
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
