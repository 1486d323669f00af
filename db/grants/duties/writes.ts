import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Administrator, GrantDuty, GrantOfficer } from '../../actors'
import type { Transaction } from '../../client'
import { record } from '../../journal/writes'
import { desks } from '../../people/tables'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { grantDuties } from './tables'

type Keeper = GrantOfficer<'lead'> | Administrator

/** Gives a colleague at the grants desk a duty. Refuses: duties.own (nobody widens their own), duties.notAtDesk. */
export async function giveDuty(keeper: Keeper, member: string, duty: GrantDuty) {
  const { municipality } = keeper
  if (member === keeper.staff.id) throw new Refusal('duties.own')
  return inTown(keeper, async (tx) => {
    await checkAtDesk(tx, member)
    const given = await tx
      .insert(grantDuties)
      .values({ municipality, staff: member, duty, grantedBy: keeper.staff.id })
      .onConflictDoNothing()
      .returning()
    if (given.length) await record(tx, keeper, { action: 'duty.given', object: `staff:${member}`, detail: duty })
  })
}

/** Takes a duty away, one's own too: from the next page on. */
export function takeDuty(keeper: Keeper, member: string, duty: GrantDuty) {
  return inTown(keeper, async (tx) => {
    const taken = await tx
      .delete(grantDuties)
      .where(and(eq(grantDuties.staff, member), eq(grantDuties.duty, duty)))
      .returning()
    if (taken.length) await record(tx, keeper, { action: 'duty.taken', object: `staff:${member}`, detail: duty })
  })
}

/** Up to which sum a decider decides alone. Refuses: duties.own, gone (no decider). */
export async function setLimit(keeper: Keeper, member: string, limitCents: number | null) {
  if (member === keeper.staff.id) throw new Refusal('duties.own')
  return inTown(keeper, async (tx) => {
    const set = await tx
      .update(grantDuties)
      .set({ limitCents })
      .where(and(eq(grantDuties.staff, member), eq(grantDuties.duty, 'decide')))
      .returning()
    if (!set.length) throw new Refusal('gone')
    const detail = limitCents === null ? 'none' : String(limitCents)
    await record(tx, keeper, { action: 'duty.limited', object: `staff:${member}`, detail })
  })
}

async function checkAtDesk(tx: Transaction, member: string) {
  const [held] = await tx
    .select({ id: desks.id })
    .from(desks)
    .where(and(eq(desks.staff, member), eq(desks.desk, 'grants')))
  if (!held) throw new Refusal('duties.notAtDesk')
}
