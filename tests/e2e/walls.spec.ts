import { request as ask } from 'node:http'
import type { Page } from '@playwright/test'
import { seeds } from '../../tenants/seeds'
import { at, expect, residents, signIn, staff, test } from './steps'

type TownId = 'jamsa' | 'joutsa'

test.describe.configure({ timeout: 240_000 })

/** Sentences that only another town's rows hold: the titles, texts and names it was seeded with. */
const foreign = ['jamsa', 'raasepori']
  .flatMap((town) => sentences(seeds[town as TownId]))
  .filter((text) => !own().has(text))

test('no page of one town shows a word of another, whoever reads it', async ({ page }) => {
  expect(foreign.length).toBeGreaterThan(50)
  const readers = [null, residents.pentti, staff.pekka, staff.raija, staff.antti]
  for (const reader of readers) {
    await page.context().clearCookies()
    if (reader) await signIn(page, reader, { town: 'joutsa' })
    const visited = await crawl(page, 'joutsa')
    expect(visited.size, `${reader?.givenName ?? 'nobody'} finds pages`).toBeGreaterThan(8)
    for (const [path, body] of visited)
      expect(wordIn(body), `${path} read by ${reader?.givenName ?? 'nobody'}`).toBeUndefined()
  }
})

test('the addresses of one town lead nowhere at another', async ({ page }) => {
  const addresses = new Set<string>()
  for (const reader of [null, staff.marketta, staff.tuula]) {
    await page.context().clearCookies()
    if (reader) await signIn(page, reader)
    for (const [path, body] of await crawl(page, 'jamsa')) if (wordIn(body)) addresses.add(path)
  }
  expect(addresses.size, 'the words are there to be found').toBeGreaterThan(8)
  for (const reader of [staff.pekka, staff.raija]) {
    await page.context().clearCookies()
    await signIn(page, reader)
    for (const path of addresses) {
      const { body } = await read(page, 'joutsa', path)
      expect(wordIn(body), `${path} read by ${reader.givenName}`).toBeUndefined()
    }
  }
})

test('hostnames and headers that a client makes up change nothing', async () => {
  const { port, hostname } = new URL(at('joutsa'))
  const said = (headers: Record<string, string>, path = '/fi') => asked(path, headers)
  for (const host of ['evil.example', `127.0.0.1:${port}`, 'joutsa.localhost.evil.example']) {
    const { status, body } = await said({ host })
    expect(status, host).toBe(404)
    expect(body, host).not.toMatch(/jämsä|raasepori|joutsa/i)
  }
  const lies = {
    'x-forwarded-host': 'jamsa.localhost',
    forwarded: 'host=jamsa.localhost',
    'x-nonce': 'lie',
    'x-path': '/fi/desk',
    'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy',
    'content-security-policy': 'script-src lie',
  }
  const { status, body } = await said({ host: `${hostname}:${port}`, ...lies })
  expect(status).toBe(200)
  expect(body).toContain('Oma Joutsa')
  expect(body).not.toMatch(/Oma Jämsä|nonce="lie"/)
  for (const path of [
    '/fi/desk/people',
    '/fi/desk/people.rsc',
    '/fi//desk/people',
    '/fi/desk/people?_rsc=1',
    '/fi/desk/%70eople',
  ]) {
    const guarded = await said({ host: `${hostname}:${port}`, ...lies, rsc: '1' }, path)
    expect(guarded.body, path).not.toContain('Raija Toivonen')
  }
})

/** Follows every link of a town's own pages, downloads too, and keeps what they say. Nothing is sent or signed out. */
async function crawl(page: Page, town: TownId): Promise<Map<string, string>> {
  const visited = new Map<string, string>()
  const waiting = ['/fi', '/sv', '/en', '/fi/desk', '/fi/omat-asiat']
  for (let path = waiting.pop(); path && visited.size < 250; path = waiting.pop()) {
    if (visited.has(path)) continue
    const { body, type } = await read(page, town, path)
    visited.set(path, body)
    if (!type.includes('html')) continue
    const links = [...body.matchAll(/href="(\/[^"#]*)/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'))
    waiting.push(
      ...links.filter(
        (link) => !/^\/(_next|api\/(auth|sign-in))/.test(link) && !/[?&](page|check|sort|state|next)=/.test(link),
      ),
    )
  }
  return visited
}

/** What a town answers the reader who has signed in on the page, three redirects at most. */
async function read(page: Page, town: TownId, path: string, redirects = 3): Promise<{ type: string; body: string }> {
  const { host, hostname } = new URL(at(town))
  const held = (await page.context().cookies()).filter(({ domain }) => domain === hostname)
  const answer = await asked(path, { host, cookie: held.map(({ name, value }) => `${name}=${value}`).join('; ') })
  expect(answer.status, path).toBeLessThan(500)
  const { location = '' } = answer
  if (redirects && location.startsWith('/')) return read(page, town, location, redirects - 1)
  return {
    type: answer.type,
    body: answer.type.startsWith('image/') && !answer.type.includes('svg') ? '' : answer.body,
  }
}

type Answer = { status: number; type: string; location?: string; body: string }

/** A request of one's own making, straight to the server: names under .localhost are a browser's to resolve. */
function asked(path: string, headers: Record<string, string>) {
  const { port } = new URL(at('joutsa'))
  return new Promise<Answer>((resolve, reject) => {
    ask({ host: '127.0.0.1', port, path, headers }, (response) => {
      const { 'content-type': type = '', location } = response.headers
      let body = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, type, location, body }))
    })
      .on('error', reject)
      .end()
  })
}

function wordIn(body: string) {
  return foreign.find((text) => body.includes(text))
}

function own() {
  return new Set(sentences(seeds.joutsa))
}

function sentences(value: unknown): string[] {
  // Names of drawings and slugs are shared or stand in the address itself: a sentence has a space.
  if (typeof value === 'string') return value.length > 14 && value.includes(' ') ? [value] : []
  return value && typeof value === 'object' ? Object.values(value).flatMap(sentences) : []
}
