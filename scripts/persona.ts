import { createHash } from 'node:crypto'
import type { Desk, GrantDuty } from '@/db/actors'
import type { MunicipalityId } from '@/tenants'
import type { Localized } from '@/tenants/municipality'

export type ResidentPersona = Readonly<{
  id: string
  /** The subject the identity provider knows them by; never the identity code. */
  sub: string
  givenName: string
  familyName: string
  hetu: string
  /** Three digits; absent for someone without a home municipality in Finland. */
  kotikunta?: string
  turvakielto: boolean
  about: Localized
}>

export type StaffPersona = Readonly<{
  id: string
  sub: string
  town: MunicipalityId
  givenName: string
  familyName: string
  email: string
  desks: readonly Desk[]
  /** At the grants desk. */
  duties?: readonly GrantDuty[]
  /** In cents: the largest sum a decider decides alone. */
  limitCents?: number
}>

/** The identity code of somebody made up: individual numbers 900–999 are given to nobody. */
export function artificialHetu(bornOn: string, separator: string, individual: number) {
  const [year = '', month = '', day = ''] = bornOn.split('-')
  const digits = `${day}${month}${year.slice(2)}`
  const check = '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(`${digits}${individual}`) % 31]
  return `${digits}${separator}${individual}${check}`
}

/** Somebody to sign in as. `kotikunta` is undefined for who has no home municipality in Finland. */
export function resident(
  id: string,
  givenName: string,
  familyName: string,
  hetu: string,
  kotikunta: string | undefined,
  about: Localized,
): ResidentPersona {
  const home = kotikunta ? { kotikunta } : {}
  return { id, sub: subjectOf(id), givenName, familyName, hetu, ...home, turvakielto: false, about }
}

export function officer(
  id: string,
  town: MunicipalityId,
  givenName: string,
  familyName: string,
  ...desks: Desk[]
): StaffPersona {
  const email = `${plain(givenName)}.${plain(familyName)}@${town}.example.fi`
  return { id, sub: subjectOf(id), town, givenName, familyName, email, desks }
}

/** The same person has the same subject in every copy, so that seeded data belongs to them. */
export function subjectOf(id: string) {
  const hex = createHash('sha256').update(`persona:${id}`).digest('hex')
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

function plain(name: string) {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
