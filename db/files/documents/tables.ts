import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, home, moment, owned, within } from '../../columns'
import { persons, staff } from '../../people/tables'
import type { DocumentState } from './input'

/** Papers as they were sent, and pictures of papers re-encoded; the bytes lie in FILES_DIR under `key`. */
export const documents = pgTable(
  'documents',
  {
    ...owned,
    key: text().notNull(),
    /** What its sender called it, without what a name may not hold. */
    name: text().notNull(),
    /** The media type that the bytes themselves tell. */
    type: text().notNull(),
    size: integer().notNull(),
    sha256: bytes().notNull(),
    /** Other files lie inside it, as the evidence of signatures does in a PDF. */
    holdsFiles: boolean().notNull().default(false),
    state: text().$type<DocumentState>().notNull().default('awaiting_scan'),
    scannedAt: moment(),
    /** What the scanner called it that it found. */
    finding: text(),
    /** Who brought it: a resident, or staff; nobody for what the portal itself has made. */
    person: uuid(),
    staff: uuid(),
  },
  (t) => [
    home(t),
    within(t, t.person, persons),
    within(t, t.staff, staff),
    index().on(t.municipality, t.person),
    index().on(t.municipality, t.createdAt).where(sql`state = 'awaiting_scan'`),
    check('document_state_known', sql`${t.state} in ('awaiting_scan', 'available', 'quarantined')`),
    check('document_scan_has_time', sql`(${t.state} = 'awaiting_scan') = (${t.scannedAt} is null)`),
    check('one_brought_document', sql`num_nonnulls(${t.person}, ${t.staff}) <= 1`),
  ],
)
