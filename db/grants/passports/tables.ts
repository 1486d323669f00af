import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { home, moment, owned, within } from '../../columns'
import { documents } from '../../files/documents/tables'
import { organisations } from '../../people/organisations/tables'
import { persons } from '../../people/tables'
import { type PassportKind, passportKinds } from './input'

/**
 * The papers an organisation keeps for its applications: rules, accounts and so on, of a year. A newer version does not replace the earlier row. One
 * that was taken out stays without its document, or with it where an application was sent with it.
 */
export const passportPapers = pgTable(
  'organisation_papers',
  {
    ...owned,
    organisation: uuid().notNull(),
    kind: text().$type<PassportKind>().notNull(),
    /** The year it tells of. */
    year: integer().notNull(),
    version: integer().notNull(),
    document: uuid(),
    /** The last day it is good, where whoever gave it out has set one. */
    validUntil: date(),
    savedBy: uuid().notNull(),
    removedAt: moment(),
    removedBy: uuid(),
  },
  (t) => [
    home(t),
    within(t, t.organisation, organisations),
    within(t, t.document, documents),
    within(t, t.savedBy, persons),
    within(t, t.removedBy, persons),
    unique().on(t.municipality, t.organisation, t.kind, t.year, t.version),
    index().on(t.municipality, t.document),
    index().on(t.municipality, t.savedBy),
    check('paper_kind_known', sql`${t.kind} in ${sql.raw(`('${passportKinds.join("', '")}')`)}`),
    check('paper_removed_by_somebody', sql`(${t.removedAt} is null) = (${t.removedBy} is null)`),
    check('paper_without_document_is_removed', sql`${t.document} is not null or ${t.removedAt} is not null`),
  ],
)
