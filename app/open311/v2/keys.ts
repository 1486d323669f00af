import type { ApiClient } from '@/db/actors'
import type { Scope } from '@/db/contact/open311/clients/input'
import { type Fault, fault } from '@/db/contact/open311/rules'
import { spend } from '@/db/rate-limit'
import { Refusal } from '@/db/refusal'
import type { Asking } from './asking'

export const tooOften = (seconds: number) => fault(429, 'tooOften', { seconds })

/** The holder of the key, if it opens this; what each may ask for in ten minutes is counted key by key. */
export async function holder(
  asking: Asking,
  scope: Exclude<Scope, 'test'>,
  weight: number,
): Promise<ApiClient | Fault> {
  const key = asking.said.one('api_key')?.trim()
  const found = key ? await asking.client(key) : null
  if (!found) return fault(403, key ? 'keyUnknown' : 'keyMissing')
  const { scopes } = found.client
  if (!scopes.includes(asking.trying ? 'test' : scope))
    return fault(403, asking.trying ? 'keyNotForTest' : 'keyNotForThis')
  try {
    await spend(found, asking.address, weight)
  } catch (error) {
    if (error instanceof Refusal && error.key === 'tooMany') return tooOften(Number(error.values.minutes) * 60)
    throw error
  }
  return found
}
