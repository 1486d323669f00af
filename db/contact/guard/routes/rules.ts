import type { ContactDetails } from '@/tenants/municipality'
import type { Texts } from '../../../columns'
import type { FindingKind } from '../rules'

/** Who answers, and how they are reached; a name of null is the registry. */
export type Route = {
  readonly name: Texts | null
  readonly url: string | null
  readonly phone: string | null
  readonly email: string | null
}

/** What the registry takes in, and as what it is handed over. */
const natures = {
  reviewClaim: 'appeal',
  appeal: 'appeal',
  objection: 'appeal',
  complaint: 'other',
  informationRequest: 'information',
  damageClaim: 'claim',
} as const

/** As what a finding is handed over to the registry; null where it is none of its. */
export const natureOf = (kind: FindingKind) => natures[kind as keyof typeof natures] ?? null

/** Who talks about it by telephone, where a text is no place for it. */
const byTelephone: readonly FindingKind[] = ['healthData', 'childData']

/** Where a finding is to be taken: as the town says, else what is the registry's to its registry. Null where the words must do. */
export function routeFor(
  kind: FindingKind,
  known: readonly (Route & { readonly kind: string })[],
  { phone, email }: Pick<ContactDetails, 'phone' | 'email'>,
): Route | null {
  const own = known.find((route) => route.kind === kind)
  if (own) return own
  if (kind === 'emergency') return { name: { fi: '112', sv: '112', en: '112' }, url: null, phone: '112', email: null }
  if (natureOf(kind)) return { name: null, url: null, phone, email }
  return byTelephone.includes(kind) ? { name: null, url: null, phone, email: null } : null
}
