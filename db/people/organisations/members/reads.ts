import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import type { Resident } from '../../../actors'
import type { Transaction } from '../../../client'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { persons } from '../../tables'
import { mayDo, type Right } from '../rules'
import { members, organisations } from '../tables'

/** The organisations I belong to, by name. */
export function listMyOrganisations(resident: Resident) {
  return inTown(resident, (tx) =>
    tx
      .select({ id: organisations.id, name: organisations.name, form: organisations.form, role: members.role })
      .from(members)
      .innerJoin(organisations, eq(organisations.id, members.organisation))
      .where(eq(members.person, resident.person.id))
      .orderBy(asc(organisations.name), asc(organisations.id)),
  )
}

export function membersOf(tx: Transaction, organisation: string) {
  return tx
    .select({
      id: members.id,
      person: members.person,
      name: persons.name,
      role: members.role,
      since: members.createdAt,
    })
    .from(members)
    .innerJoin(persons, eq(persons.id, members.person))
    .where(eq(members.organisation, organisation))
    .orderBy(asc(persons.name), asc(members.id))
}

/**
 * My membership, standing still until the transaction ends, so that nobody takes it away meanwhile.
 * Refuses: gone (not a member, who learns nothing of the organisation), organisations.mayNot.
 */
export async function membershipFor(tx: Transaction, { person }: Resident, organisation: string, right: Right) {
  const [mine] = await tx
    .select({ id: members.id, role: members.role })
    .from(members)
    .where(and(eq(members.organisation, organisation), eq(members.person, person.id)))
    .for('share')
  if (!mine) throw new Refusal('gone')
  if (!mayDo(mine.role, right)) throw new Refusal('organisations.mayNot')
  return mine
}
