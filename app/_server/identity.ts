import 'server-only'
import { createHmac } from 'node:crypto'
import { environment } from '@/db/env'
import { municipalities, type Town } from '@/tenants'

/** Two doors: residents identify through Suomi.fi, staff through the town's own directory. */
export type Door = 'suomifi' | 'staff'
export const doors: readonly Door[] = ['suomifi', 'staff']

/** The portal as the identity provider knows it: one client a town and door. The secret comes from IDENTITY_SECRET_<CLIENT>, in development from PORTAL_SECRET. */
export function clientOf(town: Town, door: Door) {
  const clientId = `${town.id}-${door}`
  const given = process.env[`IDENTITY_SECRET_${clientId.toUpperCase().replaceAll('-', '_')}`]
  return {
    clientId,
    clientSecret: given ?? createHmac('sha256', environment().PORTAL_SECRET).update(`client:${clientId}`).digest('hex'),
  }
}

export function townOfClient(clientId: string): Town | undefined {
  return municipalities.find((town) => doors.some((door) => clientOf(town, door).clientId === clientId))
}

type Discovered = { jwks_uri: string; end_session_endpoint?: string }
let discovered: Promise<Discovered> | undefined

/** What the identity provider says of itself, asked once; a failed question is asked again. */
export function discover(): Promise<Discovered> {
  discovered ??= fetch(`${environment().IDENTITY_ISSUER}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(3_000),
    redirect: 'error',
  })
    .then((response) => response.json() as Promise<Discovered>)
    .catch((error) => {
      discovered = undefined
      throw error
    })
  return discovered
}

/**
 * Where the browser goes to end the identity provider's session too; home when the provider does not say. The ID token is
 * no hint in the address: a provider may have put the identity code in it.
 */
export async function endOfSession(town: Town, door: Door, home: string): Promise<string> {
  const { end_session_endpoint: end } = await discover().catch((): Partial<Discovered> => ({}))
  if (!end) return home
  const target = new URL(end)
  target.searchParams.set('client_id', clientOf(town, door).clientId)
  target.searchParams.set('post_logout_redirect_uri', home)
  return target.href
}
