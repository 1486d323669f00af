import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { cents, home, moment, owned, within } from '../../../columns'
import { documents } from '../../../files/documents/tables'
import { persons, staff } from '../../../people/tables'
import { awards, receipts } from '../../awards/tables'
import type { MendFault } from './rules'

/** A receipt sent back to be mended: why and until when, how it stood before, and how it came back or did not. */
export const receiptMendings = pgTable(
  'receipt_mendings',
  {
    ...owned,
    award: uuid().notNull(),
    receipt: uuid().notNull(),
    fault: text().$type<MendFault>().notNull(),
    words: text(),
    dueOn: date().notNull(),
    askedBy: uuid().notNull(),
    payee: text(),
    paidOn: date().notNull(),
    cents: cents().notNull(),
    quantity: integer(),
    document: uuid(),
    answer: text(),
    answeredAt: moment(),
    /** Who mended it, or keyed it in from paper. */
    person: uuid(),
    keyedBy: uuid(),
    endedAt: moment(),
    endedBy: uuid(),
    reason: text(),
  },
  (t) => [
    home(t),
    within(t, t.award, awards),
    within(t, t.receipt, receipts),
    within(t, t.document, documents),
    within(t, t.askedBy, staff),
    within(t, t.person, persons),
    within(t, t.keyedBy, staff),
    within(t, t.endedBy, staff),
    index().on(t.municipality, t.award),
    uniqueIndex('mending_open_once')
      .on(t.municipality, t.receipt)
      .where(sql`${t.answeredAt} is null and ${t.endedAt} is null`),
    check('mending_ends_once', sql`${t.answeredAt} is null or ${t.endedAt} is null`),
  ],
)
