import 'server-only'
import { type AnyColumn, type SQL, sql } from 'drizzle-orm'

/** Whether a decision gives money: one whose grant was refused, gave way to another or lapsed without receipts gives none, and nobody reports on it. */
export const isGiven = (decision: AnyColumn | SQL) =>
  sql<boolean>`(select coalesce(bool_or(given.state not in ('refused', 'replaced', 'receiptsLate')), true) from awards given where given.decision = ${decision})`
