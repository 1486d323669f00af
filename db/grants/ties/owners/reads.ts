import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import type { Owned, Wall } from '@/db/people/organisations/accounts/reads'
import { Refusal } from '@/db/refusal'
import { barsFor } from '../reads'

/** Whether a member of the staff keeps out of everything that is this applicant's: by what bars them from an application of theirs. */
export const isTiedTo = (member: string, { organisation, person, name }: Owned<SQL>): SQL<boolean> => sql<boolean>`(
  exists (select from (
    select null::uuid as id, ${organisation}::uuid as organisation, ${person}::uuid as person, ${name}::text as paper_name
  ) applications where exists (${barsFor(member)}))
  or exists (select from recusals r join applications theirs on theirs.id = r.application
    where r.staff = ${member} and r.lifted_at is null
      and (theirs.organisation = ${organisation} or (theirs.organisation is null and theirs.person = ${person}))))`

/** The wall before mandates and accounts, which are no part of an application. Refuses: ties.disqualified. */
export const notTiedTo: Wall = async (tx: Transaction, { staff }, { organisation, person, name }) => {
  const owner = { organisation: sql`${organisation}::uuid`, person: sql`${person}::uuid`, name: sql`${name}::text` }
  const [row] = await tx.execute<{ tied: boolean }>(sql`select ${isTiedTo(staff.id, owner)} as tied`)
  if (row?.tied) throw new Refusal('ties.disqualified')
}
