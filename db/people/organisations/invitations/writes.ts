import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Resident } from '../../../actors'
import type { Transaction } from '../../../client'
import { seal } from '../../../keys'
import { holdAlone } from '../../../locks'
import { post, unpost } from '../../../outbox/mails/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { noteChange } from '../history/writes'
import { membershipFor } from '../members/reads'
import { invitations, members, organisations } from '../tables'
import { type InvitationInput, invitationDays, mostInvitations } from './input'
import { addressKey, invitationKey, tokenOf } from './reads'
import { invitationState } from './rules'

/** Makes a link into an organisation, and mails it when an address is told. Refuses: gone, organisations.mayNot, organisations.manyInvitations. */
export function invite(resident: Resident, { organisation, role, email }: InvitationInput) {
  const { municipality, person } = resident
  const id = randomUUID()
  return inTown(resident, async (tx) => {
    await membershipFor(tx, resident, organisation, 'members')
    await refuseMany(tx, organisation)
    await tx.insert(invitations).values({
      ...{ id, municipality, organisation, role, invitedBy: person.id },
      token: tokenOf(invitationKey(id)),
      address: email ? seal(addressKey(resident), Buffer.from(email), id) : null,
      expiresAt: sql`now() + make_interval(days => ${invitationDays})`,
    })
    if (email) await sendInvitation(tx, resident, { id, organisation, email })
    await noteChange(tx, resident, { organisation, deed: 'invited', values: { role } })
  })
}

async function refuseMany(tx: Transaction, organisation: string) {
  await holdAlone(tx, 'quota', organisation)
  const open = and(
    eq(invitations.organisation, organisation),
    isNull(invitations.takenAt),
    isNull(invitations.withdrawnAt),
    gt(invitations.expiresAt, sql`now()`),
  )
  if ((await tx.$count(invitations, open)) >= mostInvitations) throw new Refusal('organisations.manyInvitations')
}

type Sent = { id: string; organisation: string; email: string }

async function sendInvitation(tx: Transaction, resident: Resident, { id, organisation, email }: Sent) {
  const [row] = await tx
    .select({ name: organisations.name })
    .from(organisations)
    .where(eq(organisations.id, organisation))
  await post(tx, resident, {
    ...{ service: 'grants', kind: 'invited', about: row?.name ?? '', reader: id, address: email },
    locale: resident.locale,
    values: { by: resident.person.name },
    dedupe: `invitation:${id}`,
  })
}

/** Takes an invitation back. Refuses: gone, organisations.mayNot. */
export function withdrawInvitation(resident: Resident, said: { organisation: string; invitation: string }) {
  const { organisation, invitation } = said
  return inTown(resident, async (tx) => {
    await membershipFor(tx, resident, organisation, 'members')
    const [row] = await tx
      .update(invitations)
      .set({ withdrawnAt: sql`now()`, address: null })
      .where(
        and(
          eq(invitations.id, invitation),
          eq(invitations.organisation, organisation),
          isNull(invitations.takenAt),
          isNull(invitations.withdrawnAt),
        ),
      )
      .returning({ id: invitations.id })
    if (!row) throw new Refusal('gone')
    await unpost(tx, [row])
    await noteChange(tx, resident, { organisation, deed: 'invitationWithdrawn' })
  })
}

/**
 * Joins an organisation by its link; of two who come at once one gets in. Returns the organisation.
 * Refuses: gone, organisations.invitation.{taken,withdrawn,expired}, organisations.alreadyMember (the link stays open for whom it is meant).
 */
export function takeInvitation(resident: Resident, key: string): Promise<string> {
  const { municipality, person } = resident
  return inTown(resident, async (tx) => {
    const [found] = await tx
      .select()
      .from(invitations)
      .where(eq(invitations.token, tokenOf(key)))
      .for('update')
    if (!found) throw new Refusal('gone')
    const { organisation, role } = found
    const state = invitationState(found, new Date())
    if (state === 'taken' && found.takenBy === person.id) return organisation
    if (state !== 'open') throw new Refusal(`organisations.invitation.${state}`)
    const [joined] = await tx
      .insert(members)
      .values({ municipality, organisation, person: person.id, role })
      .onConflictDoNothing()
      .returning({ id: members.id })
    if (!joined) throw new Refusal('organisations.alreadyMember')
    await tx
      .update(invitations)
      .set({ takenBy: person.id, takenAt: sql`now()`, address: null })
      .where(eq(invitations.id, found.id))
    await noteChange(tx, resident, { organisation, deed: 'invitationTaken', values: { role } })
    return organisation
  })
}
