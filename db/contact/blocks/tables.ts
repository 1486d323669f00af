import { sql } from 'drizzle-orm'
import { check, date, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { bytes, home, moment, owned, within } from '../../columns'
import { staff } from '../../people/tables'
import { cases } from '../cases/tables'
import type { BlockKind } from './input'

/** A sender whose messages are always spam, or words that only such messages have. Kept as a keyed hash: the list tells nobody's address. */
export const senderBlocks = pgTable(
  'sender_blocks',
  {
    ...owned,
    kind: text().$type<BlockKind>().notNull(),
    /** A keyed hash of the address or the network; none of words, and none once the time is long over. */
    mark: bytes(),
    words: text(),
    reason: text().notNull(),
    /** The last day. */
    until: date().notNull(),
    staff: uuid().notNull(),
    liftedAt: moment(),
    liftedBy: uuid(),
  },
  (t) => [
    home(t),
    within(t, t.staff, staff),
    within(t, t.liftedBy, staff),
    index().on(t.municipality, t.mark),
    index().on(t.municipality, t.until),
    check('words_are_told', sql`(${t.kind} = 'word') = (${t.words} is not null)`),
    check('lifted_by_somebody', sql`(${t.liftedAt} is null) = (${t.liftedBy} is null)`),
  ],
)

/** From which network a case was sent, as a keyed hash, for as long as it may be needed against spam. */
export const caseSenders = pgTable(
  'case_senders',
  { ...owned, case: uuid().notNull(), mark: bytes().notNull() },
  (t) => [within(t, t.case, cases), unique().on(t.municipality, t.case), index().on(t.municipality, t.createdAt)],
)

/** A case that was set aside on arrival because of the list, until somebody has looked at it. */
export const suspicions = pgTable(
  'suspicions',
  {
    ...owned,
    case: uuid().notNull(),
    block: uuid().notNull(),
    outcome: text().$type<'restored' | 'spam'>(),
    settledAt: moment(),
    settledBy: uuid(),
  },
  (t) => [
    within(t, t.case, cases),
    within(t, t.block, senderBlocks),
    within(t, t.settledBy, staff),
    unique().on(t.municipality, t.case),
    index().on(t.municipality, t.block),
    index('suspicions_waiting').on(t.municipality, t.createdAt).where(sql`settled_at is null`),
    check('suspicion_is_settled_whole', sql`num_nonnulls(${t.outcome}, ${t.settledAt}, ${t.settledBy}) in (0, 3)`),
  ],
)
