import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Resident } from '../../actors'
import { inTown } from '../../town'
import { accountsOf } from './accounts/reads'
import { historyOf } from './history/reads'
import { invitationsOf } from './invitations/reads'
import { mandatesOf } from './mandates/reads'
import { membersOf } from './members/reads'
import { officialsOf } from './officials/reads'
import { mayDo } from './rules'
import { members, organisations } from './tables'

export type Organisation = NonNullable<Awaited<ReturnType<typeof findMyOrganisation>>>

/** An organisation of mine with its people, accounts, mandates and history; null to whoever is no member. */
export function findMyOrganisation(resident: Resident, id: string) {
  return inTown(resident, async (tx) => {
    const [found] = await tx
      .select({ organisation: organisations, member: members.id, role: members.role })
      .from(members)
      .innerJoin(organisations, eq(organisations.id, members.organisation))
      .where(and(eq(organisations.id, id), eq(members.person, resident.person.id)))
    if (!found) return null
    const { organisation, member, role } = found
    const [listed, people, accounts, powers, invited, history] = await Promise.all([
      officialsOf(tx, id),
      membersOf(tx, id),
      accountsOf(tx, { organisation: id }),
      mandatesOf(tx, id),
      mayDo(role, 'members') ? invitationsOf(tx, resident, id) : [],
      historyOf(tx, id),
    ])
    return { ...organisation, member, role, officials: listed, members: people, accounts, powers, invited, history }
  })
}
