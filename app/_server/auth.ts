import 'server-only'
import { randomBytes } from 'node:crypto'
import { decodeJwt } from 'jose'
import type { AuthOptions } from 'next-auth'
import type { Adapter } from 'next-auth/adapters'
import type { UserinfoEndpointHandler } from 'next-auth/providers/oauth'
import { pathOf } from '@/app/_messages/paths'
import type { Visitor } from '@/db/actors'
import { environment } from '@/db/env'
import { keyFor } from '@/db/keys'
import { residentClaims, staffClaims } from '@/db/people/input'
import { endSession, openSession } from '@/db/people/sessions/writes'
import { admitResident, admitStaff, type Holder } from '@/db/people/writes'
import type { Town } from '@/tenants'
import type { Locale } from '@/tenants/municipality'
import { registerOf } from './authorizations'
import { clientOf, type Door } from './identity'
import { sealedCode } from './identity-code'
import { pathWithin } from './origin'
import { sessionCookie, tokenHash } from './session'

// next-auth takes its origin from the forwarded host, which the proxy has set from a hostname on the town list.
process.env.AUTH_TRUST_HOST = '1'
delete process.env.NEXTAUTH_URL

/** Levels of assurance a session may open on: Suomi.fi substantial and high. */
const accepted = ['http://ftn.ficora.fi/2017/loa2', 'http://ftn.ficora.fi/2017/loa3']

export const secret = () => keyFor('next-auth').toString('hex')
const today = () => Temporal.Now.plainDateISO('Europe/Helsinki').toString()
const cookie = (name: string) => ({
  name: `__Host-${name}`,
  options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: true },
})

/** Where next-auth keeps the address that a sign-in leads to. */
export const nextCookie = '__Host-next'

/** The page of this host that a sign-in under way leads to; the front page when the cookie names none. */
export function nextOf(cookie: string | undefined, host: string | null): string {
  const kept = URL.parse(cookie ?? '')
  if (!kept || kept.host !== host) return '/'
  return pathWithin(kept.pathname + kept.search) ?? '/'
}

/** The language of the page somebody wants: an address under `/api` has none of its own. */
export function languageOf(next: string, { locales }: Town): Locale {
  const asked = next.split(/[/?#]/)[1]
  return locales.find((locale) => locale === asked) ?? locales[0]
}

/** next-auth's settings for one town and one request: two doors (residents, staff), sessions as rows. Whoever fails stands before the doors again, on the way to `next`. */
export function authOptions(town: Town, asker: Visitor, next: string): AuthOptions {
  const doors = pathOf(languageOf(next, town), '/sign-in', undefined, { next: next === '/' ? '' : next })
  let admitted: { holder: Holder; sid?: string; assurance?: string } | undefined
  /** For e-Authorizations, where the town asks them; it leaves this request sealed, or not at all. */
  let code: string | undefined

  return {
    secret: secret(),
    useSecureCookies: true,
    session: {
      strategy: 'database',
      maxAge: 8 * 3600,
      generateSessionToken: () => randomBytes(32).toString('base64url'),
    },
    cookies: {
      sessionToken: { ...cookie('sess'), name: sessionCookie },
      csrfToken: cookie('csrf'),
      callbackUrl: { ...cookie('next'), name: nextCookie },
      pkceCodeVerifier: cookie('pkce'),
      state: cookie('state'),
      nonce: cookie('nonce'),
    },
    pages: { signIn: doors, error: doors },
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
    providers: (['suomifi', 'staff'] as const).map((door) => providerAt(town, door)),
    adapter: sessionsAsRows(),
    callbacks: {
      async signIn({ account, profile }) {
        const claims =
          account?.provider === 'staff' ? staffClaims.safeParse(profile) : residentClaims.safeParse(profile)
        if (!account || !claims.success || !accepted.includes(claims.data.acr ?? '')) return false
        const holder =
          'name' in claims.data
            ? await admitStaff(asker, claims.data)
            : await admitResident(asker, claims.data, today())
        admitted = { holder, sid: claims.data.sid, assurance: claims.data.acr }
        if ('hetu' in claims.data && registerOf(town)) code = claims.data.hetu
        return true
      },
    },
  }

  /** next-auth asks for users by account; whoever `signIn` admitted is the answer. Tokens are kept nowhere. */
  function sessionsAsRows(): Adapter {
    const user = () =>
      admitted && { id: admitted.holder.id, name: admitted.holder.name, email: '', emailVerified: null }
    return {
      getUserByAccount: async () => user() ?? null,
      getUser: async () => user() ?? null,
      updateUser: async () => user() as never,
      getSessionAndUser: async () => null,
      createSession: async (session) => {
        if (!admitted) throw new Error('A session without a holder')
        const { sessionToken } = session
        const identity = code ? sealedCode(sessionToken, code) : undefined
        await openSession(asker, { token: tokenHash(sessionToken), identity, ...admitted })
        return session
      },
      updateSession: async () => null,
      deleteSession: async (token) => void (await endSession(asker, tokenHash(token))),
    } as Adapter
  }
}

function providerAt(town: Town, door: Door): AuthOptions['providers'][number] {
  const { clientId, clientSecret } = clientOf(town, door)
  return {
    id: door,
    name: door,
    type: 'oauth',
    wellKnown: `${environment().IDENTITY_ISSUER}/.well-known/openid-configuration`,
    idToken: true,
    userinfo: { request: everythingSaid },
    checks: ['pkce', 'state', 'nonce'],
    clientId,
    clientSecret,
    authorization: { params: { scope: 'openid profile', acr_values: accepted.at(-1), prompt: 'login' } },
    profile: (claims) => ({ id: String(claims.sub), name: null, email: null }),
  }
}

type Answers = Parameters<NonNullable<UserinfoEndpointHandler['request']>>[0]

/** The ID token tells of the session (`sid`, `acr`), userinfo of the person; a provider without userinfo tells both in the token. */
async function everythingSaid({ client, tokens }: Answers) {
  const session = decodeJwt(tokens.id_token ?? '')
  if (!client.issuer.metadata.userinfo_endpoint) return session
  const person = await client.userinfo(tokens.access_token ?? '')
  if (person.sub !== session.sub) throw new Error('Userinfo is of somebody else')
  return { ...session, ...person }
}
