import { randomInt } from 'node:crypto'
import { request as ask } from 'node:http'
import type { Locator, Page } from '@playwright/test'
import sharp from 'sharp'
import { seeds } from '../../tenants/seeds'
import { at, expect, residents, signIn, staff, test } from './steps'

type TownId = 'jamsa' | 'joutsa'
type Headers = Record<string, string>

test.describe.configure({ timeout: 600_000 })

/** Sentences that only another town's rows hold: the titles, texts and names it was seeded with. */
const foreign = ['jamsa', 'raasepori']
  .flatMap((town) => sentences(seeds[town as TownId]))
  .filter((text) => !own().has(text))

test('no page of one town shows a word of another, whoever reads it', async ({ page }) => {
  expect(foreign.length).toBeGreaterThan(50)
  const readers = [null, residents.pentti, staff.pekka, staff.liisa, staff.raija, staff.antti]
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
  for (const reader of [null, staff.marketta, staff.kari, staff.tuula]) {
    await page.context().clearCookies()
    if (reader) await signIn(page, reader)
    for (const [path, body] of await crawl(page, 'jamsa')) if (wordIn(body)) addresses.add(path)
  }
  expect(addresses.size, 'the words are there to be found').toBeGreaterThan(8)
  for (const reader of [staff.pekka, staff.liisa, staff.raija]) {
    await page.context().clearCookies()
    await signIn(page, reader)
    for (const path of addresses) {
      const { body } = await read(page, 'joutsa', path)
      expect(wordIn(body), `${path} read by ${reader.givenName}`).toBeUndefined()
    }
  }
})

test('hostnames and headers that a client makes up change nothing', async ({ page }) => {
  const { port, hostname } = new URL(at('joutsa'))
  const said = (headers: Headers, path = '/fi') => asked(path, headers)
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
  await signIn(page, staff.raija)
  const cookie = await cookiesOf(page, hostname)
  const people = async (path: string, headers: Headers, redirects = 3): Promise<boolean> => {
    const { body, location } = await said({ host: `${hostname}:${port}`, ...lies, ...headers }, path)
    const onward = location && URL.parse(location, at('joutsa', path))
    return onward && redirects > 0
      ? people(onward.pathname + onward.search, headers, redirects - 1)
      : body.includes('Raija Toivonen')
  }
  const asPage: Headers = {}
  const asData: Headers = { rsc: '1' }
  for (const path of ['/fi/desk/people', '/fi//desk/people', '/fi/desk/people?_rsc=1', '/fi/desk/%70eople'])
    for (const headers of [asPage, asData]) {
      expect(await people(path, headers), `${path} read by nobody`).toBe(false)
      expect(await people(path, { ...headers, cookie }), `${path} read by Raija`).toBe(true)
    }
  expect(await people('/fi/desk/people.rsc', asData), 'no such page is read by nobody').toBe(false)
})

test.describe('a form that another site sends', () => {
  test.use({ javaScriptEnabled: false })

  test('is refused at every door and writes nothing; the portal’s own goes in', async ({ page }) => {
    const { host, hostname, origin: own } = new URL(at('jamsa'))
    const odd = Array.from({ length: 12 }, () => 'aeioukltnrsvp'[randomInt(13)]).join('')
    const foreign: Headers[] = [
      { origin: new URL(at('raasepori')).origin },
      { origin: 'https://evil.example' },
      { origin: own.replace('http:', 'https:') },
      { origin: 'null' },
      {},
      { origin: own, 'sec-fetch-site': 'same-site' },
      { origin: own, 'sec-fetch-site': 'cross-site' },
    ]
    const ours: Headers[] = [{ origin: own }, { origin: own, 'sec-fetch-site': 'same-origin' }]

    /** How often a picture, comment or entry with the odd word stands on the page where it would. */
    const written = async (path: string) => (await read(page, 'jamsa', path)).body.split(odd).length - 1
    const send = async ({ path, form }: Door, headers: Headers) =>
      (await asked(path, { host, cookie: await cookiesOf(page, hostname), ...headers }, form)).status

    const tryDoor = async (door: Door, refusals: readonly number[]) => {
      const before = await written(door.seen)
      for (const headers of foreign) {
        expect(refusals, `${door.path} ${JSON.stringify(headers)}`).toContain(await send(door, headers))
        expect(await written(door.seen), `${door.path} ${JSON.stringify(headers)}`).toBe(before)
      }
      for (const headers of ours) expect(await send(door, headers), door.path).toBeLessThan(400)
      if (door.writes) expect(await written(door.seen), door.path).toBeGreaterThan(before)
    }

    await signIn(page, residents.veikko, { next: '/fi/osallistu/liikuntapaikat-2027/ideat/uusi' })
    const idea = await sendIdea(page)
    await page.goto(at('jamsa', idea))
    await page.getByLabel('Kommenttisi').fill(odd)
    const comment = page.locator('form', { has: page.getByLabel('Kommenttisi') })
    // The framework itself answers an origin it does not know with 500, and shows a refusal inside an action as 404.
    await tryDoor({ path: idea, seen: idea, form: await filledIn(comment), writes: true }, [403, 404, 500])
    const question = JSON.stringify({ round: 'liikuntapaikat-2027', title: 'Kenttä', text: odd, locale: 'fi' })
    await tryDoor({ path: '/api/similar', seen: idea, form: question, writes: false }, [403])
    await page.goto(at('jamsa', `${idea}/kuvat`))
    await tryDoor({ ...(await pictureDoor(page.locator('main'), `${odd} kuvassa`)), seen: idea }, [403])

    await page.context().clearCookies()
    const entries = '/fi/desk/budget/2025/follow-up/8'
    await signIn(page, staff.marketta, { next: entries })
    await page.getByRole('radio', { name: 'Rakennetaan' }).check()
    await page.getByLabel(/Mitä kerrot asukkaille \(suomeksi\)/).fill(`Mitattu ${odd}`)
    await page.getByRole('button', { name: 'Tallenna merkintä' }).click()
    const entry = page.getByRole('listitem').filter({ hasText: odd })
    const photograph = await pictureDoor(entry, `${odd} kuvassa`)
    await tryDoor({ ...photograph, seen: entries }, [403])
    await page.goto(at('jamsa', entries))
    await entry
      .getByText(/Poista merkintä/)
      .first()
      .click()
    await entry.getByRole('button', { name: /Poista merkintä/ }).click()
    await expect(page.getByText('Merkintä on poistettu.')).toBeVisible()
  })
})

