import { createHash, randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientSecret } from '@/scripts/identity-provider/clients'
import { answer } from '@/scripts/identity-provider/desk'
import { signingKey } from '@/scripts/identity-provider/keys'
import { createProvider } from '@/scripts/identity-provider/provider'
import { residents, staff } from '@/scripts/personas'

const portalSecret = 'ab'.repeat(32)
const folder = `${tmpdir()}/identity-${process.pid}`
let issuer: string
let portal: Server
let provider: Server
let logouts: string[] = []

beforeAll(async () => {
  portal = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    logouts.push(body)
    response.end()
  })
  const portalPort = await listen(portal)
  provider = createServer()
  issuer = `http://localhost:${await listen(provider)}`
  const key = await signingKey(folder)
  provider.on('request', answer(createProvider({ issuer, portalPort, portalSecret, key, cookieKey: 'k' }), portalPort))
})

afterAll(() => {
  portal.close()
  provider.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a resident comes back with the claims of Suomi.fi', async () => {
  const { claims, person } = await signIn('jamsa-suomifi', 'saara')
  expect(person).toMatchObject({
    sub: residents.saara.sub,
    given_name: 'Saara',
    family_name: 'Heikkinen',
    hetu: residents.saara.hetu,
    kotikunta: '182',
    turvakielto: true,
  })
  expect(claims).toMatchObject({ sub: residents.saara.sub, acr: 'http://ftn.ficora.fi/2017/loa3', nonce: 'n' })
  expect(claims).toHaveProperty('sid')
})

test('the ID token, which is passed about, tells of the session and not who the person is', async () => {
  const { claims } = await signIn('jamsa-suomifi', 'saara')
  for (const name of ['hetu', 'given_name', 'family_name', 'name', 'email', 'kotikunta', 'turvakielto'])
    expect(claims).not.toHaveProperty(name)
})

test('someone without a home municipality has no such claim', async () => {
  const { person } = await signIn('jamsa-suomifi', 'olga')
  expect(person).not.toHaveProperty('kotikunta')
  expect(person).toMatchObject({ turvakielto: false })
})

test('staff come with their name and address and no identity code', async () => {
  const { claims, person } = await signIn('raasepori-staff', 'gunilla')
  expect(person).toMatchObject({ sub: staff.gunilla.sub, oid: staff.gunilla.sub, name: 'Gunilla Lindholm' })
  expect(person).toMatchObject({ email: 'gunilla.lindholm@raasepori.example.fi' })
  expect(claims).toMatchObject({ acr: 'http://ftn.ficora.fi/2017/loa3' })
  expect(person).not.toHaveProperty('hetu')
})

test('the staff of one town cannot come in by the door of another', async () => {
  const browser = newBrowser()
  const page = await browser(authorization('joutsa-staff'))
  const body = new URLSearchParams({ persona: 'marketta' })
  const refused = await browser(await browser(page.url, { method: 'POST', body }).then(next))
  expect(refused.headers.get('location')).toContain('error=access_denied')
})

test('the page speaks the language asked for and offers the others', async () => {
  const browser = newBrowser()
  const page = await browser(`${authorization('raasepori-suomifi')}&ui_locales=sv`)
  const shown = await page.text()
  expect(shown).toContain('<html lang="sv" class="raasepori">')
  expect(shown).toContain('Linnéa Sundqvist')
  const english = await browser(`${page.url}?kieli=en`)
  expect(await english.text()).toContain('Who are you?')
})

test('nothing on the page needs a script or an inline style', async () => {
  const page = await newBrowser()(authorization('jamsa-suomifi'))
  expect(page.headers.get('content-security-policy')).toContain(
    "default-src 'none'; style-src 'self'; script-src 'self'",
  )
  expect(await page.text()).not.toMatch(/<script|style=/)
})

test('signing out tells the portal which session ended', async () => {
  logouts = []
  const { claims, browser } = await signIn('jamsa-suomifi', 'aino')
  const asked = await browser(`${issuer}/session/end?client_id=jamsa-suomifi`)
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(await asked.text())?.[1] ?? ''
  await browser(`${issuer}/session/end/confirm`, { method: 'POST', body: new URLSearchParams({ xsrf, logout: 'yes' }) })
  expect(logouts).toHaveLength(1)
  const token = new URLSearchParams(logouts[0]).get('logout_token') ?? ''
  const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(`${issuer}/jwks`)))
  expect(payload).toMatchObject({ sid: claims.sid, sub: residents.aino.sub, aud: 'jamsa-suomifi' })
})

test('a sign-in that is not under way is said plainly', async () => {
  const page = await fetch(`${issuer}/valitse/nothing?kieli=en`)
  expect(page.status).toBe(400)
  expect(await page.text()).toContain('This identification has expired')
})

const verifier = randomBytes(32).toString('base64url')

function authorization(clientId: string) {
  const [town, kind] = clientId.split('-')
  const query = new URLSearchParams({
    client_id: clientId,
    redirect_uri: `http://${town}.localhost:${(portal.address() as AddressInfo).port}/api/auth/callback/${kind}`,
    response_type: 'code',
    scope: 'openid profile',
    prompt: 'login',
    nonce: 'n',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  })
  return `${issuer}/auth?${query}`
}

async function signIn(clientId: string, persona: string) {
  const browser = newBrowser()
  const page = await browser(authorization(clientId))
  const chosen = await browser(page.url, { method: 'POST', body: new URLSearchParams({ persona }) })
  const callback = new URL(await browser(next(chosen)).then(next))
  const token = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { Authorization: `Basic ${btoa(`${clientId}:${clientSecret(portalSecret, clientId)}`)}` },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: callback.searchParams.get('code') ?? '',
      redirect_uri: callback.origin + callback.pathname,
      code_verifier: verifier,
    }),
  })
  const { id_token: idToken, access_token: access } = (await token.json()) as Record<string, string>
  const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`))
  const { payload: claims } = await jwtVerify(idToken ?? '', keys, { issuer, audience: clientId })
  const asked = await fetch(`${issuer}/me`, { headers: { Authorization: `Bearer ${access}` } })
  return { claims, person: (await asked.json()) as Record<string, unknown>, browser }
}

/** Keeps cookies; follows the first redirect of a sign-in to the page of personas, and no other. */
function newBrowser() {
  const cookies = new Map<string, string>()
  return async function visit(address: string, init: RequestInit = {}): Promise<Response & { url: string }> {
    const Cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(address, { ...init, headers: { Cookie }, redirect: 'manual' })
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      const [name = '', value = ''] = pair.split('=', 2)
      cookies.set(name, value)
    }
    const location = response.headers.get('location')
    return location?.startsWith('/valitse/') ? visit(issuer + location) : response
  }
}

function next(response: Response) {
  return new URL(response.headers.get('location') ?? '', issuer).href
}

async function listen(server: Server) {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}
