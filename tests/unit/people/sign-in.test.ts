import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import NextAuth from 'next-auth'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { closeDatabase } from '@/db/client'
import { findSession } from '@/db/people/sessions/reads'
import { answer } from '@/scripts/identity-provider/desk'
import { signingKey } from '@/scripts/identity-provider/keys'
import { createProvider } from '@/scripts/identity-provider/provider'
import { residents } from '@/scripts/personas'
import { jamsa } from '@/tenants/jamsa'
import { passerBy } from '@/tests/people'
import { asOwner, townTables } from '../walls/canaries'

// Pages and their addresses are of no concern to the sign-in itself.
vi.mock('next/navigation', () => ({}))
vi.mock('next-intl', () => ({}))
vi.mock('next-intl/server', () => ({}))
vi.mock('@/app/_messages/navigation', () => ({}))

const folder = mkdtempSync(join(tmpdir(), 'identity-'))
const here = passerBy('jamsa')
const host = 'jamsa.localhost:3000'
const sql = asOwner()
let provider: Server
let issuer: string
let auth: typeof import('@/app/_server/auth')
let signIn: typeof import('@/app/_server/sign-in')
let identity: typeof import('@/app/_server/identity')
let door: typeof import('@/app/_server/session')

beforeAll(async () => {
  provider = createServer()
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve))
  issuer = `http://localhost:${(provider.address() as AddressInfo).port}`
  const key = await signingKey(folder)
  const setup = { issuer, portalPort: 3000, portalSecret: 'ab'.repeat(32), key, cookieKey: 'k' }
  provider.on('request', answer(createProvider(setup), 3000))
  process.env.IDENTITY_ISSUER = issuer
  auth = await import('@/app/_server/auth')
  signIn = await import('@/app/_server/sign-in')
  identity = await import('@/app/_server/identity')
  door = await import('@/app/_server/session')
})
afterAll(async () => {
  provider.close()
  rmSync(folder, { recursive: true })
  await sql.end()
  await closeDatabase()
})

test('a resident signs in, and their identity code is left in no row of any table', async () => {
  const { token } = await signedInBy('aino')
  const session = await findSession(here, door.tokenHash(token))
  expect(session?.person).toMatchObject({ name: 'Aino Mäkelä', bornOn: '1986-03-14', homeMunicipality: '182' })
  await sql`select set_config('app.municipality', 'jamsa', false)`
  for (const table of await townTables(sql)) {
    const rows = await sql`select to_jsonb(t)::text as kept from ${sql(table)} t`
    for (const { kept } of rows) {
      expect(kept).not.toContain(residents.aino.hetu)
      expect(kept).not.toContain('eyJ')
    }
  }
})

test('signing out ends the identity provider’s session without telling it in the address who it was', async () => {
  const { visit } = await signedInBy('saara')
  const address = await identity.endOfSession(jamsa, 'suomifi', `http://${host}/`)
  expect(Object.fromEntries(new URL(address).searchParams)).toEqual({
    client_id: 'jamsa-suomifi',
    post_logout_redirect_uri: `http://${host}/`,
  })
  const asked = await (await visit(address)).text()
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked)?.[1] ?? ''
  const left = await visit('/session/end/confirm', {
    method: 'POST',
    body: new URLSearchParams({ xsrf, logout: 'yes' }),
  })
  expect(left.headers.get('location')).toBe(`http://${host}/`)
})

/** The whole way of a browser: the portal's door, the provider's page, and back to the portal with a code. */
async function signedInBy(persona: string) {
  const { to, cookies } = await signIn.beginSignIn({ town: jamsa, asker: here, host, door: 'suomifi', next: '/' })
  const jar = new Map<string, string>()
  const visit = async (address: string, init: RequestInit = {}) => {
    const Cookie = [...jar].map((pair) => pair.join('=')).join('; ')
    const response = await fetch(new URL(address, issuer), { ...init, headers: { Cookie }, redirect: 'manual' })
    for (const cookie of response.headers.getSetCookie()) jar.set(...pairOf(cookie))
    return response
  }
  const next = (response: Response) => response.headers.get('location') ?? ''
  const page = next(await visit(to))
  const chosen = next(await visit(page, { method: 'POST', body: new URLSearchParams({ persona }) }))
  const callback = new URL(next(await visit(chosen)))
  return { token: await cameBack(callback, Object.fromEntries(cookies.map(pairOf))), visit }
}

/** What the portal's own route does when the browser returns; gives the session cookie's token. */
async function cameBack({ searchParams }: URL, cookies: Record<string, string>) {
  let set: string[] = []
  const done = Promise.withResolvers<void>()
  const response = {
    status: () => response,
    getHeader: () => set,
    setHeader(name: string, value: string[]) {
      if (name === 'Set-Cookie') set = value
      return response
    },
    redirect: () => done.resolve(),
    json: () => done.resolve(),
    send: () => done.resolve(),
    end: () => done.resolve(),
  }
  const request = {
    method: 'GET',
    query: { nextauth: ['callback', 'suomifi'], ...Object.fromEntries(searchParams) },
    cookies,
    headers: { 'x-forwarded-host': host, 'x-forwarded-proto': 'http' },
    body: {},
  }
  await NextAuth(request as never, response as never, auth.authOptions(jamsa, here, '/'))
  await done.promise
  const tokens = Object.fromEntries(set.map(pairOf))
  return tokens[door.sessionCookie] ?? ''
}

function pairOf(cookie: string): [string, string] {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
  return [name, decodeURIComponent(value)]
}