/** Where a form is sent, what stands in it, and the page that shows what it has written. */
type Door = { path: string; seen: string; form: FormData | string; writes: boolean }

/** Everything a browser would send of a form, the framework's own fields too. */
async function filledIn(form: Locator): Promise<FormData> {
  const fields = await form.evaluate((element) =>
    [...new FormData(element as HTMLFormElement)].map(([name, value]) => [name, String(value)] as const),
  )
  const filled = new FormData()
  for (const [name, value] of fields) filled.append(name, value)
  return filled
}

async function pictureDoor(within: Locator, alt: string): Promise<Omit<Door, 'seen'>> {
  const path = await within.locator('form[action^="/api/files/"]').getAttribute('action')
  const picture = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#2e7d4f' } })
    .jpeg()
    .toBuffer()
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), 'kuva.jpg')
  form.append('alt', alt)
  return { path: path ?? '', form, writes: true }
}

/** Sends an idea on the form that is open and returns its address. */
async function sendIdea(page: Page): Promise<string> {
  await page.getByLabel('Idean nimi').fill(`Hiihtosilta ${randomInt(1e9)}`)
  await page.getByLabel('Mitä ja miksi').fill('Silta ladun päähän.')
  await page.getByRole('textbox', { name: 'Paikka' }).fill('Ladun päässä')
  await page.getByRole('combobox', { name: 'Aihe' }).selectOption('sports')
  await page.getByRole('button', { name: 'Lähetä idea' }).click()
  await page.waitForURL(/kuvat|step=similar/)
  if (page.url().includes('step=similar')) await page.getByRole('button', { name: 'Ei ole, lähetä omani' }).click()
  await page.waitForURL(/kuvat/)
  return new URL(page.url()).pathname.replace(/\/kuvat$/, '')
}

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
  const answer = await asked(path, { host, cookie: await cookiesOf(page, hostname) })
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
async function asked(path: string, headers: Headers, form?: FormData | string) {
  const { port } = new URL(at('joutsa'))
  const sent = form && new Response(form)
  const body = sent && Buffer.from(await sent.arrayBuffer())
  const length = body ? { 'content-length': String(body.length) } : {}
  const type = sent ? { 'content-type': sent.headers.get('content-type') ?? '' } : {}
  return new Promise<Answer>((resolve, reject) => {
    const method = form ? 'POST' : 'GET'
    ask({ host: '127.0.0.1', port, path, method, headers: { ...type, ...length, ...headers } }, (response) => {
      const { 'content-type': type = '', location } = response.headers
      let body = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, type, location, body }))
    })
      .on('error', reject)
      .end(body)
  })
}

/** The cookies a browser holds for a town, as it would send them. */
async function cookiesOf(page: Page, hostname: string): Promise<string> {
  const held = (await page.context().cookies()).filter(({ domain }) => domain === hostname)
  return held.map(({ name, value }) => `${name}=${value}`).join('; ')
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
