import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { home, moment, owned, within } from '../../columns'
import { staff } from '../../people/tables'
import { cases } from '../cases/tables'
import { systems } from '../systems/tables'
import type { SharedAnswer } from './answers/rules'
import type { DeliveryFault, DeliveryState } from './input'

/** A case on its way to another system: what of it is shared, and how far it has come. Apart from how it is handled here. */
export const deliveries = pgTable(
  'case_deliveries',
  {
    ...owned,
    case: uuid().notNull(),
    receiver: uuid().notNull(),
    /** Their topic. */
    code: text().notNull(),
    text: text().notNull(),
    place: text(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    /** What was answered to the topic's questions, as far as it is shared. */
    answers: jsonb().$type<readonly SharedAnswer[]>().notNull().default([]),
    /** The photos that a handler has chosen; null where nobody chose, and those go along that everybody may see. */
    photos: uuid().array(),
    /** The photos that they know of beside the chosen: what went along by itself, and what came later and was told, or not wanted. */
    added: uuid().array().notNull().default(sql`'{}'`),
    state: text().$type<DeliveryState>().notNull().default('queued'),
    attempts: integer().notNull().default(0),
    /** When it may be tried; of a case being sent, when its sender is given up for lost. */
    nextAt: moment().notNull().defaultNow(),
    triedAt: moment(),
    /** The first try of which nobody knows whether it came there. */
    doubtSince: moment(),
    fault: text().$type<DeliveryFault>(),
    /** What they say is wrong. */
    complaint: text(),
    /** What they give its number for, when they give it later. */
    token: text(),
    /** Their number. */
    theirs: text(),
    /** Where it stands there, and what they say of it. */
    status: text(),
    statusNotes: text(),
    acknowledgedAt: moment(),
    /** Who sent it; null when the topic did. */
    staff: uuid(),
  },
  (t) => [
    home(t),
    within(t, t.case, cases),
    within(t, t.receiver, systems),
    within(t, t.staff, staff),
    unique().on(t.municipality, t.case, t.receiver),
    index().on(t.municipality, t.nextAt).where(sql`${t.state} <> 'acknowledged'`),
    index().on(t.municipality, t.receiver),
    check('delivery_state_known', sql`${t.state} in ('queued', 'sending', 'sent', 'acknowledged', 'failed', 'dead')`),
    check('acknowledged_has_number', sql`${t.state} <> 'acknowledged' or ${t.theirs} is not null`),
  ],
)

/** What they have said of a case since: for the handler to accept or set aside. It moves nothing by itself. */
export const deliveryNews = pgTable(
  'delivery_news',
  {
    ...owned,
    delivery: uuid().notNull(),
    /** Tells the same news from another. */
    key: text().notNull(),
    word: text().notNull(),
    words: text().notNull(),
    /** When it happened there, as they tell it. */
    at: moment().notNull(),
    settledAt: moment(),
    settledBy: uuid(),
    accepted: boolean(),
  },
  (t) => [
    within(t, t.delivery, deliveries),
    within(t, t.settledBy, staff),
    unique().on(t.municipality, t.delivery, t.key),
    index('delivery_news_new').on(t.municipality, t.createdAt).where(sql`settled_at is null`),
  ],
)
