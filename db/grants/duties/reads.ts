import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import type { Administrator, GrantDuty, GrantOfficer, Officer } from '../../actors'
import { desks, staff } from '../../people/tables'
import { inTown } from '../../town'
import { grantDuties } from './tables'

export type HeldDuty = { readonly duty: GrantDuty; readonly limitCents: number | null }

/** What whoever asks may do at the grants desk. */
export function findDuties(officer: Officer<'grants'>): Promise<HeldDuty[]> {
  return inTown(officer, (tx) =>
    tx
      .select({ duty: grantDuties.duty, limitCents: grantDuties.limitCents })
      .from(grantDuties)
      .where(eq(grantDuties.staff, officer.staff.id)),
  )
}

export type Member = { readonly id: string; readonly name: string; readonly duties: readonly HeldDuty[] }

/** Everybody at the grants desk with what they do there. */
export function listMembers(keeper: GrantOfficer<'lead'> | Administrator): Promise<Member[]> {
  return inTown(keeper, async (tx) => {
    const rows = await tx
      .select({ id: staff.id, name: staff.name, duty: grantDuties.duty, limitCents: grantDuties.limitCents })
      .from(staff)
      .innerJoin(desks, and(eq(desks.staff, staff.id), eq(desks.desk, 'grants')))
      .leftJoin(grantDuties, eq(grantDuties.staff, staff.id))
      .orderBy(asc(staff.name), asc(staff.id))
    const members = new Map<string, Member & { duties: HeldDuty[] }>()
    for (const { id, name, duty, limitCents } of rows) {
      const member = members.get(id) ?? { id, name, duties: [] }
      members.set(id, member)
      if (duty) member.duties.push({ duty, limitCents })
    }
    return [...members.values()]
  })
}

/** The members who have a duty: assessors to be chosen, deciders to be proposed to. */
export function listHolders(officer: Officer<'grants'>, duty: GrantDuty): Promise<{ id: string; name: string }[]> {
  return inTown(officer, (tx) =>
    tx
      .select({ id: staff.id, name: staff.name })
      .from(grantDuties)
      .innerJoin(staff, eq(staff.id, grantDuties.staff))
      .innerJoin(desks, and(eq(desks.staff, staff.id), eq(desks.desk, 'grants')))
      .where(eq(grantDuties.duty, duty))
      .orderBy(asc(staff.name)),
  )
}
