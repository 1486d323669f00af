import 'server-only'
import { createHash } from 'node:crypto'
import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Resident, Visitor } from '../../../actors'
import type { Transaction } from '../../../client'
import { keyedHash, keyFor, unseal } from '../../../keys'
import { inTown } from '../../../town'
import { persons } from '../../tables'
import { invitations, organisations } from '../tables'
import { invitationState, maskedAddress } from './rules'

/** What the link of an invitation holds: made anew from its id whenever it is needed, kept nowhere. */
export function invitationKey(id: string): string {
  return keyedHash(keyFor('invitation'), id).toString('base64url')
}

export const tokenOf = (key: string): Buffer => createHash('sha256').update(key).digest()

export const addressKey = ({ municipality }: Visitor) => keyFor(`invitation address/${municipality}`)

/** The open invitations of an organisation, with the link of each, for its owners. */
export async function invitationsOf(tx: Transaction, resident: Resident, organisation: string) {
  const rows = await tx
    .select({
      id: invitations.id,
      role: invitations.role,
      address: invitations.address,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .where(
      and(
        eq(invitations.organisation, organisation),
        isNull(invitations.takenAt),
        isNull(invitations.withdrawnAt),
        gt(invitations.expiresAt, sql`now()`),
      ),
    )
    .orderBy(desc(invitations.createdAt))
  return rows.map(({ address, ...row }) => ({
    ...row,
    key: invitationKey(row.id),
    address: address && maskedAddress(unseal(addressKey(resident), address, row.id).toString()),
  }))
}

/** What somebody is invited to, to whoever holds the link and has signed in; null when the link opens nothing. */
export function findInvitation(resident: Resident, key: string) {
  return inTown(resident, async (tx) => {
    const [row] = await tx
      .select({
        organisation: invitations.organisation,
        name: organisations.name,
        by: persons.name,
        role: invitations.role,
        expiresAt: invitations.expiresAt,
        takenAt: invitations.takenAt,
        withdrawnAt: invitations.withdrawnAt,
      })
      .from(invitations)
      .innerJoin(organisations, eq(organisations.id, invitations.organisation))
      .innerJoin(persons, eq(persons.id, invitations.invitedBy))
      .where(eq(invitations.token, tokenOf(key)))
    if (!row) return null
    const { expiresAt, takenAt, withdrawnAt, ...invitation } = row
    return { ...invitation, expiresAt, state: invitationState({ expiresAt, takenAt, withdrawnAt }, new Date()) }
  })
}
