import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { cents, home, moment, owned, within } from '../../columns'
import { persons, staff } from '../../people/tables'
import { applications } from '../applications/tables'
import { awards } from '../awards/tables'
import { decisions } from '../decisions/tables'

export type RecoveryState = 'opened' | 'hearing' | 'decided' | 'invoiced' | 'settled' | 'dropped' | 'appealed'

/** Money asked back. Nobody pays back unheard: hearing, decision with the way to appeal, then invoice or offset. */
export const recoveries = pgTable(
  'recoveries',
  {
    ...owned,
    application: uuid().notNull(),
    award: uuid(),
    state: text().$type<RecoveryState>().notNull().default('opened'),
    /** Of the grounds in rules. */
    ground: text().notNull(),
    words: text().notNull(),
    cents: cents().notNull(),
    hearingUntil: date(),
    /** When the letter of hearing was sent. */
    hearingAt: moment(),
    /** What was written down of their answer before answers had rows of their own. */
    heard: text(),
    /** The decision on it as it stands now: after an appeal another takes its place. */
    ruling: uuid(),
    /** What was decided, and by whom, before decisions on it were documents of their own. */
    decision: text(),
    decidedBy: uuid(),
    reference: text(),
    invoiceDueOn: date(),
    /** The award it was set off against. */
    offsetAgainst: uuid(),
    /** What that award was lowered by: it stays so whatever becomes of this. */
    offsetCents: cents(),
    /** Null: the portal opened it by itself, as a new decision grants less than was paid. */
    openedBy: uuid(),
    /** What the town has of it: paid in, or set off. */
    settledCents: cents(),
    version: integer().notNull().default(1),
  },
  (t) => [
    home(t),
    within(t, t.application, applications),
    within(t, t.award, awards),
    within(t, t.ruling, decisions),
    within(t, t.offsetAgainst, awards),
    within(t, t.openedBy, staff),
    within(t, t.decidedBy, staff),
    index().on(t.municipality, t.state),
    index().on(t.municipality, t.application),
    unique().on(t.municipality, t.ruling),
    check('recovered_positive', sql`${t.cents} > 0`),
  ],
)

/** What the applicant said when they were heard: their own words, or words from a paper that staff keyed in. */
export const recoveryAnswers = pgTable(
  'recovery_answers',
  {
    ...owned,
    recovery: uuid().notNull(),
    words: text().notNull(),
    /** The day it arrived: later than the day to answer by, it is late. */
    arrivedOn: date().notNull(),
    /** Who answered in the portal; of a paper nobody. */
    person: uuid(),
    keyedBy: uuid(),
  },
  (t) => [
    within(t, t.recovery, recoveries),
    within(t, t.person, persons),
    within(t, t.keyedBy, staff),
    index().on(t.municipality, t.recovery),
    check('answered_by_one', sql`(${t.person} is null) <> (${t.keyedBy} is null)`),
  ],
)

export const recoveryEvents = pgTable(
  'recovery_events',
  {
    ...owned,
    recovery: uuid().notNull(),
    from: text().$type<RecoveryState>(),
    to: text().$type<RecoveryState>().notNull(),
    note: text(),
    staff: uuid(),
  },
  (t) => [within(t, t.recovery, recoveries), within(t, t.staff, staff), index().on(t.municipality, t.recovery)],
)
