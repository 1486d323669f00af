import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { home, moment, owned, within } from '../../columns'
import { staff } from '../../people/tables'
import { cases } from '../cases/tables'
import type { Kind } from '../topics/input'
import { units } from '../topics/tables'
import type { Trace } from './rules'

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
    /** Beginnings of words of the place, a postal code among them: any of them. */
    places: text().array().notNull().default(sql`'{}'`),
    /** Beginnings of words of the text: any of them. */
    keywords: text().array().notNull().default(sql`'{}'`),
    /** Weekdays of arrival, Monday is 1. */
    days: integer().array().notNull().default(sql`'{}'`),
    /** Full hours on a Finnish clock; from a later one to an earlier one is over midnight. */
    hourFrom: integer(),
    hourUntil: integer(),
    unit: uuid().notNull(),
    handler: uuid(),
    version: integer().notNull().default(1),
    retiredAt: moment(),
  },
  (t) => [
    home(t),
    within(t, t.unit, units),
    within(t, t.handler, staff),
    index().on(t.municipality, t.retiredAt, t.position),
  ],
)

/** Why a case came where it came: every rule that was tried, each condition with what was seen. Written once, never changed. */
export const routingTraces = pgTable(
  'routing_traces',
  { ...owned, case: uuid().notNull(), trace: jsonb().$type<Trace>().notNull() },
  (t) => [within(t, t.case, cases), index().on(t.municipality, t.case, t.createdAt)],
)
