import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { bytes, moment, owned, within } from '../../columns'
import { cases } from '../cases/tables'
import type { AsideAs, IgnoredAs, LetterState } from './input'

/** Letters that have come by e-mail. Once one has been taken or left alone nothing of it remains but that it came. */
export const inboxLetters = pgTable(
  'inbox_letters',
  {
    ...owned,
    /** As it came, until it is taken. */
    raw: bytes(),
    size: integer().notNull(),
    /** What stood after the plus of our address: whose case it answers. */
    token: text(),
    /** A keyed hash of what its sender's program calls it: twice the same is once. */
    message: bytes().notNull(),
    /** How often it came again. */
    again: integer().notNull().default(0),
    /** A keyed hash of the address it came from. */
    sender: bytes(),
    state: text().$type<LetterState>().notNull().default('waiting'),
    reason: text().$type<IgnoredAs | AsideAs>(),
    case: uuid(),
    attempts: integer().notNull().default(0),
    /** When it may be taken; of one being taken, when its worker is given up for lost. */
    nextAt: moment().notNull().defaultNow(),
    settledAt: moment(),
  },
  (t) => [
    within(t, t.case, cases),
    unique().on(t.municipality, t.message),
    index().on(t.municipality, t.nextAt).where(sql`${t.state} = 'waiting'`),
    index().on(t.municipality, t.sender, t.createdAt),
    index().on(t.municipality, t.createdAt),
    check('letter_state_known', sql`${t.state} in ('waiting', 'case', 'reply', 'ignored', 'aside')`),
    check('waiting_letter_is_whole', sql`${t.state} <> 'waiting' or ${t.raw} is not null`),
  ],
)
