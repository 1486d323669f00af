import { randomUUID } from 'node:crypto'
import type { GrantOfficer, Resident } from '@/db/actors'
import { vouch } from '@/db/actors'
import { type MemberRole, memberRoles } from '@/db/people/organisations/input'
import { invite, takeInvitation } from '@/db/people/organisations/invitations/writes'
import { findMyOrganisation } from '@/db/people/organisations/reads'
import { makeOrganisation } from '@/db/people/organisations/writes'
import { Refusal } from '@/db/refusal'
import { residents, staff } from '@/scripts/personas'
import { administering, signedIn } from '@/tests/people'

export const bare = {
  ...{ form: 'association' as const, businessId: null, registerNumber: null, domicile: '182', foundedOn: null },
  ...{ registeredOn: null, email: null, phone: null, website: null, street: null, postcode: null, postOffice: null },
  group: null,
}

export const founded = (owner: Resident, name: string, more: object = {}) =>
  makeOrganisation(owner, { ...bare, name, submission: randomUUID(), ...more })

/** What a rule that says no says; `done` when it does not. */
export const answer = (write: Promise<unknown>): Promise<string> =>
  write.then(
    () => 'done',
    (error) => {
      if (error instanceof Refusal) return error.key
      throw error
    },
  )

/** Brings somebody into an organisation by a link of its owner's. */
export async function brought(owner: Resident, organisation: string, guest: Resident, role: MemberRole) {
  await invite(owner, { organisation, role, email: null })
  const [newest] = (await findMyOrganisation(owner, organisation))?.invited ?? []
  await takeInvitation(guest, newest?.key ?? '')
  return (await findMyOrganisation(guest, organisation))?.member ?? ''
}

/** One member of each role beside the owner who founded it. */
export async function peopled(name: string) {
  const people = await Promise.all(
    [residents.ainoTesti, residents.eero, residents.kalle, residents.venla, residents.taavi, residents.nelli].map(
      (persona) => signedIn(persona),
    ),
  )
  const [founder, ...guests] = people as [Resident, ...Resident[]]
  const organisation = await founded(founder, name)
  const members = {} as Record<MemberRole, { actor: Resident; member: string }>
  for (const [at, role] of memberRoles.entries()) {
    const actor = guests[at]
    if (actor) members[role] = { actor, member: await brought(founder, organisation, actor, role) }
  }
  return { organisation, founder, members }
}

export const acting = (actor: Resident, organisation: string, role: MemberRole): Resident =>
  vouch<Resident>({ ...actor, acting: { organisation, name: 'x', role } })

/** Sanna at the grants desk, where she prepares. */
export async function preparing(persona = staff.sanna): Promise<GrantOfficer<'prepare'>> {
  const { staff: member, ...keeper } = await administering(persona)
  return vouch<GrantOfficer<'prepare'>>({
    ...{ municipality: keeper.municipality, locale: keeper.locale, service: 'grants', desk: 'grants' },
    ...{ staff: { ...member, desks: ['grants'] }, duty: 'prepare', duties: ['prepare'], limitCents: null },
  })
}
