import 'server-only'
import { eq } from 'drizzle-orm'
import type { Transaction } from '../client'
import type { ApplicantKind } from '../grants/forms/input'
import { organisations } from '../people/organisations/tables'
import { persons } from '../people/tables'

type People = Readonly<Record<string, string>>

/** Whoever of the demo applies: a resident by the id of their persona, an organisation by its name. */
export async function applicantIn(tx: Transaction, applicant: string, { people }: { people: People }) {
  const person = people[applicant]
  if (person) {
    const [row] = await tx.select({ name: persons.name }).from(persons).where(eq(persons.id, person))
    return { organisation: null, person, kind: 'person' as ApplicantKind, name: row?.name ?? '' }
  }
  const [row] = await tx.select().from(organisations).where(eq(organisations.name, applicant))
  if (!row) return null
  const kind = row.form === 'unregistered' ? 'group' : row.form === 'association' ? 'association' : 'company'
  return { organisation: row.id, person: null, kind: kind as ApplicantKind, name: row.name }
}
