import { jamsa } from '@/tenants/jamsa'
import { joutsa } from '@/tenants/joutsa'
import type { Municipality } from '@/tenants/municipality'
import { raasepori } from '@/tenants/raasepori'

const towns = [jamsa, joutsa, raasepori] as const

export type MunicipalityId = (typeof towns)[number]['id']
export type Town = Municipality<MunicipalityId>

export const municipalities: readonly Town[] = towns

/** Exact match of the whole hostname: no wildcard, no suffix, no guess. */
export function municipalityAt(host: string | null | undefined): Town | undefined {
  const hostname = hostnameOf(host ?? '')
  return municipalities.find(({ hostnames }) => hostnames.includes(hostname))
}

export function municipalityById(id: string): Town | undefined {
  return municipalities.find((town) => town.id === id)
}

function hostnameOf(host: string) {
  return host.toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '')
}
