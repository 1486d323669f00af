import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { home, moment, owned, within } from '../../columns'
import { staff } from '../../people/tables'
import { applications } from '../applications/tables'
import type { Given } from './input'

/** One assessor's points for one application. Nobody else sees them before they have locked their own. */
export const scorings = pgTable(
  'scorings',
  {
    ...owned,
    application: uuid().notNull(),
    assessor: uuid().notNull(),
    /** Criterion to points and the reason for them. */
    points: jsonb().$type<Given>().notNull(),
    lockedAt: moment(),
    version: integer().notNull().default(1),
  },
  (t) => [
    home(t),
    within(t, t.application, applications),
    within(t, t.assessor, staff),
    unique().on(t.municipality, t.application, t.assessor),
    index().on(t.municipality, t.assessor),
  ],
)

/** A locked scoring changed after assessors have seen each other's: what it was, what it became, and why. */
export const calibrations = pgTable(
  'calibrations',
  {
    ...owned,
    scoring: uuid().notNull(),
    criterion: text().notNull(),
    before: integer().notNull(),
    after: integer().notNull(),
    reason: text().notNull(),
    changedBy: uuid().notNull(),
  },
  (t) => [within(t, t.scoring, scorings), within(t, t.changedBy, staff), index().on(t.municipality, t.scoring)],
)

/** The points of an application where they are not the mean of its assessors', and why. Written once; the latest stands. */
export const finalPointRows = pgTable(
  'final_points',
  {
    ...owned,
    application: uuid().notNull(),
    /** Hundredths of a point. */
    hundredths: integer().notNull(),
    /** The mean it took the place of. */
    meanHundredths: integer().notNull(),
    reason: text().notNull(),
    setBy: uuid().notNull(),
  },
  (t) => [
    within(t, t.application, applications),
    within(t, t.setBy, staff),
    index().on(t.municipality, t.application, t.createdAt),
    check('final_points_in_range', sql`${t.hundredths} >= 0`),
  ],
)
