import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { FinnishSSN } from 'finnish-ssn'
import { businessIdOf } from '@/db/people/organisations/rules'
import type { Town } from '@/tenants'
import type { Locale } from '@/tenants/municipality'
import { originsOf } from '../identity-provider/clients'
import { choicePage } from './page'
import { type Client, clientsOf, isRole, organisationsOf, type Role, roles } from './people'

/** How far apart the clocks of the register and of who asks may be. */
const drift = 5 * 60_000
/** How long a person's session at the register lasts. */
const lasts = 30 * 60_000

type Chosen = Readonly<{ businessId: string; role: Role }>
type Session = {
  id: string
  user: string
  client: Client
  at: number
  redirectUri?: string
  code?: string
  token?: string
  chosen?: Chosen
}

type Setup = Readonly<{
  /** Where the register is under its host: `/valtuudet`, or nothing. */
  base: string
  portalPort: number
  portalSecret: string
  /** Milliseconds; a test's clock may be wrong. */
  clock?: () => number
}>

type Answer = { status: number; body?: object; page?: string; location?: string }

/**
 * Suomi.fi e-Authorizations as its interface tells: signed requests within five minutes, a page to choose on, a code that is good once, a token, and
 * the roles of what was chosen. Its people and organisations are made up.
 */
export function authorizations({ base, portalPort, portalSecret, clock = Date.now }: Setup) {
  const clients = clientsOf(portalSecret)
  const sessions = new Map<string, Session>()
  const living = () => [...sessions.values()].filter(({ at }) => clock() - at < lasts)

  return async (request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? '/').slice(base.length)
    send(response, await answerTo(request, path, new URL(path, 'http://register')))
  }

  async function answerTo(request: IncomingMessage, path: string, { pathname, searchParams }: URL): Promise<Answer> {
    const last = decodeURIComponent(pathname.split('/').at(-1) ?? '')
    if (pathname.startsWith('/service/ypa/user/register/')) {
      const client = signedBy(request, path)
      return client ? registered(client, last, searchParams) : refused(403)
    }
    if (pathname.startsWith('/service/ypa/api/organizationRoles/')) {
      const client = signedBy(request, path)
      return client ? rolesFor(client, last, request, searchParams) : refused(403)
    }
    if (pathname === '/oauth/authorize')
      return request.method === 'POST' ? chosen(new URLSearchParams(await bodyOf(request))) : choice(searchParams)
    if (pathname === '/oauth/token') return exchanged(request, new URLSearchParams(await bodyOf(request)))
    return refused(404)
  }

  /** The client whose key has signed this path within five minutes; none for a wrong signature or a wrong clock. */
  function signedBy({ headers }: IncomingMessage, path: string): Client | undefined {
    const [clientId, at = '', signature = ''] = String(headers['x-asiointivaltuudetauthorization'] ?? '').split(' ')
    const client = clients.find((one) => one.clientId === clientId)
    if (!client || !(Math.abs(clock() - Date.parse(at)) <= drift)) return undefined
    const wanted = createHmac('sha256', client.apiKey).update(`${path} ${at}`).digest()
    const given = Buffer.from(signature, 'base64')
    return given.length === wanted.length && timingSafeEqual(given, wanted) ? client : undefined
  }

  function registered(client: Client, hetu: string, { size }: URLSearchParams): Answer {
    if (!FinnishSSN.validate(hetu) || size !== 1) return refused(400)
    const session: Session = { id: randomUUID(), user: randomUUID(), client, at: clock() }
    sessions.set(session.id, session)
    return { status: 200, body: { sessionId: session.id, userId: session.user } }
  }

  function asked(said: URLSearchParams) {
    const session = living().find(({ user }) => user === said.get('user'))
    const redirectUri = said.get('redirect_uri') ?? ''
    if (!session || session.client.clientId !== said.get('client_id')) return null
    return callbacksOf(session.client.town, portalPort).includes(redirectUri) ? { session, redirectUri } : null
  }

  function choice(said: URLSearchParams): Answer {
    const found = asked(said)
    if (!found || said.get('response_type') !== 'code') return refused(400)
    const town = found.session.client.town
    const locale = (['fi', 'sv', 'en'] as const).find((one) => one === said.get('lang')) ?? ('fi' satisfies Locale)
    const names = ['client_id', 'redirect_uri', 'user', 'state'] as const
    const carried = Object.fromEntries(names.map((name) => [name, said.get(name) ?? '']))
    return { status: 200, page: choicePage(town, locale, carried) }
  }

  function chosen(said: URLSearchParams): Answer {
    const found = asked(said)
    if (!found) return refused(400)
    const { session, redirectUri } = found
    const back = new URL(redirectUri)
    back.searchParams.set('state', said.get('state') ?? '')
    const businessId = businessIdOf(said.get('other') || said.get('organisation') || '')
    const role = said.get('role')
    if (said.has('cancel') || !businessId || !isRole(role)) back.searchParams.set('error', 'access_denied')
    else {
      Object.assign(session, { redirectUri, code: randomUUID(), chosen: { businessId, role } })
      back.searchParams.set('code', session.code ?? '')
    }
    return { status: 303, location: back.href }
  }

  function exchanged({ headers, method }: IncomingMessage, said: URLSearchParams): Answer {
    const [clientId, password] = Buffer.from(String(headers.authorization ?? '').replace(/^Basic /, ''), 'base64')
      .toString()
      .split(':')
    const client = clients.find((one) => one.clientId === clientId && one.password === password)
    if (method !== 'POST' || !client) return refused(401)
    const session = living().find(({ code }) => code !== undefined && code === said.get('code'))
    const fits = session?.client === client && session.redirectUri === said.get('redirect_uri')
    if (!session || !fits || said.get('grant_type') !== 'authorization_code') return refused(400)
    Object.assign(session, { code: undefined, token: randomUUID() })
    return { status: 200, body: { access_token: session.token, token_type: 'bearer', expires_in: 600 } }
  }

  function rolesFor(client: Client, id: string, { headers }: IncomingMessage, { size }: URLSearchParams): Answer {
    const session = living().find((one) => one.id === id && one.client === client)
    if (!session?.chosen || headers.authorization !== `Bearer ${session.token}`) return refused(401)
    if (size !== 1) return refused(400)
    const { businessId, role } = session.chosen
    const known = organisationsOf(client.town).find((one) => one.businessId === businessId)
    return { status: 200, body: [{ identifier: businessId, name: known?.name ?? businessId, roles: [roles[role]] }] }
  }
}

const refused = (status: number): Answer => ({ status, body: { error: status } })

/** A town's one address for answers, on this machine. */
export const callbacksOf = (town: Town, portalPort: number) =>
  originsOf(town, portalPort).map((origin) => `${origin}/api/authorizations/callback`)

async function bodyOf(request: IncomingMessage) {
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk
    if (body.length > 10_000) throw new Error('the form is too long')
  }
  return body
}

function send(response: ServerResponse, { status, body, page, location }: Answer) {
  const type = page ? 'text/html' : 'application/json'
  response.writeHead(status, {
    ...{ 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' },
    ...(location ? { Location: location } : {}),
  })
  response.end(page ?? (body ? JSON.stringify(body) : ''))
}
