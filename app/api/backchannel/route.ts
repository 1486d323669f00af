import { createRemoteJWKSet, jwtVerify } from 'jose'
import { clientOf, discover, doors, townOfClient } from '@/app/_server/identity'
import { jobOf } from '@/app/_server/session'
import { environment } from '@/db/env'
import { endSessionsOf } from '@/db/people/sessions/writes'
import { municipalities } from '@/tenants'

const event = 'http://schemas.openid.net/event/backchannel-logout'
let keys: ReturnType<typeof createRemoteJWKSet> | undefined

/** OpenID Connect back-channel logout: the identity provider ends a person's sessions here at once. */
export async function POST(request: Request) {
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!(length <= 20_000)) return refused()
  const token = new URLSearchParams(await request.text()).get('logout_token')
  if (!token || token.length > 10_000) return refused()
  keys ??= createRemoteJWKSet(new URL((await discover()).jwks_uri))
  const audience = municipalities.flatMap((town) => doors.map((door) => clientOf(town, door).clientId))
  const verified = await jwtVerify(token, keys, {
    issuer: environment().IDENTITY_ISSUER,
    audience,
    maxTokenAge: '5m',
  }).catch(() => null)
  const claims = verified?.payload
  if (!claims || 'nonce' in claims || typeof claims.sid !== 'string' || !isLogout(claims.events)) return refused()
  const town = townOfClient([claims.aud].flat()[0] ?? '')
  if (!town) return refused()
  await endSessionsOf(jobOf(town, 'backchannel'), claims.sid)
  return new Response(null, { status: 200, headers: { 'Cache-Control': 'no-store' } })
}

const isLogout = (events: unknown) => typeof events === 'object' && events !== null && event in events
const refused = () => new Response('Bad request', { status: 400, headers: { 'Cache-Control': 'no-store' } })
