import type { Administrator, ApiClient, GrantDuty, GrantOfficer, Officer, Resident, Visitor } from '@/db/actors'
import { vouch } from '@/db/actors'
import { findClient } from '@/db/contact/open311/clients/reads'
import { admitResident } from '@/db/people/writes'
import { findStaff, seedDuties, seedStaff } from '@/db/seed/people'
import type { residents, staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import type { MunicipalityId } from '@/tenants'
import { municipalityById } from '@/tenants'

type ResidentPersona = (typeof residents)[keyof typeof residents]
type StaffPersona = (typeof staff)[keyof typeof staff]

/** Somebody whose name nobody has asked. */
export function passerBy(municipality: MunicipalityId): Visitor<'budget'> {
  return vouch({ municipality, service: 'budget', locale: municipalityById(municipality)?.locales[0] ?? 'fi' })
}

/** A resident who has signed in at a town's portal, their own or another's. */
export async function signedIn(
  persona: ResidentPersona,
  municipality: MunicipalityId = 'jamsa',
): Promise<Resident<'budget'>> {
  const visitor = passerBy(municipality)
  const { sub, givenName, familyName, hetu, turvakielto } = persona
  const kotikunta = 'kotikunta' in persona ? persona.kotikunta : undefined
  const claims = { sub, given_name: givenName, family_name: familyName, hetu, kotikunta, turvakielto }
  const { person } = await admitResident(visitor, claims, '2026-11-24')
  return vouch({ ...visitor, person, acting: null })
}

/** The same resident at the contact counter. */
export const writing = (resident: Resident<'budget'>): Resident<'contact'> => vouch({ ...resident, service: 'contact' })

/** Somebody at the contact counter whose name nobody has asked. */
export function atCounter(municipality: MunicipalityId): Visitor<'contact'> {
  return vouch({ ...passerBy(municipality), service: 'contact' })
}

/** Another system with its key, as the portal knows it; null when the key opens nothing. */
export async function calling(municipality: MunicipalityId, key: string): Promise<ApiClient | null> {
  const client = await findClient(atCounter(municipality), key)
  return client && vouch<ApiClient>({ ...atCounter(municipality), client })
}

/** A staff member at the contact desk of their town. */
export async function handling(persona: StaffPersona): Promise<Officer<'contact'>> {
  const member = await employed(persona)
  return vouch({ ...atCounter(persona.town), staff: { ...member, desks: ['contact'] }, desk: 'contact' })
}

/** A staff member at the budget desk of their town. */
export async function atDesk(persona: StaffPersona): Promise<Officer<'budget'>> {
  const member = await employed(persona)
  return vouch({ ...passerBy(persona.town), staff: { ...member, desks: ['budget'] }, desk: 'budget' })
}

/** A staff member at the grants desk of their town, with a duty there: given for real, so that what asks the tables finds it. */
export async function withDuty<D extends GrantDuty>(
  persona: StaffPersona,
  duty: D,
  limitCents: number | null = null,
): Promise<GrantOfficer<D>> {
  const member = await employed(persona)
  const visitor = vouch<Visitor<'grants'>>({ ...passerBy(persona.town), service: 'grants' })
  await seedDuties(townAtWork(persona.town, 'grants', 'tests'), member.id, { duties: [duty], limitCents })
  return vouch({
    ...visitor,
    staff: { ...member, desks: ['grants'] },
    desk: 'grants',
    duty,
    duties: [duty],
    limitCents,
  })
}

/** The same resident at the grants counter. */
export const applying = (resident: Resident<'budget'>): Resident<'grants'> => vouch({ ...resident, service: 'grants' })

export async function administering(persona: StaffPersona): Promise<Administrator> {
  const member = await employed(persona)
  return vouch({
    ...passerBy(persona.town),
    service: 'portal',
    staff: { ...member, desks: ['administrator'] },
    desk: 'administrator',
  })
}

async function employed({ givenName, familyName, ...persona }: StaffPersona) {
  const job = townAtWork(persona.town, 'portal', 'tests')
  const name = `${givenName} ${familyName}`
  await seedStaff(job, [{ ...persona, name }])
  return { id: await findStaff(job, persona.sub), name }
}
