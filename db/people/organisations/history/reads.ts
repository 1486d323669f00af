import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Transaction } from '../../../client'
import { persons, staff } from '../../tables'
import { organisationChanges } from '../tables'

export const historyShown = 100

/** What has happened to an organisation, newest first, with the names of its own people; the desk has none. */
export function historyOf(tx: Transaction, organisation: string) {
  const concerned = alias(persons, 'concerned')
  return tx
    .select({
      id: organisationChanges.id,
      at: organisationChanges.createdAt,
      deed: organisationChanges.deed,
      by: persons.name,
      atDesk: staff.id,
      about: concerned.name,
      values: organisationChanges.values,
    })
    .from(organisationChanges)
    .leftJoin(persons, eq(persons.id, organisationChanges.person))
    .leftJoin(staff, eq(staff.id, organisationChanges.staff))
    .leftJoin(concerned, eq(concerned.id, organisationChanges.about))
    .where(eq(organisationChanges.organisation, organisation))
    .orderBy(desc(organisationChanges.createdAt))
    .limit(historyShown)
}
