import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Locale, Service } from '@/tenants/municipality'
import { moment, owned } from '../../columns'
import type { MailFault, MailKind, MailState } from './input'

/**
 * Mails to people, written in the transaction of what they tell. The words are chosen when they are sent. Once a mail has gone, the
 * address and what the words needed are wiped: the row then tells only that it went.
 */
export const mails = pgTable(
  'mails',
  {
    ...owned,
    /** Whose desk looks after it. */
    service: text().$type<Service>().notNull(),
    kind: text().$type<MailKind>().notNull(),
    /** The number people know the matter by. */
    about: text().notNull(),
    /** The row of the reader: a reporter, a unit. No key, for services keep their readers themselves. */
    reader: uuid().notNull(),
    /** The address as it was given then. */
    address: text(),
    locale: text().$type<Locale>().notNull(),
    values: jsonb().$type<Record<string, string>>().notNull(),
    /** One mail per event and reader, however often it is tried. */
    dedupe: text().notNull(),
    state: text().$type<MailState>().notNull().default('queued'),
    attempts: integer().notNull().default(0),
    /** When it may be tried; of a mail being sent, when its sender is given up for lost. */
    nextAt: moment().notNull().defaultNow(),
    fault: text().$type<MailFault>(),
    sentAt: moment(),
  },
  (t) => [
    unique().on(t.municipality, t.dedupe),
    index().on(t.municipality, t.nextAt).where(sql`${t.state} <> 'sent'`),
    check('mail_service_known', sql`${t.service} in ('contact', 'grants', 'budget')`),
    check('mail_state_known', sql`${t.state} in ('queued', 'sending', 'sent', 'failed', 'dead')`),
    check('mail_has_reader', sql`${t.state} = 'sent' or ${t.address} is not null`),
  ],
)
