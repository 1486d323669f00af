import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { cents, owned, texts, within } from '../../columns'
import { staff } from '../../people/tables'
import { ideas } from '../ideas/tables'

/** Who sees to an idea's review, and by which day. */
export const assignments = pgTable(
  'assignments',
  { ...owned, idea: uuid().notNull(), assignee: uuid().notNull(), dueOn: date(), assignedBy: uuid().notNull() },
  (t) => [
    unique().on(t.municipality, t.idea),
    within(t, t.idea, ideas),
    within(t, t.assignee, staff),
    within(t, t.assignedBy, staff),
  ],
)

/** What one expert thinks. Internal; the verdict is what residents read. */
export const opinions = pgTable(
  'opinions',
  {
    ...owned,
    idea: uuid().notNull(),
    expert: uuid().notNull(),
    stance: text().$type<'feasible' | 'not-feasible' | 'unsure'>().notNull(),
    text: text().notNull(),
    investmentCents: cents(),
    upkeepCents: cents(),
    version: integer().notNull().default(1),
  },
  (t) => [
    unique().on(t.municipality, t.idea, t.expert),
    within(t, t.idea, ideas),
    within(t, t.expert, staff),
    check('stance_known', sql`${t.stance} in ('feasible', 'not-feasible', 'unsure')`),
  ],
)

/** The town's published answer: can the idea be carried out, and why not. */
export const verdicts = pgTable(
  'verdicts',
  {
    ...owned,
    idea: uuid().notNull(),
    outcome: text().$type<'feasible' | 'not-feasible'>().notNull(),
    reason: texts().notNull(),
    investmentCents: cents(),
    upkeepCents: cents(),
    givenBy: uuid().notNull(),
    version: integer().notNull().default(1),
  },
  (t) => [
    unique().on(t.municipality, t.idea),
    within(t, t.idea, ideas),
    within(t, t.givenBy, staff),
    index().on(t.municipality, t.outcome),
    check('outcome_known', sql`${t.outcome} in ('feasible', 'not-feasible')`),
  ],
)
