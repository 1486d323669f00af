import { sql } from 'drizzle-orm'
import { check, date, index, integer, jsonb, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Locale } from '@/tenants/municipality'
import { bytes, cents, home, moment, owned, texts, within } from '../../columns'
import { staff } from '../../people/tables'
import { applications } from '../applications/tables'
import type { AppealBy, AppealOutcome, DecisionBlock, DecisionState, Outcome } from './input'

/** A ready text of a decision, in versions: the latest of a key is offered to new decisions. */
export const decisionTexts = pgTable(
  'decision_texts',
  {
    ...owned,
    /** The block, and for reasons the code: `reasons.late`. */
    key: text().notNull(),
    number: integer().notNull(),
    words: texts().notNull(),
    writtenBy: uuid(),
  },
  (t) => [within(t, t.writtenBy, staff), unique().on(t.municipality, t.key, t.number)],
)

/** A meeting of the board: its decisions get their sections and date from the minutes. */
export const meetings = pgTable(
  'board_meetings',
  {
    ...owned,
    board: texts().notNull(),
    on: date().notNull(),
    /** When its minutes were put on the web. */
    minutesAt: moment(),
    closedAt: moment(),
    createdBy: uuid(),
  },
  (t) => [home(t), within(t, t.createdBy, staff), index().on(t.municipality, t.on)],
)

/** What is decided on one application. After an appeal another one follows it. */
export const decisions = pgTable(
  'decisions',
  {
    ...owned,
    application: uuid().notNull(),
    state: text().$type<DecisionState>().notNull().default('draft'),
    outcome: text().$type<Outcome>().notNull(),
    grantedCents: cents().notNull(),
    /** Of a decision on paying back: what is to be paid. */
    recoveredCents: cents(),
    /** A code of the standard reasons where less than all is granted. */
    reason: text(),
    locale: text().$type<Locale>().notNull(),
    blocks: jsonb().$type<Partial<Record<DecisionBlock, string>>>().notNull(),
    /** Of an office holder, or of a board's meeting. */
    maker: text().$type<'officeHolder' | 'board'>().notNull(),
    meeting: uuid(),
    /** The section of the minutes, or the running number of the office holder's decisions in the year. */
    section: integer(),
    year: integer(),
    /** Of an office holder: the title under which the sections of a year run on. */
    unit: text(),
    /** Words that the copy on the web does not show, beside what is always hidden. */
    hidden: jsonb().$type<readonly string[]>().notNull().default([]),
    proposedBy: uuid(),
    madeBy: uuid(),
    madeAt: moment(),
    /** The decision this one takes the place of. */
    replaces: uuid(),
    /** The letter as it was made (PDF), and its SHA-256. */
    letter: bytes(),
    letterSha256: text(),
    version: integer().notNull().default(1),
  },
  (t) => [
    home(t),
    within(t, t.application, applications),
    within(t, t.meeting, meetings),
    within(t, t.proposedBy, staff),
    within(t, t.madeBy, staff),
    within(t, t.replaces, t),
    index().on(t.municipality, t.application),
    index().on(t.municipality, t.state),
    index().on(t.municipality, t.meeting),
    unique().on(t.municipality, t.replaces),
    uniqueIndex('decisions_section_once')
      .on(t.municipality, t.unit, t.year, t.section)
      .where(sql`${t.maker} = 'officeHolder'`),
    check('granted_not_negative', sql`${t.grantedCents} >= 0`),
    check('made_has_section', sql`${t.madeAt} is null or (${t.section} is not null and ${t.year} is not null)`),
  ],
)

/** A second person's yes to a proposal. Nobody approves what they have proposed themselves. */
export const approvals = pgTable(
  'decision_approvals',
  { ...owned, decision: uuid().notNull(), approvedBy: uuid().notNull(), version: integer().notNull() },
  (t) => [
    within(t, t.decision, decisions).onDelete('cascade'),
    within(t, t.approvedBy, staff),
    unique().on(t.municipality, t.decision, t.approvedBy),
  ],
)

/** Every turn of a decision, written once. */
export const decisionEvents = pgTable(
  'decision_events',
  {
    ...owned,
    decision: uuid().notNull(),
    from: text().$type<DecisionState>(),
    to: text().$type<DecisionState>().notNull(),
    note: text(),
    /** When what turned it had come to whom it was for: an appeal to the court. */
    arrivedOn: date(),
    staff: uuid(),
  },
  (t) => [within(t, t.decision, decisions), within(t, t.staff, staff), index().on(t.municipality, t.decision)],
)

/** A request for rectification, and what came of it. */
export const appeals = pgTable(
  'appeals',
  {
    ...owned,
    decision: uuid().notNull(),
    receivedOn: date().notNull(),
    /** The moment it arrived: on the last day the hour matters. */
    receivedAt: moment(),
    /** Who appeals: the party, or a member of the municipality. `board`: the board has called the decision in. */
    by: text().$type<AppealBy>().notNull(),
    words: text().notNull(),
    /** Where word of it is posted, and in which language, to a member of the municipality. */
    name: text(),
    street: text(),
    postcode: text(),
    postOffice: text(),
    locale: text().$type<Locale>(),
    late: text().$type<'no' | 'yes'>().notNull().default('no'),
    outcome: text().$type<AppealOutcome>(),
    reasons: text(),
    /** How word of it was given, when it was sent, and the day from which the time to go on runs. */
    noticeWay: text().$type<'letter' | 'electronic'>(),
    sentOn: date(),
    noticeOn: date(),
    /** The last day to go on to the administrative court. */
    courtUntil: date(),
    registeredBy: uuid().notNull(),
    settledBy: uuid(),
    settledAt: moment(),
  },
  (t) => [
    home(t),
    within(t, t.decision, decisions),
    within(t, t.registeredBy, staff),
    within(t, t.settledBy, staff),
    index().on(t.municipality, t.decision),
  ],
)

/** The extract everybody may read on the web. Personal data is taken out of it when the time for appeals has ended. */
export const excerpts = pgTable(
  'decision_excerpts',
  {
    ...owned,
    decision: uuid().notNull(),
    title: text().notNull(),
    words: text().notNull(),
    publishedAt: moment().notNull().defaultNow(),
    /** When names of private persons were taken out. */
    redactedAt: moment(),
    withdrawnAt: moment(),
  },
  (t) => [within(t, t.decision, decisions), unique().on(t.municipality, t.decision)],
)
