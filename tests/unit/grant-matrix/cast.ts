import { type GrantDuty, type GrantOfficer, type Resident, vouch } from '@/db/actors'
import type { MemberRole } from '@/db/people/organisations/input'
import { residents, staff } from '@/scripts/personas'
import { applying, signedIn, withDuty } from '@/tests/people'
import { type DeskRole, deskRoles, duties, type ResidentRole, residentRoles } from './machines'

type Applicants = Readonly<Record<ResidentRole, Resident<'grants'>>>
type Officers = Readonly<Record<DeskRole, GrantOfficer>>
export type Cast = Applicants & Officers

/** What each is in the organisation; the mandated one may send beside it. */
export const memberRole: Readonly<Record<ResidentRole, MemberRole | null>> = {
  ...{ stranger: null, viewer: 'viewer', editor: 'editor', treasurer: 'treasurer' },
  ...{ submitter: 'submitter', owner: 'owner', mandated: 'submitter' },
}

const asResident = {
  ...{ stranger: residents.kalle, viewer: residents.venla, editor: residents.taavi, treasurer: residents.eero },
  ...{ submitter: residents.nelli, owner: residents.ainoTesti, mandated: residents.aino },
}
const asStaff = {
  ...{ prepare: staff.matti, assess: staff.arvo, decide: staff.veera, minute: staff.kirsi, pay: staff.laura },
  ...{ audit: staff.tarja, lead: staff.sanna, elsewhere: staff.maria, tied: staff.leena },
}

const isDuty = (role: string): role is GrantDuty => (duties as readonly string[]).includes(role)

/** Everybody of the matrix, acting for one organisation or with one duty; whoever is tied or of another town has them all. */
export async function castFor(organisation: string): Promise<Cast> {
  const applicants = residentRoles.map(async (role) => {
    const one = applying(await signedIn(asResident[role]))
    const held = memberRole[role]
    const acting = held && { organisation, name: 'x', role: held }
    return [role, vouch<Resident<'grants'>>({ ...one, acting })] as const
  })
  const officers = deskRoles.map(async (role) => {
    const officer = await withDuty(asStaff[role], isDuty(role) ? role : 'prepare')
    return [role, isDuty(role) ? officer : vouch<GrantOfficer>({ ...officer, duties })] as const
  })
  return {
    ...(Object.fromEntries(await Promise.all(applicants)) as Applicants),
    ...(Object.fromEntries(await Promise.all(officers)) as Officers),
  }
}

/** Others whom the writes speak of. */
export async function helpers() {
  const [assessor, preparer, named, recused, payer] = await Promise.all([
    withDuty(staff.jari, 'assess'),
    withDuty(staff.sanna, 'prepare'),
    withDuty(staff.ville, 'lead'),
    withDuty(staff.kari, 'lead'),
    withDuty(staff.jorma, 'pay'),
  ])
  return {
    assessor: assessor.staff.id,
    preparer: preparer.staff.id,
    /** Has the name of the organisation's chair. */
    named: named.staff.id,
    recused: recused.staff.id,
    payer: payer.staff.id,
  }
}
