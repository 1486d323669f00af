import { type SQL, sql } from 'drizzle-orm'
import { check, date, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { bytes, home, moment, owned, within } from '../../columns'
import { documents } from '../../files/documents/tables'
import { persons, sessions, staff } from '../tables'
import {
  type Form,
  forms,
  type MandateSource,
  type MandateTheme,
  type MemberRole,
  mandateSources,
  mandateThemes,
  memberRoles,
  type OfficialRole,
  type OrganisationDeed,
  officialRoles,
} from './input'

const oneOf = (column: unknown, known: readonly string[]): SQL =>
  sql`${column} in ${sql.raw(`('${known.join("', '")}')`)}`

/** Associations, groups, companies and the like that residents act for. */
export const organisations = pgTable(
  'organisations',
  {
    ...owned,
    form: text().$type<Form>().notNull(),
    name: text().notNull(),
    /** Y-tunnus, 1234567-8; an unregistered group and a small association have none. */
    businessId: text(),
    /** Of the Register of Associations, 123.456; nothing checks it but an extract. */
    registerNumber: text(),
    /** Three digits of a municipality. */
    domicile: text(),
    foundedOn: date(),
    registeredOn: date(),
    /** An address that is read. */
    email: text(),
    phone: text(),
    website: text(),
    street: text(),
    postcode: text(),
    postOffice: text(),
    /** Which of two people who change it at once was first. */
    version: integer().notNull().default(1),
  },
  (t) => [home(t), unique().on(t.municipality, t.businessId), check('form_known', oneOf(t.form, forms))],
)

/** Who in the portal belongs to an organisation. Leaving deletes the row; `organisation_changes` remembers. */
export const members = pgTable(
  'members',
  { ...owned, organisation: uuid().notNull(), person: uuid().notNull(), role: text().$type<MemberRole>().notNull() },
  (t) => [
    home(t),
    within(t, t.organisation, organisations),
    within(t, t.person, persons),
    unique().on(t.municipality, t.organisation, t.person),
    index().on(t.municipality, t.person),
    check('member_role_known', oneOf(t.role, memberRoles)),
  ],
)

/** For whom a resident acts in a session. It ends with the session and with the membership, at once. */
export const actings = pgTable('actings', { ...owned, session: uuid().notNull(), member: uuid().notNull() }, (t) => [
  unique().on(t.municipality, t.session),
  within(t, t.session, sessions).onDelete('cascade'),
  within(t, t.member, members).onDelete('cascade'),
  index().on(t.municipality, t.member),
])

/** Chair, treasurer and the like as the organisation tells them; they need not use the portal. */
export const officials = pgTable(
  'officials',
  {
    ...owned,
    organisation: uuid().notNull(),
    role: text().$type<OfficialRole>().notNull(),
    name: text().notNull(),
    email: text(),
    phone: text(),
    position: integer().notNull(),
  },
  (t) => [
    within(t, t.organisation, organisations),
    index().on(t.municipality, t.organisation),
    check('official_role_known', oneOf(t.role, officialRoles)),
  ],
)

/** A way in for somebody who is not a member yet. Whoever has the link takes it, once. */
export const invitations = pgTable(
  'invitations',
  {
    ...owned,
    organisation: uuid().notNull(),
    /** SHA-256 of what the link holds. */
    token: bytes().notNull(),
    role: text().$type<MemberRole>().notNull(),
    /** Where it was sent, sealed; null for a link that was handed over otherwise. */
    address: bytes(),
    invitedBy: uuid().notNull(),
    expiresAt: moment().notNull(),
    takenBy: uuid(),
    takenAt: moment(),
    withdrawnAt: moment(),
  },
  (t) => [
    home(t),
    within(t, t.organisation, organisations),
    within(t, t.invitedBy, persons),
    within(t, t.takenBy, persons),
    unique().on(t.municipality, t.token),
    index().on(t.municipality, t.organisation),
    check('invitation_role_known', oneOf(t.role, memberRoles)),
    check('invitation_taken_by_somebody', sql`(${t.takenBy} is null) = (${t.takenAt} is null)`),
    check('invitation_ended_once', sql`num_nonnulls(${t.takenAt}, ${t.withdrawnAt}) <= 1`),
  ],
)

/**
 * Who may submit in an organisation's name, by themselves or together with another. In force once verified, between its days, until revoked.
 * A mandate from Suomi.fi is verified by the register it was read from; the others by staff.
 */
export const mandates = pgTable(
  'mandates',
  {
    ...owned,
    organisation: uuid().notNull(),
    person: uuid().notNull(),
    source: text().$type<MandateSource>().notNull(),
    theme: text().$type<MandateTheme>().notNull(),
    signing: text().$type<'alone' | 'jointly'>().notNull(),
    /** The first and the last day it holds. */
    validFrom: date().notNull(),
    validUntil: date().notNull(),
    /** Minutes or a register extract. */
    evidence: uuid(),
    /** What the asker says of it, for the staff who read it. */
    grounds: text(),
    /** Of the question asked of the register, for its own log. */
    request: uuid(),
    verifiedAt: moment(),
    verifiedBy: uuid(),
    refusedAt: moment(),
    refusedBy: uuid(),
    /** Why it was refused or revoked. */
    reason: text(),
    revokedAt: moment(),
    revokedBy: uuid(),
    revokedByPerson: uuid(),
  },
  (t) => [
    home(t),
    within(t, t.organisation, organisations),
    within(t, t.person, persons),
    within(t, t.evidence, documents),
    within(t, t.verifiedBy, staff),
    within(t, t.refusedBy, staff),
    within(t, t.revokedBy, staff),
    within(t, t.revokedByPerson, persons),
    index().on(t.municipality, t.organisation, t.person),
    index().on(t.municipality, t.person),
    index()
      .on(t.municipality, t.createdAt)
      .where(sql`${t.verifiedAt} is null and ${t.refusedAt} is null and ${t.revokedAt} is null`),
    check('mandate_source_known', oneOf(t.source, mandateSources)),
    check('mandate_theme_known', oneOf(t.theme, mandateThemes)),
    check('mandate_signing_known', sql`${t.signing} in ('alone', 'jointly')`),
    check('mandate_days_in_order', sql`${t.validFrom} <= ${t.validUntil}`),
    check('mandate_decided_once', sql`num_nonnulls(${t.verifiedAt}, ${t.refusedAt}) <= 1`),
    check(
      'mandate_verified_by_staff',
      sql`${t.verifiedAt} is null or ${t.verifiedBy} is not null or ${t.source} = 'suomifi'`,
    ),
    check('mandate_refused_by_staff', sql`(${t.refusedAt} is null) = (${t.refusedBy} is null)`),
  ],
)

/** Accounts that grants are paid to. A row never changes its number: another account is another row, and the earlier one ends. */
export const bankAccounts = pgTable(
  'bank_accounts',
  {
    ...owned,
    organisation: uuid(),
    person: uuid(),
    /** Whose it is by name, where they have told it on paper and the portal knows them by nothing else. */
    holder: text(),
    /** Sealed under a key outside the database, bound to this row's id. */
    iban: bytes().notNull(),
    lastFour: text().notNull(),
    /** A keyed hash of the number: whether two rows are one account. */
    fingerprint: bytes().notNull(),
    /** The bank's confirmation that the account is the owner's. */
    proof: uuid(),
    addedBy: uuid(),
    /** Who keyed it in from paper. */
    addedByStaff: uuid(),
    verifiedAt: moment(),
    verifiedBy: uuid(),
    endedAt: moment(),
  },
  (t) => [
    home(t),
    within(t, t.organisation, organisations),
    within(t, t.person, persons),
    within(t, t.proof, documents),
    within(t, t.addedBy, persons),
    within(t, t.addedByStaff, staff),
    within(t, t.verifiedBy, staff),
    index().on(t.municipality, t.organisation),
    index().on(t.municipality, t.person),
    check('account_has_owner', sql`num_nonnulls(${t.organisation}, ${t.person}, ${t.holder}) = 1`),
    check('account_added_by_one', sql`num_nonnulls(${t.addedBy}, ${t.addedByStaff}) = 1`),
    check(
      'account_verified_by_another',
      sql`${t.verifiedBy} is null or ${t.verifiedBy} is distinct from ${t.addedByStaff}`,
    ),
    check('account_verified_by_staff', sql`(${t.verifiedAt} is null) = (${t.verifiedBy} is null)`),
  ],
)

/** What a public register told of an organisation, as it was told. */
export const registerSnapshots = pgTable(
  'register_snapshots',
  {
    ...owned,
    organisation: uuid().notNull(),
    source: text().$type<'ytj'>().notNull(),
    body: jsonb().$type<Record<string, unknown>>().notNull(),
  },
  (t) => [within(t, t.organisation, organisations), index().on(t.municipality, t.organisation)],
)

/** What has happened to an organisation, for its members and the desk. Written once. */
export const organisationChanges = pgTable(
  'organisation_changes',
  {
    ...owned,
    organisation: uuid().notNull(),
    deed: text().$type<OrganisationDeed>().notNull(),
    /** Who did it: a member, or somebody at the desk. */
    person: uuid(),
    staff: uuid(),
    /** Whom it concerns, when that is somebody else. */
    about: uuid(),
    /** What the words need, for instance the fields that changed; no account numbers, no addresses. */
    values: jsonb().$type<Record<string, string>>().notNull().default({}),
  },
  (t) => [
    within(t, t.organisation, organisations),
    within(t, t.person, persons),
    within(t, t.staff, staff),
    within(t, t.about, persons),
    index().on(t.municipality, t.organisation, t.createdAt),
    index().on(t.municipality, t.person),
  ],
)

/** A way to Suomi.fi e-Authorizations and back, of one session. */
export const authorizations = pgTable(
  'authorizations',
  {
    ...owned,
    session: uuid().notNull(),
    /** In whose name the person wants to act. */
    organisation: uuid().notNull(),
    /** SHA-256 of the `state` that must come back. */
    state: bytes().notNull(),
    /** The register's own session, sealed. */
    registerSession: bytes().notNull(),
    request: uuid().notNull(),
    expiresAt: moment().notNull(),
  },
  (t) => [
    within(t, t.session, sessions).onDelete('cascade'),
    within(t, t.organisation, organisations),
    unique().on(t.municipality, t.session),
  ],
)
