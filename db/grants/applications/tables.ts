import { sql } from 'drizzle-orm'
import { boolean, check, date, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Locale } from '@/tenants/municipality'
import { cents, home, moment, owned, within } from '../../columns'
import { documents } from '../../files/documents/tables'
import { mandates, organisations } from '../../people/organisations/tables'
import { persons, staff } from '../../people/tables'
import { calls, callVersions } from '../calls/tables'
import type { Answer, Answers, ApplicantKind } from '../forms/input'
import { passportPapers } from '../passports/tables'
import type { ApplicationChannel, ApplicationState } from './input'

/** An application from its first word to its decision. What was sent stands in `submissions`, unchanged. */
export const applications = pgTable(
  'applications',
  {
    ...owned,
    /** The case number, drawn when it is received: `2026/17`. */
    number: text(),
    call: uuid().notNull(),
    callVersion: uuid().notNull(),
    applicantKind: text().$type<ApplicantKind>().notNull(),
    /** For whom: an organisation or group, or else the person alone. */
    organisation: uuid(),
    /** Who began it, and for a private applicant who applies; absent when staff typed it from paper. */
    person: uuid(),
    /** The applicant's name as it was given on paper. */
    paperName: text(),
    locale: text().$type<Locale>().notNull(),
    channel: text().$type<ApplicationChannel>().notNull(),
    state: text().$type<ApplicationState>().notNull(),
    /** The preparer who has it. */
    handler: uuid(),
    /** Of the latest submission, for lists and sums. */
    appliedCents: cents(),
    costsCents: cents(),
    purpose: text(),
    submittedAt: moment(),
    /** It came after the closing of its call. */
    late: boolean().notNull().default(false),
    /** When it came to the state it stands at. */
    movedAt: moment().notNull().defaultNow(),
    /** The beginner's own key against beginning twice. */
    beginning: uuid().notNull(),
    /** When its time was up: from then on it is a skeleton, without what was written and by whom. */
    blankedAt: moment(),
    version: integer().notNull().default(1),
  },
  (t) => [
    home(t),
    within(t, t.call, calls),
    within(t, t.callVersion, callVersions),
    within(t, t.organisation, organisations),
    within(t, t.person, persons),
    within(t, t.handler, staff),
    unique().on(t.municipality, t.number),
    unique().on(t.municipality, t.beginning),
    index().on(t.municipality, t.call, t.state),
    index().on(t.municipality, t.organisation),
    index().on(t.municipality, t.person),
    index().on(t.municipality, t.handler),
    check('has_applicant', sql`num_nonnulls(${t.organisation}, ${t.person}, ${t.paperName}) > 0`),
    check(
      'number_when_received',
      sql`${t.state} in ('draft', 'submitted', 'expired', 'withdrawn') or ${t.number} is not null`,
    ),
  ],
)

/** The answers of a draft, each saved by itself. */
export const answers = pgTable(
  'application_answers',
  {
    ...owned,
    application: uuid().notNull(),
    key: text().notNull(),
    value: jsonb().$type<Answer | null>(),
    version: integer().notNull().default(1),
    person: uuid(),
    staff: uuid(),
    changedAt: moment().notNull().defaultNow(),
  },
  (t) => [
    within(t, t.application, applications).onDelete('cascade'),
    within(t, t.person, persons),
    within(t, t.staff, staff),
    unique().on(t.municipality, t.application, t.key),
  ],
)

/** How an answer stood before somebody changed it; before its first writing it was empty, at version 0. */
export const answerEdits = pgTable(
  'application_answer_edits',
  {
    ...owned,
    application: uuid().notNull(),
    key: text().notNull(),
    before: jsonb().$type<Answer | null>(),
    /** The version that was replaced. */
    version: integer().notNull(),
    person: uuid(),
    staff: uuid(),
  },
  (t) => [
    within(t, t.application, applications).onDelete('cascade'),
    within(t, t.person, persons),
    within(t, t.staff, staff),
    index().on(t.municipality, t.application, t.key),
  ],
)

/** What is attached for a requirement of the call, or promised for later. */
export const attachments = pgTable(
  'application_attachments',
  {
    ...owned,
    application: uuid().notNull(),
    /** The requirement's key in the call; `other` for what nobody asked. */
    requirement: text().notNull(),
    document: uuid(),
    /** Promised by this day instead. */
    promisedBy: date(),
    /** It stands in another attachment of the application, the applicant says. */
    inAnother: boolean().notNull().default(false),
    note: text(),
    /** The paper of the organisation's own that was used for it. */
    passport: uuid(),
    removedAt: moment(),
  },
  (t) => [
    home(t),
    within(t, t.application, applications).onDelete('cascade'),
    within(t, t.document, documents),
    within(t, t.passport, passportPapers),
    index().on(t.municipality, t.application),
    index().on(t.municipality, t.document),
    index().on(t.municipality, t.passport),
  ],
)

