import { boolean, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { home, moment, owned, within } from '../../columns'
import { staff } from '../../people/tables'
import { applications } from '../applications/tables'
import type { Verdict } from './input'

/** One point of the completeness and background check of an application, as a preparer has judged it last. */
export const checks = pgTable(
  'grant_checks',
  {
    ...owned,
    application: uuid().notNull(),
    /** What was checked: `answers`, `attachment:rules`, `rule:local`, `register`, `lastReport`, `debts`, `sanctions`, `deMinimis` … */
    item: text().notNull(),
    /** What the rules had found when it was judged: a verdict on something else than stands there now counts no more. */
    found: text().notNull().default('look'),
    verdict: text().$type<Verdict>().notNull(),
    note: text(),
    checkedBy: uuid().notNull(),
    checkedAt: moment().notNull().defaultNow(),
  },
  (t) => [
    within(t, t.application, applications),
    within(t, t.checkedBy, staff),
    unique().on(t.municipality, t.application, t.item),
  ],
)

/** Whether an application may be granted at all, with the reason that its decision will give. The latest stands. */
export const eligibilities = pgTable(
  'eligibilities',
  {
    ...owned,
    application: uuid().notNull(),
    eligible: boolean().notNull(),
    /** A code of the standard reasons: `late`, `wrongApplicant`, `outOfTown`, `notEligibleCosts`, `tooYoung`, `commercial`, `other` … */
    reason: text(),
    words: text(),
    decidedBy: uuid().notNull(),
  },
  (t) => [
    home(t),
    within(t, t.application, applications),
    within(t, t.decidedBy, staff),
    index().on(t.municipality, t.application, t.createdAt),
  ],
)
