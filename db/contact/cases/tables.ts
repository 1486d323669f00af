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
import type { Locale } from '@/tenants/municipality'
import { bytes, home, moment, owned, within } from '../../columns'
import { persons, staff } from '../../people/tables'
import type { PlaceMethod } from '../../places/input'
import { apiClients } from '../open311/clients/tables'
import type { Kind } from '../topics/input'
import { topics, units } from '../topics/tables'
import type { Channel, EventKind } from './input'
import type { Priority } from './priorities/input'
import { openStates, type State } from './rules'

/** An index of some states alone serves only queries that name the very same. */
export const openList = openStates.map((state) => `'${state}'`).join(', ')

/** Something a resident has told the town. How it stands now; how it came there is in its events. */
export const cases = pgTable(
  'cases',
  {
    ...owned,
    /** The number people say aloud: drawn, so that nobody can guess another's. */
    reference: text().notNull(),
    kind: text().$type<Kind>().notNull(),
    topic: uuid().notNull(),
    /** The language the answer is written in. */
    locale: text().$type<Locale>().notNull(),
    channel: text().$type<Channel>().notNull(),
    /** The system that sent it, when one did. */
    client: uuid(),
    state: text().$type<State>().notNull(),
    unit: uuid().notNull(),
    handler: uuid(),
    /** How pressing it is: as staff say, or as it was raised because it troubles many. */
    priority: text().$type<Priority>().notNull().default('normal'),
    /** The case that gets the answer for this one too, while it is merged. */
    main: uuid(),
    text: text().notNull(),
    place: text(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    placeMethod: text().$type<PlaceMethod>(),
    /** Working days it was promised: its topic's when it came, or when it was put under another. */
    days: integer().notNull(),
    /** The last second for a substantive answer; later when the reporter has been asked for more. */
    dueAt: moment().notNull(),
    /** The last turn that everybody may know of. */
    changedAt: moment().notNull().defaultNow(),
    /** When it came to the end it stands at; null while it is open. */
    endedAt: moment(),
    /** When those who told it were last taken out of it. */
    blankedAt: moment(),
    /** A keyed hash of the form and its words, against sending twice. */
    submission: bytes().notNull(),
    version: integer().notNull().default(1),
  },
  (t) => [
    home(t),
    within(t, t.topic, topics),
    within(t, t.unit, units),
    within(t, t.handler, staff),
    within(t, t.client, apiClients),
    within(t, t.main, t),
    check('priority_is_known', sql`${t.priority} in ('low', 'normal', 'high', 'urgent')`),
    check('merged_has_main', sql`(${t.state} = 'merged') = (${t.main} is not null)`),
    index().on(t.municipality, t.main),
    unique().on(t.municipality, t.reference),
    unique().on(t.municipality, t.submission),
    index().on(t.municipality, t.state, t.dueAt),
    index().on(t.municipality, t.handler),
    // Whose the open ones are, and in what order the queue shows them: the ended are far more.
    index('cases_open_handlers')
      .on(t.municipality, t.handler)
      .where(sql`state in (${sql.raw(openList)})`),
    index('cases_open_queue')
      .on(t.municipality, sql`(state in ('planned', 'waiting_reporter'))`, t.dueAt, t.createdAt, t.id)
      .where(sql`state in (${sql.raw(openList)})`),
    index('cases_whole_queue').on(
      t.municipality,
      sql`(state in ('planned', 'waiting_reporter'))`,
      t.dueAt,
      t.createdAt,
      t.id,
    ),
    // What is open or has ended lately, topic by topic: what somebody tells now may be the same.
    index('cases_topic_ends').on(t.municipality, t.topic, t.endedAt),
    index('cases_topic_open').on(t.municipality, t.topic, t.createdAt).where(sql`ended_at is null`),
    // What other systems ask for: all that has changed since they asked last.
    index('cases_updated').on(t.municipality, sql`(case when ended_at is null then changed_at else ended_at end)`),
    index().on(t.municipality, t.topic),
    // Most are neither more nor less pressing than others.
    index('cases_pressing').on(t.municipality, t.priority).where(sql`priority <> 'normal'`),
    // Published answers are few beside published cases, and are not counted as such.
    index('cases_advice').on(t.municipality, t.id).where(sql`kind = 'advice'`),
    index().on(t.municipality, t.client),
    index().on(t.municipality, t.changedAt),
    index().on(t.municipality, t.createdAt),
    index().on(t.municipality, t.topic, t.createdAt),
    // All that the figures of a period count by, so that they read no words.
    index('cases_counted').on(
      t.municipality,
      t.createdAt,
      t.state,
      t.id,
      t.topic,
      t.unit,
      t.kind,
      t.channel,
      t.endedAt,
      t.days,
    ),
  ],
)

/** Who told it, apart from what they told: the one table with their name. */
export const reporters = pgTable(
  'reporters',
  {
    ...owned,
    case: uuid().notNull(),
    person: uuid(),
    name: text(),
    email: text(),
    phone: text(),
    locale: text().$type<Locale>().notNull(),
    /** SHA-256 of the secret in the reporter's own link. */
    secret: bytes().notNull(),
    /** Lets the town publish the case, names and details taken out. */
    publish: boolean().notNull(),
    /** Lets the town give their name and how to reach them to whoever a case is passed on to. */
    passOn: boolean().notNull().default(false),
  },
  (t) => [
    home(t),
    within(t, t.case, cases),
    within(t, t.person, persons),
    unique().on(t.municipality, t.secret),
    index().on(t.municipality, t.case),
    index().on(t.municipality, t.person),
    // Whoever rings is looked for by these, as they are written in any way.
    index('reporters_named').on(t.municipality, sql`lower(${t.name})`),
    index('reporters_mailed').on(t.municipality, sql`lower(${t.email})`),
    index('reporters_rung').on(t.municipality, sql`right(regexp_replace(${t.phone}, '\\D', '', 'g'), 9)`),
  ],
)

/** Everything that has happened to a case; written once, never changed. */
export const caseEvents = pgTable(
  'case_events',
  {
    ...owned,
    case: uuid().notNull(),
    kind: text().$type<EventKind>().notNull(),
    from: text().$type<State>(),
    to: text().$type<State>(),
    by: text().$type<'staff' | 'reporter' | 'system' | 'external'>().notNull(),
    staff: uuid(),
    /** Read by the reporter. */
    words: text(),
    /** Never leaves the desk. */
    note: text(),
    /** What a state needs to be told with: a day, a receiver, a reason code. */
    data: jsonb().$type<Record<string, string>>().notNull().default({}),
  },
  (t) => [
    within(t, t.case, cases),
    within(t, t.staff, staff),
    index().on(t.municipality, t.case, t.createdAt),
    // How soon cases are answered, and for which days their reporters were asked.
    index('case_events_counted')
      .on(t.municipality, t.case, t.createdAt)
      .where(sql`"to" in ('done', 'answered', 'no_action', 'not_ours', 'planned')`),
    index('case_events_asked').on(t.municipality, t.case, t.createdAt).where(sql`"to" = 'waiting_reporter'`),
    index('case_events_disputed')
      .on(t.municipality, t.case)
      .where(sql`"to" = 'reopen_requested' or "from" = 'reopen_requested'`),
    // What a reporter has said in the case that theirs has joined, so that they can be taken out of it.
    index('case_events_joined').on(t.municipality, sql`(data ->> 'joined')`).where(sql`data ->> 'joined' is not null`),
    check('staff_is_named', sql`(${t.by} = 'staff') = (${t.staff} is not null)`),
  ],
)
