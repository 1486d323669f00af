import { sql } from 'drizzle-orm'
import { check, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { GrantDuty } from '../../actors'
import { cents, owned, within } from '../../columns'
import { staff } from '../../people/tables'

/** Who may do what at the grants desk. Taking a duty away deletes the row; the journal remembers. */
export const grantDuties = pgTable(
  'grant_duties',
  {
    ...owned,
    staff: uuid().notNull(),
    duty: text().$type<GrantDuty>().notNull(),
    /** Of a decider: the largest sum of one decision. */
    limitCents: cents(),
    grantedBy: uuid(),
  },
  (t) => [
    within(t, t.staff, staff).onDelete('cascade'),
    within(t, t.grantedBy, staff),
    unique().on(t.municipality, t.staff, t.duty),
    check('duty_known', sql`${t.duty} in ('prepare', 'assess', 'decide', 'minute', 'pay', 'audit', 'lead')`),
  ],
)
