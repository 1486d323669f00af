import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { ownedTimeless, within } from '../../../columns'
import type { Channel } from '../../cases/input'
import type { PublicationState } from '../../publications/rules'
import type { SurveyReason } from '../../surveys/input'
import type { Kind } from '../../topics/input'
import { topics, units } from '../../topics/tables'

/**
 * What the figures count a case by, once it is deleted: no number, no word, no place, no person, and of its time only the month.
 */
export const caseRemains = pgTable(
  'case_remains',
  {
    ...ownedTimeless,
    /** In which it was received, on a Finnish calendar: "2026-11". */
    month: text().notNull(),
    topic: uuid().notNull(),
    unit: uuid().notNull(),
    kind: text().$type<Kind>().notNull(),
    channel: text().$type<Channel>().notNull(),
    merged: boolean().notNull(),
    /** Working days it was promised. */
    days: integer().notNull(),
    /** Working days to its first answer of substance and to its end, without those on which its reporter was asked. */
    taken: integer(),
    closed: integer(),
    /** Null: its sender never agreed to its being published. */
    publication: text().$type<PublicationState>(),
    disputed: boolean().notNull(),
    reopened: boolean().notNull(),
    /** How many of its reporters rated its end, and how many of those were content. */
    ratings: integer().notNull(),
    content: integer().notNull(),
    /** What the others ticked as wrong, each as often as it was. */
    reasons: text().array().$type<SurveyReason[]>().notNull().default(sql`'{}'`),
  },
  (t) => [
    within(t, t.topic, topics),
    within(t, t.unit, units),
    check('month_is_one', sql`${t.month} ~ '^[0-9]{4}-[0-9]{2}$'`),
    index().on(t.municipality, t.month),
  ],
)
