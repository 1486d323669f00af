import { sql } from 'drizzle-orm'
import { check, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { cents, home, moment, owned, within } from '../../columns'
import { staff } from '../../people/tables'
import { applications } from '../applications/tables'
import { calls } from '../calls/tables'
import type { Run } from './artefact/rules'
import type { Allocation } from './input'

/** One way to divide a call's pot, run once and kept whole. A scenario, until one of them is locked. */
export const allocationRuns = pgTable(
  'allocation_runs',
  {
    ...owned,
    call: uuid().notNull(),
    name: text().notNull(),
    input: jsonb().$type<Allocation>().notNull(),
    run: jsonb().$type<Run>().notNull(),
    runHash: text().notNull(),
    runBy: uuid().notNull(),
  },
  (t) => [
    home(t),
    within(t, t.call, calls),
    within(t, t.runBy, staff),
    index().on(t.municipality, t.call, t.createdAt),
  ],
)

/** The run that a call's decisions rest on. Unlocked, with its reason, only while nothing has been drafted from it; another may then be locked. */
export const allocationLocks = pgTable(
  'allocation_locks',
  {
    ...owned,
    call: uuid().notNull(),
    run: uuid().notNull(),
    lockedBy: uuid().notNull(),
    unlockedAt: moment(),
    unlockedBy: uuid(),
    reason: text(),
  },
  (t) => [
    within(t, t.call, calls),
    within(t, t.run, allocationRuns),
    within(t, t.lockedBy, staff),
    within(t, t.unlockedBy, staff),
    uniqueIndex('allocation_locked_once').on(t.municipality, t.call).where(sql`${t.unlockedAt} is null`),
    check('unlocked_with_reason', sql`(${t.unlockedAt} is null) = (${t.reason} is null)`),
  ],
)

/** A sum changed by hand on a locked run, kept apart from the computed one, with its reason. The latest of an application stands. */
export const adjustments = pgTable(
  'adjustments',
  {
    ...owned,
    run: uuid().notNull(),
    application: uuid().notNull(),
    computedCents: cents().notNull(),
    cents: cents().notNull(),
    reason: text().notNull(),
    adjustedBy: uuid().notNull(),
  },
  (t) => [
    within(t, t.run, allocationRuns),
    within(t, t.application, applications),
    within(t, t.adjustedBy, staff),
    index().on(t.municipality, t.run, t.application),
    check('adjusted_to_a_sum', sql`${t.cents} >= 0`),
  ],
)
