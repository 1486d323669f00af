import type { Account, AccountClaims } from 'oidc-provider'
import { municipalities } from '@/tenants'
import type { ResidentPersona, StaffPersona } from '../persona'
import { residents, staffOf } from '../personas'

export const everyResident: readonly ResidentPersona[] = Object.values(residents)
const everyStaffMember = municipalities.flatMap(staffOf)

/** The person behind a subject, with the claims Suomi.fi, or the town's own directory, would send. */
export function accountOf(sub: string): Account | undefined {
  const resident = everyResident.find((person) => person.sub === sub)
  if (resident) return { accountId: sub, claims: () => residentClaims(resident) }
  const member = everyStaffMember.find((person) => person.sub === sub)
  return member && { accountId: sub, claims: () => staffClaims(member) }
}

function residentClaims({ sub, givenName, familyName, hetu, kotikunta, turvakielto }: ResidentPersona): AccountClaims {
  return { sub, given_name: givenName, family_name: familyName, hetu, turvakielto, ...(kotikunta ? { kotikunta } : {}) }
}

function staffClaims({ sub, givenName, familyName, email }: StaffPersona): AccountClaims {
  return { sub, oid: sub, name: `${givenName} ${familyName}`, given_name: givenName, family_name: familyName, email }
}
