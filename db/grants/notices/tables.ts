import { date, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { home, moment, owned, within } from '../../columns'
import { persons } from '../../people/tables'
import type { NoticeWay } from '../decisions/input'
import { decisions } from '../decisions/tables'

/** One party, or the town's members, to whom a decision is made known: when, how, and until when they may appeal. */
export const decisionNotices = pgTable(
  'decision_notices',
  {
    ...owned,
    decision: uuid().notNull(),
    way: text().$type<NoticeWay>().notNull(),
    /** To whom by name of their part: `applicant`, `guarantor`, `members`. */
    to: text().notNull(),
    person: uuid(),
    sentOn: date().notNull(),
    /** The day it counts as known, and the last day to appeal. */
    noticeOn: date().notNull(),
    lastDay: date().notNull(),
    readAt: moment(),
  },
  (t) => [
    home(t),
    unique().on(t.municipality, t.decision, t.to),
    within(t, t.decision, decisions),
    within(t, t.person, persons),
    index().on(t.municipality, t.decision),
    index().on(t.municipality, t.lastDay),
  ],
)
