import { sql } from 'drizzle-orm'
import { index, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { owned } from '../../../columns'
import type { Kind } from '../../topics/input'
import type { RemovalReason } from './input'

/** What is left of a case that has been deleted: its number, the day and why, so that links to it are answered. */
export const caseRemovals = pgTable(
  'case_removals',
  {
    ...owned,
    reference: text().notNull(),
    reason: text().$type<RemovalReason>().notNull(),
    /** SHA-256 of the secrets in its reporters' links, in hexadecimal. */
    links: text().array().notNull().default(sql`'{}'`),
    /** What everybody has read it as; null where nobody could, so that its number tells nothing. */
    shownAs: text().$type<Kind>(),
  },
  (t) => [unique().on(t.municipality, t.reference), index().using('gin', t.links)],
)
