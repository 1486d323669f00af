import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { bytes, ownedTimeless, within } from '../../columns'
import { rounds } from '../rounds/tables'
import type { Choices } from './input'

/**
 * The register and the sealed ballot of a voter while voting is open. No time, no serial, no person: the voter is a
 * per-round HMAC, the ballot is encrypted and of one length. Emptied at closing, when the ballots are mixed.
 */
export const envelopes = pgTable(
  'envelopes',
  {
    ...ownedTimeless,
    round: uuid().notNull(),
    voter: bytes().notNull(),
    channel: text().$type<'web' | 'paper'>().notNull().default('web'),
    sealed: bytes().notNull(),
    /** The cast that wrote it: a repeated request finds its own receipt. */
    submission: uuid().notNull(),
    revision: integer().notNull().default(1),
  },
  (t) => [
    unique().on(t.municipality, t.round, t.voter),
    unique().on(t.municipality, t.round, t.submission),
    within(t, t.round, rounds),
    check('sealed_length', sql`octet_length(${t.sealed}) = 1024`),
    check('voter_length', sql`octet_length(${t.voter}) = 32`),
  ],
)

/** Who has voted, kept after closing without any ballot beside it. */
export const voters = pgTable(
  'voters',
  { ...ownedTimeless, round: uuid().notNull(), voter: bytes().notNull(), channel: text().notNull() },
  (t) => [unique().on(t.municipality, t.round, t.voter), within(t, t.round, rounds)],
)

/** Opened ballots in random order. Written once, at closing; nobody's any more. */
export const ballots = pgTable(
  'ballots',
  { ...ownedTimeless, round: uuid().notNull(), area: text(), choices: jsonb().$type<Choices>().notNull() },
  (t) => [within(t, t.round, rounds), index().on(t.municipality, t.round)],
)
