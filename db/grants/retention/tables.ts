import { sql } from 'drizzle-orm'
import { check, integer, pgTable, unique, uuid } from 'drizzle-orm/pg-core'
import { moment, owned, within } from '../../columns'
import { staff } from '../../people/tables'

/** How long a town keeps what belongs to grants: drafts in days, all else in years. Without a row the usual times hold. */
export const grantRetentionTerms = pgTable(
  'grant_retention_terms',
  {
    ...owned,
    draft: integer().notNull(),
    refused: integer().notNull(),
    receipts: integer().notNull(),
    granted: integer().notNull(),
    changedBy: uuid().notNull(),
    changedAt: moment().notNull().defaultNow(),
    version: integer().notNull().default(1),
  },
  (t) => [
    within(t, t.changedBy, staff),
    unique().on(t.municipality),
    check('grant_terms_positive', sql`${t.draft} > 14 and ${t.refused} > 0 and ${t.receipts} > 0`),
    check('grant_terms_in_order', sql`${t.receipts} <= ${t.granted}`),
  ],
)
