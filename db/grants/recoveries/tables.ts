import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { cents, home, owned, within } from '../../columns'
import { staff } from '../../people/tables'
import { applications } from '../applications/tables'
import { awards } from '../awards/tables'

export type RecoveryState = 'opened' | 'hearing' | 'decided' | 'invoiced' | 'settled' | 'dropped' | 'appealed'

/** Money asked back. Nobody pays back unheard: hearing, decision with the way to appeal, then invoice or offset. */
export const recoveries = pgTable(
  'recoveries',
  {
    ...owned,
    application: uuid().notNull(),
    award: uuid(),
    state: text().$type<RecoveryState>().notNull().default('opened'),
    /** `unused`, `misused`, `cancelled`, `papersMissing`, `other`. */
    ground: text().notNull(),
    words: text().notNull(),
    cents: cents().notNull(),
    hearingUntil: date(),
    heard: text(),
    decision: text(),
    decidedBy: uuid(),
    reference: text(),
    invoiceDueOn: date(),
    /** The award it was set off against. */
    offsetAgainst: uuid(),
    openedBy: uuid().notNull(),
    version: integer().notNull().default(1),
  },
  (t) => [
    home(t),
    within(t, t.application, applications),
    within(t, t.award, awards),
    within(t, t.offsetAgainst, awards),
    within(t, t.openedBy, staff),
    within(t, t.decidedBy, staff),
    index().on(t.municipality, t.state),
    index().on(t.municipality, t.application),
    check('recovered_positive', sql`${t.cents} > 0`),
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
