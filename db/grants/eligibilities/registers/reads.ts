import 'server-only'
import { eq } from 'drizzle-orm'
import type { Transaction } from '../../../client'
import { organisations } from '../../../people/organisations/tables'
import { persons } from '../../../people/tables'
import { nothingKnown, type Register } from '../rules'

type Whose = { readonly organisation: string | null; readonly person: string | null }

/** What the portal knows of an applicant. Where somebody under a non-disclosure order lives is not known to anybody here. */
export async function registerOf(tx: Transaction, { organisation, person }: Whose): Promise<Register> {
  if (organisation) {
    const [row] = await tx
      .select({ home: organisations.domicile, registeredOn: organisations.registeredOn })
      .from(organisations)
      .where(eq(organisations.id, organisation))
    return row ? { ...row, bornOn: null } : nothingKnown
  }
  if (!person) return nothingKnown
  const [row] = await tx
    .select({ home: persons.homeMunicipality, bornOn: persons.bornOn, restricted: persons.restricted })
    .from(persons)
    .where(eq(persons.id, person))
  return row ? { home: row.restricted ? null : row.home, bornOn: row.bornOn, registeredOn: null } : nothingKnown
}
