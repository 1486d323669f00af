import { sql } from 'drizzle-orm'
import { check, date, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { home, moment, owned, within } from '../../columns'
import { persons, staff } from '../../people/tables'
import { applications } from '../applications/tables'
import { awards } from '../awards/tables'
import { reports } from '../reports/tables'

/** More time asked for a report or for receipts, with the day as it was then, and what the desk said. */
export const extensions = pgTable(
  'grant_extensions',
  {
    ...owned,
    application: uuid().notNull(),
    report: uuid(),
    award: uuid(),
    reason: text().notNull(),
    dueOn: date().notNull(),
    wishedOn: date().notNull(),
    /** The day it came: what came in time is told by this. */
    askedOn: date().notNull(),
    person: uuid(),
    keyedBy: uuid(),
    decidedAt: moment(),
    decidedBy: uuid(),
    grantedOn: date(),
    note: text(),
  },
  (t) => [
    home(t),
    within(t, t.application, applications),
    within(t, t.report, reports),
    within(t, t.award, awards),
    within(t, t.person, persons),
    within(t, t.keyedBy, staff),
    within(t, t.decidedBy, staff),
    index().on(t.municipality, t.application),
    uniqueIndex('extension_of_report_once').on(t.municipality, t.report).where(sql`${t.decidedAt} is null`),
    uniqueIndex('extension_of_award_once').on(t.municipality, t.award).where(sql`${t.decidedAt} is null`),
    check('extension_of_one', sql`(${t.report} is null) <> (${t.award} is null)`),
    check('extension_decided', sql`(${t.decidedAt} is null) = (${t.decidedBy} is null)`),
  ],
)
