import { sql } from 'drizzle-orm'
import { check, date, index, integer, jsonb, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { bytes, cents, home, moment, owned, within } from '../../columns'
import { documents } from '../../files/documents/tables'
import { bankAccounts } from '../../people/organisations/tables'
import { persons, staff } from '../../people/tables'
import type { AllowanceKind } from '../allowances/rules'
import { applications } from '../applications/tables'
import { decisions } from '../decisions/tables'
import type { AwardPart, AwardState, BlockReason } from './input'

/** One payment that a decision leads to: the whole, an advance, or an instalment. */
export const awards = pgTable(
  'awards',
  {
    ...owned,
    decision: uuid().notNull(),
    application: uuid().notNull(),
    /** `refund`: what was paid back or set off and should not have been; its decision is the one on the recovery. */
    part: text().$type<AwardPart>().notNull(),
    position: integer().notNull().default(1),
    /** At most; what is paid in the end stands in `payableCents`. */
    awardedCents: cents().notNull(),
    payableCents: cents(),
    state: text().$type<AwardState>().notNull(),
    blocked: text().$type<BlockReason>(),
    account: uuid(),
    /** Not before. */
    payOn: date(),
    /** Receipts are to come by this day. */
    receiptsDueOn: date(),
    /** When the applicant said that these are all of them. */
    receiptsAt: moment(),
    /** Tickets, fees and other grants, as they came in the end. */
    otherIncomeCents: cents(),
    /** Somebody has checked an account that changed after the decision. */
    confirmedAccount: uuid(),
    confirmedBy: uuid(),
    version: integer().notNull().default(1),
  },
  (t) => [
    home(t),
    within(t, t.decision, decisions),
    within(t, t.application, applications),
    within(t, t.account, bankAccounts),
    within(t, t.confirmedAccount, bankAccounts),
    within(t, t.confirmedBy, staff),
    unique().on(t.municipality, t.decision, t.position),
    index().on(t.municipality, t.state),
    index().on(t.municipality, t.application),
    check('awarded_positive', sql`${t.awardedCents} > 0`),
    check('blocked_has_reason', sql`(${t.state} = 'blocked') = (${t.blocked} is not null)`),
  ],
)

/** Every turn of an award, written once. */
export const awardEvents = pgTable(
  'award_events',
  {
    ...owned,
    award: uuid().notNull(),
    from: text().$type<AwardState>(),
    to: text().$type<AwardState>().notNull(),
    note: text(),
    staff: uuid(),
    person: uuid(),
  },
  (t) => [
    within(t, t.award, awards),
    within(t, t.staff, staff),
    within(t, t.person, persons),
    index().on(t.municipality, t.award),
  ],
)

/** One receipt: what the applicant says of it, and what staff make of it. */
export const receipts = pgTable(
  'receipts',
  {
    ...owned,
    award: uuid().notNull(),
    document: uuid(),
    /** The approved budget's line it belongs to. */
    line: text().notNull(),
    words: text().notNull(),
    /** To whom it was paid. */
    payee: text(),
    paidOn: date().notNull(),
    cents: cents().notNull(),
    /** Kilometres driven or days away, which count at most at the tax administration's rates. */
    allowance: text().$type<AllowanceKind>(),
    quantity: integer(),
    broughtBy: uuid(),
    /** Who keyed it in from paper: another checks it. */
    keyedBy: uuid(),
    verdict: text().$type<'accepted' | 'reduced' | 'rejected'>(),
    acceptedCents: cents(),
    reason: text(),
    checkedBy: uuid(),
    withdrawnAt: moment(),
    /** When its time was up: the sums stay, what was bought of whom does not. */
    blankedAt: moment(),
    version: integer().notNull().default(1),
  },
  (t) => [
    home(t),
    within(t, t.award, awards),
    within(t, t.document, documents),
    within(t, t.broughtBy, persons),
    within(t, t.keyedBy, staff),
    within(t, t.checkedBy, staff),
    index().on(t.municipality, t.award),
    check('receipt_positive', sql`${t.cents} > 0`),
    check('allowance_counted', sql`(${t.allowance} is null) = (${t.quantity} is null)`),
  ],
)

/** Payments that go to the bank together. Whoever made a batch does not approve it; approved, it is sealed. */
export const paymentBatches = pgTable(
  'payment_batches',
  {
    ...owned,
    number: integer().notNull(),
    payOn: date().notNull(),
    createdBy: uuid().notNull(),
    approvedBy: uuid(),
    approvedAt: moment(),
    /** The file as it was made for the bank, and its SHA-256. */
    file: bytes(),
    sha256: text(),
    /** First fetched for the bank: from then on it counts as sent. */
    exportedAt: moment(),
    exportedBy: uuid(),
    cancelledAt: moment(),
  },
  (t) => [
    home(t),
    within(t, t.createdBy, staff),
    within(t, t.approvedBy, staff),
    within(t, t.exportedBy, staff),
    unique().on(t.municipality, t.number),
    check('four_eyes', sql`${t.approvedBy} is null or ${t.approvedBy} <> ${t.createdBy}`),
  ],
)

/** One award in a batch, with what the bank said of it. */
export const payments = pgTable(
  'payments',
  {
    ...owned,
    batch: uuid().notNull(),
    award: uuid().notNull(),
    account: uuid().notNull(),
    cents: cents().notNull(),
    /** Unique at the bank: how its answers find their way back. */
    endToEnd: text().notNull(),
    reference: text(),
    outcome: text().$type<'accepted' | 'paid' | 'rejected' | 'returned'>(),
    outcomeCode: text(),
    outcomeAt: moment(),
    /** Taken out of the batch before that went to the bank. */
    removedAt: moment(),
  },
  (t) => [
    home(t),
    within(t, t.batch, paymentBatches),
    within(t, t.award, awards),
    within(t, t.account, bankAccounts),
    unique().on(t.municipality, t.endToEnd),
    index().on(t.municipality, t.batch),
    index().on(t.municipality, t.award),
    /** Nothing is paid twice: an award has one payment that has not failed. */
    uniqueIndex('payment_once')
      .on(t.municipality, t.award)
      .where(sql`${t.removedAt} is null and (${t.outcome} is null or ${t.outcome} in ('accepted', 'paid'))`),
  ],
)

/** A bank's answer as it was read, and what of it nobody could match. */
export const bankAnswers = pgTable(
  'bank_answers',
  {
    ...owned,
    kind: text().$type<'pain.002' | 'camt.054'>().notNull(),
    sha256: text().notNull(),
    matched: integer().notNull(),
    unmatched: jsonb().$type<readonly Record<string, string>[]>().notNull(),
    readBy: uuid().notNull(),
  },
  (t) => [within(t, t.readBy, staff), unique().on(t.municipality, t.sha256)],
)