/** An application as it was sent: frozen, with who answers for it. A supplement makes the next one. */
export const submissions = pgTable(
  'submissions',
  {
    ...owned,
    application: uuid().notNull(),
    number: integer().notNull(),
    answers: jsonb().$type<Answers>().notNull(),
    /** Attachments at that moment: requirement to documents. */
    papers: jsonb().$type<Readonly<Record<string, readonly string[]>>>().notNull(),
    /** SHA-256 of the canonical text of call version, answers and papers. */
    sha256: text().notNull(),
    submittedBy: uuid(),
    /** What the sender's right stood on: `self`, a mandate's id, `paper`. */
    basis: text().notNull(),
    staff: uuid(),
  },
  (t) => [
    home(t),
    within(t, t.application, applications),
    within(t, t.submittedBy, persons),
    within(t, t.staff, staff),
    unique().on(t.municipality, t.application, t.number),
  ],
)

/**
 * A yes of one who may sign only together with another. It stands for these very words: when an answer changes, it counts no more. Whoever
 * completes the signing sends.
 */
export const signatures = pgTable(
  'application_signatures',
  {
    ...owned,
    application: uuid().notNull(),
    person: uuid().notNull(),
    mandate: uuid().notNull(),
    /** SHA-256 of what was signed. */
    sha256: text().notNull(),
  },
  (t) => [
    within(t, t.application, applications).onDelete('cascade'),
    within(t, t.person, persons),
    within(t, t.mandate, mandates),
    unique().on(t.municipality, t.application, t.person, t.sha256),
  ],
)

/** Every turn of an application, written once: states, assignments, edits of paper. `note` is told to the applicant, `internal` is not. */
export const applicationEvents = pgTable(
  'application_events',
  {
    ...owned,
    application: uuid().notNull(),
    kind: text().notNull(),
    from: text().$type<ApplicationState>(),
    to: text().$type<ApplicationState>(),
    note: text(),
    internal: text(),
    person: uuid(),
    staff: uuid(),
    data: jsonb().$type<Readonly<Record<string, string | number | null>>>().notNull().default({}),
  },
  (t) => [
    within(t, t.application, applications).onDelete('cascade'),
    within(t, t.person, persons),
    within(t, t.staff, staff),
    index().on(t.municipality, t.application, t.createdAt),
  ],
)

/** What staff ask to be completed: which answers and attachments, with a word on each, and until when. */
export const supplements = pgTable(
  'supplements',
  {
    ...owned,
    application: uuid().notNull(),
    /** Keys of questions and attachments, each with what is wanted. */
    wanted: jsonb().$type<readonly { readonly key: string; readonly words: string }[]>().notNull(),
    note: text().notNull(),
    dueOn: date().notNull(),
    askedBy: uuid().notNull(),
    answeredAt: moment(),
    /** Its day passed, or staff took it back. */
    endedAt: moment(),
    /** Who took it back. What only its day ended may still be answered late. */
    endedBy: uuid(),
  },
  (t) => [
    home(t),
    within(t, t.application, applications).onDelete('cascade'),
    within(t, t.askedBy, staff),
    within(t, t.endedBy, staff),
    index().on(t.municipality, t.application),
    index().on(t.municipality, t.dueOn),
  ],
)

/** Words between the town and the applicant about an application. */
export const applicationMessages = pgTable(
  'application_messages',
  {
    ...owned,
    application: uuid().notNull(),
    text: text().notNull(),
    person: uuid(),
    staff: uuid(),
    /** The desk has seen the applicant's words. */
    seenAt: moment(),
  },
  (t) => [
    within(t, t.application, applications).onDelete('cascade'),
    within(t, t.person, persons),
    within(t, t.staff, staff),
    index().on(t.municipality, t.application, t.createdAt),
  ],
)

/** Who has a draft open: told to the others who write it. */
export const presences = pgTable(
  'application_presences',
  { ...owned, application: uuid().notNull(), person: uuid().notNull(), section: text(), seenAt: moment().notNull() },
  (t) => [
    within(t, t.application, applications).onDelete('cascade'),
    within(t, t.person, persons).onDelete('cascade'),
    unique().on(t.municipality, t.application, t.person),
  ],
)

/** The last number of a year's applications, so that numbers run without a gap. */
export const applicationNumbers = pgTable(
  'application_numbers',
  { ...owned, year: integer().notNull(), last: integer().notNull() },
  (t) => [unique().on(t.municipality, t.year)],
)
