import { sql } from 'drizzle-orm'
import { boolean, check, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { bytes, home, moment, owned, within } from '../../columns'
import { staff } from '../../people/tables'
import { topics } from '../topics/tables'
import type { TheirService, WireFormat } from './input'

/** The systems the town sends cases to over Open311, and takes their states back from. */
export const systems = pgTable(
  'outside_systems',
  {
    ...owned,
    name: text().notNull(),
    /** Where their interface begins, without a slash at its end. */
    address: text().notNull(),
    /** Their key for us, sealed with the portal's secret; null where none is asked for. */
    key: bytes(),
    jurisdiction: text(),
    format: text().$type<WireFormat>().notNull(),
    /** Their topics, as they were last told. */
    services: jsonb().$type<TheirService[]>().notNull().default([]),
    /** When the connection was asked to be tried, and when it was. */
    trialAt: moment(),
    triedAt: moment(),
    trialFault: text(),
    /** When their states were last asked for. */
    polledAt: moment(),
    /** Up to when their updates have been read. */
    readUntil: moment(),
    pollFault: text(),
    version: integer().notNull().default(1),
    madeBy: uuid().notNull(),
    retiredAt: moment(),
  },
  (t) => [home(t), within(t, t.madeBy, staff), check('system_format_known', sql`${t.format} in ('json', 'xml')`)],
)

/** Which of their topics stands for which of ours. */
export const systemTopics = pgTable(
  'outside_system_topics',
  {
    ...owned,
    receiver: uuid().notNull(),
    topic: uuid().notNull(),
    code: text().notNull(),
    /** New cases of the topic go out as they arrive. */
    automatic: boolean().notNull(),
  },
  (t) => [within(t, t.receiver, systems), within(t, t.topic, topics), unique().on(t.municipality, t.receiver, t.topic)],
)
