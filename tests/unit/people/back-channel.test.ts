import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SignJWT } from 'jose'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { closeDatabase } from '@/db/client'
import { findSession } from '@/db/people/sessions/reads'
import { openSession } from '@/db/people/sessions/writes'
import { clientSecret } from '@/scripts/identity-provider/clients'
import { answer } from '@/scripts/identity-provider/desk'
import { signingKey } from '@/scripts/identity-provider/keys'
import { createProvider } from '@/scripts/identity-provider/provider'
import { residents } from '@/scripts/personas'
import { passerBy, signedIn } from '@/tests/people'

// Pages and their addresses are of no concern to a route that no browser calls.
vi.mock('next/navigation', () => ({}))
vi.mock('next-intl', () => ({}))
vi.mock('next-intl/server', () => ({}))

const portalSecret = 'ab'.repeat(32)
const folder = mkdtempSync(join(tmpdir(), 'identity-'))
const verifier = randomBytes(32).toString('base64url')
const here = passerBy('jamsa')
let portal: Server
let provider: Server
let issuer: string
let backchannel: (request: Request) => Promise<Response>

beforeAll(async () => {
  portal = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const { status } = await backchannel(told(body))
    response.writeHead(status).end()
  })
  const portalPort = await listen(portal)
  provider = createServer()
  issuer = `http://localhost:${await listen(provider)}`
  const key = await signingKey(folder)
  provider.on('request', answer(createProvider({ issuer, portalPort, portalSecret, key, cookieKey: 'k' }), portalPort))
  process.env.IDENTITY_ISSUER = issuer
  backchannel = (await import('@/app/api/backchannel/route')).POST
})
afterAll(async () => {
  portal.close()
  provider.close()
  rmSync(folder, { recursive: true })
  await closeDatabase()
})

test('signing out at the identity provider ends the session here, and only that one', async () => {
  const { person } = await signedIn(residents.aino)
  const holder = { kind: 'resident', id: person.id, name: person.name } as const
  const browser = await identified('aino')
  const [mine, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
  await openSession(here, { token: mine, holder, sid: browser.sid })
  await openSession(here, { token: other, holder, sid: 'another device' })
  await browser.signOut()
  expect(await findSession(here, mine)).toBeNull()
  expect(await findSession(here, other)).not.toBeNull()
})

test('a token that the identity provider has not signed ends nothing', async () => {
  const { person } = await signedIn(residents.aino)
  const token = Buffer.alloc(32, 3)
  await openSession(here, { token, holder: { kind: 'resident', id: person.id, name: person.name }, sid: 'mine' })
  const forged = await new SignJWT({
    sid: 'mine',
    events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
  })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(issuer)
    .setAudience('jamsa-suomifi')
    .setIssuedAt()
    .sign(Buffer.from('ab'.repeat(32)))
  for (const body of [
    '',
    'logout_token=',
    'logout_token=x.y.z',
    `logout_token=${forged}`,
    `logout_token=${'x'.repeat(30_000)}`,
  ])
    expect((await backchannel(told(body))).status).toBe(400)
  expect(await findSession(here, token)).not.toBeNull()
})

function told(body: string) {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) }
  return new Request('http://127.0.0.1/api/backchannel', { method: 'POST', body, headers })
}

/** Signs in as a persona, as a browser would, and comes back with the provider's session. */
async function identified(persona: string) {
  const cookies = new Map<string, string>()
  const visit = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const Cookie = [...cookies].map((pair) => pair.join('=')).join('; ')
    const response = await fetch(new URL(address, issuer), { ...init, headers: { Cookie }, redirect: 'manual' })
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=', 2)
      cookies.set(name, value)
    }
    return response
  }
  const next = (response: Response) => response.headers.get('location') ?? ''
  const callback = `http://jamsa.localhost:${(portal.address() as AddressInfo).port}/api/auth/callback/suomifi`
  const query = new URLSearchParams({
    client_id: 'jamsa-suomifi',
    redirect_uri: callback,
    response_type: 'code',
    scope: 'openid profile',
    prompt: 'login',
    nonce: 'n',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  })
  const page = next(await visit(`/auth?${query}`))
  const chosen = next(await visit(page, { method: 'POST', body: new URLSearchParams({ persona }) }))
  const code = new URL(next(await visit(chosen))).searchParams.get('code') ?? ''
  const answered = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { Authorization: `Basic ${btoa(`jamsa-suomifi:${clientSecret(portalSecret, 'jamsa-suomifi')}`)}` },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: callback,
      code_verifier: verifier,
    }),
  })
  const { id_token: idToken } = (await answered.json()) as { id_token: string }
  const { sid } = JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString()) as { sid: string }
  const signOut = async () => {
    const asked = await (await visit(`/session/end?client_id=jamsa-suomifi`)).text()
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked)?.[1] ?? ''
    await visit('/session/end/confirm', { method: 'POST', body: new URLSearchParams({ xsrf, logout: 'yes' }) })
  }
  return { sid, signOut }
}

async function listen(server: Server) {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}
