import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { home, moment, owned, within } from '../../columns'
import { staff } from '../../people/tables'
import type { Priority } from '../cases/priorities/input'
import { cases } from '../cases/tables'
import { receivers } from '../receivers/tables'
import type { Kind } from '../topics/input'
import { units } from '../topics/tables'
import type { Trace } from './rules'
import type { Cause, Outcome } from './traces/rules'

/** Who gets which cases. The first rule that fits decides; an empty condition asks nothing. */
export const routingRules = pgTable(
  'routing_rules',
  {
    ...owned,
    position: integer().notNull(),
    name: text().notNull(),
    /** Codes of topics: any of them. */
    topics: text().array().notNull().default(sql`'{}'`),
    kind: text().$type<Kind>(),
    /** Codes of areas, of the town's map or drawn at the desk: any of them. */
    areas: text().array().notNull().default(sql`'{}'`),
    /** Beginnings of words of the place, a postal code among them: any of them. */
    places: text().array().notNull().default(sql`'{}'`),
    /** Beginnings of words of the text: any of them. */
    keywords: text().array().notNull().default(sql`'{}'`),
    /** Choices among the answers to questions, `CODE=key`: any of them. */
    answers: text().array().notNull().default(sql`'{}'`),
    /** Weekdays of arrival, Monday is 1. */
    days: integer().array().notNull().default(sql`'{}'`),
    /** Full hours on a Finnish clock; from a later one to an earlier one is over midnight. */
    hourFrom: integer(),
    hourUntil: integer(),
    unit: uuid().notNull(),
    handler: uuid(),
    /** To whom outside the town it is suggested to pass the case on. */
    receiver: uuid(),
    /** How pressing the case then is. */
    priority: text().$type<Priority>(),
    version: integer().notNull().default(1),
    retiredAt: moment(),
  },
  (t) => [
    home(t),
    within(t, t.unit, units),
    within(t, t.handler, staff),
    within(t, t.receiver, receivers),
    index().on(t.municipality, t.retiredAt, t.position),
  ],
)

/**
 * Why a case is where it is: every time the rules were run on it, every rule that was tried, each condition with what was seen. Written
 * once, never changed.
 */
export const routingTraces = pgTable(
  'routing_traces',
  {
    ...owned,
    case: uuid().notNull(),
    trace: jsonb().$type<Trace>().notNull(),
    cause: text().$type<Cause>().notNull().default('arrival'),
    outcome: text().$type<Outcome>().notNull().default('followed'),
    /** Whose doing it was, after the arrival. */
    staff: uuid(),
  },
  (t) => [within(t, t.case, cases), within(t, t.staff, staff), index().on(t.municipality, t.case, t.createdAt)],
)
