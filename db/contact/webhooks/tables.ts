import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { bytes, home, moment, owned, within } from '../../columns'
import { staff } from '../../people/tables'
import type { State } from '../cases/rules'
import { cases } from '../cases/tables'
import type { CallFault, CallState, HookEvent, HookScope } from './input'

/** Systems that are told when something happens to a case. */
export const webhooks = pgTable(
  'webhooks',
  {
    ...owned,
    name: text().notNull(),
    address: text().notNull(),
    events: jsonb().$type<HookEvent[]>().notNull(),
    scope: text().$type<HookScope>().notNull(),
    /** What calls are signed with, sealed with the portal's secret; shown once. */
    secret: bytes().notNull(),
    /** The one before, with which calls are signed as well until its receiver has changed over. */
    formerSecret: bytes(),
    formerUntil: moment(),
    /** Since when no call has come there. */
    failingSince: moment(),
    /** Nothing is told any more: staff have said so, or nobody has answered for long. */
    disabledAt: moment(),
    disabledBy: uuid(),
    madeBy: uuid().notNull(),
  },
  (t) => [
    home(t),
    within(t, t.madeBy, staff),
    within(t, t.disabledBy, staff),
    check('webhook_scope_known', sql`${t.scope} in ('public', 'states')`),
  ],
)

/**
 * What is to be told, written by triggers in the transaction of what happened. The words are chosen when it is told: of a case that
 * has been withdrawn meanwhile nothing is said any more.
 */
export const webhookCalls = pgTable(
  'webhook_calls',
  {
    ...owned,
    webhook: uuid().notNull(),
    event: text().$type<HookEvent>().notNull(),
    case: uuid(),
    /** Where the case came to, of a move. */
    to: text().$type<State>(),
    state: text().$type<CallState>().notNull().default('queued'),
    attempts: integer().notNull().default(0),
    nextAt: moment().notNull().defaultNow(),
    fault: text().$type<CallFault>(),
    /** The status of the last answer. Nothing else of an answer is kept. */
    status: integer(),
    sentAt: moment(),
  },
  (t) => [
    home(t),
    within(t, t.webhook, webhooks),
    within(t, t.case, cases),
    unique('webhook_calls_id').on(t.municipality, t.webhook, t.id),
    index().on(t.municipality, t.nextAt).where(sql`${t.state} in ('queued', 'sending', 'failed')`),
    index().on(t.municipality, t.webhook, t.createdAt),
    check('call_state_known', sql`${t.state} in ('queued', 'sending', 'sent', 'failed', 'dead')`),
  ],
)
