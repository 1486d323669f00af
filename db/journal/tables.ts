import { bigint, index, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { bytes, owned } from '../columns'

/** Who did what to which row. Append-only; a trigger numbers and chains the entries, so that a change is seen. */
export const journal = pgTable(
  'journal',
  {
    ...owned,
    seq: bigint({ mode: 'number' }).notNull(),
    actor: text().notNull(),
    action: text().notNull(),
    object: text().notNull(),
    /** What changed, in words without personal data. */
    detail: text(),
    previous: bytes().notNull(),
    hash: bytes().notNull(),
  },
  (t) => [
    unique().on(t.municipality, t.seq),
    index().on(t.municipality, t.createdAt),
    index().on(t.municipality, t.action, t.createdAt),
  ],
)
