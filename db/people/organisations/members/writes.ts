import 'server-only'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Resident } from '../../../actors'
import type { Transaction } from '../../../client'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { noteChange } from '../history/writes'
import type { MemberRole } from '../input'
import { mayDo } from '../rules'
import { mandates, members } from '../tables'
import { leavesNoOwner } from './rules'

type Change = { organisation: string; member: string }

/** Gives a member another role. Refuses: gone, organisations.mayNot, organisations.lastOwner. */
export function changeRole(resident: Resident, { organisation, member, role }: Change & { role: MemberRole }) {
  return inTown(resident, async (tx) => {
    const { all, him } = await asOwner(tx, resident, organisation, member)
    if (him.role === role) return
    if (leavesNoOwner(all, member, role)) throw new Refusal('organisations.lastOwner')
    await tx.update(members).set({ role }).where(eq(members.id, member))
    if (!mayDo(role, 'submit')) await endMandates(tx, resident, organisation, him.person)
    await noteChange(tx, resident, { organisation, deed: 'roleChanged', about: him.person, values: { role } })
  })
}

/** Takes somebody out. What they act for ends at once. Refuses: gone, organisations.mayNot, organisations.lastOwner. */
export function removeMember(resident: Resident, { organisation, member }: Change) {
  return inTown(resident, async (tx) => {
    const { all, him } = await asOwner(tx, resident, organisation, member)
    if (leavesNoOwner(all, member, null)) throw new Refusal('organisations.lastOwner')
    await gone(tx, resident, organisation, him)
    const deed = him.person === resident.person.id ? 'left' : 'removed'
    await noteChange(tx, resident, { organisation, deed, about: him.person })
  })
}

/** I leave. Refuses: gone, organisations.lastOwner. */
export function leave(resident: Resident, { organisation }: { organisation: string }) {
  return inTown(resident, async (tx) => {
    const all = await standingStill(tx, organisation)
    const me = all.find(({ person }) => person === resident.person.id)
    if (!me) throw new Refusal('gone')
    if (leavesNoOwner(all, me.id, null)) throw new Refusal('organisations.lastOwner')
    await gone(tx, resident, organisation, me)
    await noteChange(tx, resident, { organisation, deed: 'left' })
  })
}

/** Every member, locked in one order: two owners who remove each other come one after the other. */
function standingStill(tx: Transaction, organisation: string) {
  return tx
    .select({ id: members.id, person: members.person, role: members.role })
    .from(members)
    .where(eq(members.organisation, organisation))
    .orderBy(asc(members.id))
    .for('update')
}

async function asOwner(tx: Transaction, { person }: Resident, organisation: string, member: string) {
  const all = await standingStill(tx, organisation)
  const me = all.find((one) => one.person === person.id)
  const him = all.find(({ id }) => id === member)
  if (!me) throw new Refusal('gone')
  if (!mayDo(me.role, 'members')) throw new Refusal('organisations.mayNot')
  if (!him) throw new Refusal('gone')
  return { all, him }
}

async function gone(tx: Transaction, resident: Resident, organisation: string, him: { id: string; person: string }) {
  await endMandates(tx, resident, organisation, him.person)
  await tx.delete(members).where(eq(members.id, him.id))
}

/** Whoever may not submit any more has no mandate any more. */
async function endMandates(tx: Transaction, { person: by }: Resident, organisation: string, person: string) {
  await tx
    .update(mandates)
    .set({ revokedAt: sql`now()`, revokedByPerson: by.id })
    .where(and(eq(mandates.organisation, organisation), eq(mandates.person, person), isNull(mandates.revokedAt)))
}
