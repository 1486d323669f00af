import { readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { closeDatabase } from '@/db/client'
import { moveInput } from '@/db/contact/cases/moves/input'
import { moveCase } from '@/db/contact/cases/moves/writes'
import { caseFilters } from '@/db/contact/cases/queue/input'
import { listCases } from '@/db/contact/cases/queue/reads'
import { findCase } from '@/db/contact/cases/reads'
import { claimFetch } from '@/db/contact/photos/fetches/writes'
import { listPhotos } from '@/db/contact/photos/reads'
import { addPhoto, decidePhoto } from '@/db/contact/photos/writes'
import { pictureLimits } from '@/db/files/input'
import { townAtWork } from '@/scripts/town-at-work'
import { fetchDue } from '@/scripts/worker/pictures'
import { jpeg, refused, trace } from '../../unit/photos/hostile'
import { asOwner } from '../../unit/walls/canaries'
import { ask, json, opened, pothole, publish, send, type Wire, xml } from './counter'
import { expectShape } from './schemas'

vi.setConfig({ testTimeout: 240_000 })
let desk: Awaited<ReturnType<typeof opened>>
const sql = asOwner()
const told = { picture: null as Buffer | null, status: 200, location: '' }
const photos = createServer((_, response) => {
  response.writeHead(told.status, told.location ? { location: told.location } : {}).end(told.picture ?? '')
})

beforeAll(async () => {
  desk = await opened()
  await sql`select set_config('app.municipality', 'jamsa', false)`
  await new Promise<void>((listening) => photos.listen(0, '127.0.0.1', listening))
})
beforeEach(() => {
  Object.assign(told, { picture: jpeg, status: 200, location: '' })
})
afterAll(async () => {
  photos.close().closeAllConnections()
  await sql.end()
  await closeDatabase()
})

const near = () => `http://127.0.0.1:${(photos.address() as AddressInfo).port}/kuva`
const stored = async () => {
  const folder = join(process.env.FILES_DIR ?? '', 'jamsa')
  const names = await readdir(folder).catch((): string[] => [])
  return Promise.all(names.map((name) => readFile(join(folder, name))))
}

/** Sends a case in parts; every file under the name it is given. */
async function sent(files: [name: string, bytes: Buffer][], more: Record<string, string> = {}) {
  const form = new FormData()
  const fields = { api_key: desk.live, ...pothole, description: `kuvan kanssa ${crypto.randomUUID()}`, ...more }
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  for (const [name, bytes] of files) form.append(name, new File([new Uint8Array(bytes)], 'blob'))
  const response = await ask('requests.json', { method: 'POST', body: form })
  expect(response.status).toBe(200)
  const [{ service_request_id: reference, service_notice: notice }] = (await response.json()) as Wire
  return { reference, notice, id: await rowOf(reference), fields }
}

async function rowOf(reference: string): Promise<string> {
  return (await listCases(desk.kari, caseFilters.parse({ q: reference }))).rows[0]?.id ?? ''
}
/** A picture unlike the others, with words hidden in it. */
const coloured = (background: string) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .withExif({ IFD0: { ImageDescription: trace } })
    .jpeg()
    .toBuffer()
const notes = async (id: string) =>
  (await sql`select note from case_events where "case" = ${id} and kind = 'noted' order by created_at`).map(
    ({ note }) => note,
  )

test('13: pictures in parts are kept for the desk, without what hides in them, and shown to nobody yet', async () => {
  const traced = await coloured('#993366')
  expect(traced.includes(trace)).toBe(true)
  const { reference, notice, id } = await sent([
    ['media', jpeg],
    ['photo1', traced],
  ])
  expect(notice).toContain('Kuvia otettiin vastaan: 2.')
  expect(await listPhotos(desk.kari, id)).toMatchObject([
    { stage: 'before', decision: null },
    { stage: 'before', decision: null },
  ])
  for (const bytes of await stored()) expect(bytes.includes(trace)).toBe(false)
  await publish(desk.kari, reference)
  const [shown] = await json(`requests/${reference}.json?extensions=all`)
  expect(shown).not.toHaveProperty('media_url')
  expect(shown.extended_attributes.media_urls).toEqual([])
})

test('a published photo has an address in both formats, beside how it was told of and how it was left', async () => {
  const { reference, id } = await sent([['media[]', jpeg]])
  await publish(desk.kari, reference)
  await addPhoto(desk.kari, { case: id, stage: 'after' }, { bytes: jpeg, name: 'a.jpg', type: '', alt: '' })
  const { version } = (await findCase(desk.kari, id)) ?? expect.unreachable()
  await moveCase(desk.kari, moveInput.parse({ case: id, version, to: 'done', words: 'Paikattu.' }))
  for (const { id: photo } of await listPhotos(desk.kari, id))
    await decidePhoto(desk.kari, { photo, version: 0, decision: 'public', reason: null, alt: null, blurs: [] })
  const [one] = await json(`requests/${reference}.json?extensions=all`)
  expectShape('requests', [one])
  const { media_urls: urls, log } = one.extended_attributes
  expect(urls).toHaveLength(2)
  expect(urls[0]).toMatch(/^https:\/\/asiointi\.jamsa\.fi\/api\/files\/public\/[0-9a-f-]{36}$/)
  expect(one.media_url).toBe(urls[0])
  expect(log.map((entry: Wire) => [entry.status, entry.attachment_url])).toEqual([
    ['received', urls[0]],
    ['done', urls[1]],
  ])
  const { service_requests: document } = await xml(`requests/${reference}.xml?extensions=media`)
  expect(document.request[0].extended_attributes.media_urls.media_url).toEqual(urls)
  const [listed] = (await json('requests.json')).filter((row: Wire) => row.service_request_id === reference)
  expect(listed.media_url).toBe(urls[0])
})

test('what is no picture is told of, to the sender and to the handler, and the words are taken', async () => {
  const [, wrong] = refused[0] ?? expect.unreachable()
  const { notice, id } = await sent([
    ['media', wrong],
    ['file', Buffer.from('GIF89a')],
    ['photo', jpeg],
  ])
  expect(notice).toContain('Kuvia otettiin vastaan: 1.')
  expect(notice).toContain('Tiedostoja, joita ei voitu ottaa vastaan: 2.')
  expect(await notes(id)).toEqual(['Tiedostoja, joita ei voitu ottaa vastaan: 2'])
})

test('the same sending again is the same case with the same pictures; a sixth picture has no room', async () => {
  const first = await sent([['media', jpeg]])
  const again = await sent([['media', jpeg]], first.fields)
  expect(again.reference).toBe(first.reference)
  expect(again.notice).toContain('Kuvia otettiin vastaan: 1.')
  expect(await listPhotos(desk.kari, first.id)).toHaveLength(1)
  const pictures = await Promise.all(['#100', '#200', '#300', '#400', '#500', '#600'].map(coloured))
  const full = await sent(pictures.map((bytes): [string, Buffer] => ['media[]', bytes]))
  expect(await listPhotos(desk.kari, full.id)).toHaveLength(5)
  expect(full.notice).toContain('Tiedostoja, joita ei voitu ottaa vastaan: 1.')
})

test('trying out keeps no picture', async () => {
  const before = (await stored()).length
  const form = new FormData()
  for (const [name, value] of Object.entries({ api_key: desk.trial, ...pothole, media_url: near() }))
    form.set(name, value)
  form.set('media', new File([new Uint8Array(jpeg)], 'kuva.jpg'))
  const response = await ask('test/requests.json', { method: 'POST', body: form })
  expect(((await response.json()) as Wire)[0].service_notice).toContain('Kuvia otettiin vastaan: 1.')
  expect(await stored()).toHaveLength(before)
  expect(await sql`select from photo_fetches`).toHaveLength(0)
})

/** Sends a case that names pictures, and has them fetched as the worker does. */
async function named(urls: string[], options = { near: true }) {
  const fields = { api_key: desk.live, ...pothole, description: `osoite ${crypto.randomUUID()}` }
  const response = await send('requests.json', [
    ...Object.entries(fields),
    ...urls.map((url): [string, string] => ['media_url', url]),
  ])
  const [{ service_request_id: reference, service_notice: notice }] = (await response.json()) as Wire
  const id = await rowOf(reference)
  expect(await listPhotos(desk.kari, id), 'nothing is fetched while the sender waits').toEqual([])
  await fetchDue('jamsa', options)
  return { id, notice }
}
const waiting = () => sql`select attempts, next_at > now() as later from photo_fetches`

test('a picture that is only named is fetched later', async () => {
  const { id, notice } = await named([near()])
  expect(notice).toContain('Kuvaosoitteita haetaan hetken kuluttua: 1.')
  expect(await listPhotos(desk.kari, id)).toMatchObject([{ stage: 'before', decision: null }])
  expect(await waiting()).toEqual([])
})

test.each([
  ['http://169.254.169.254/latest/meta-data', 'osoite ei ole julkinen https-osoite'],
  ['https://localhost/kuva.jpg', 'osoite ei ole julkinen https-osoite'],
  ['https://[::ffff:127.0.0.1]/', 'osoite ei ole julkinen https-osoite'],
  ['javascript:alert(1)', 'osoite ei ole julkinen https-osoite'],
])('%s is not fetched, and the handler reads why', async (url, why) => {
  const { id } = await named([url], { near: false })
  expect(await notes(id)).toEqual([`Kuvaa ei haettu (${why}): ${url}`])
  expect(await waiting()).toEqual([])
})

test.each([
  [{ location: 'http://10.0.0.1/', status: 302 }, 'osoite ei ole julkinen https-osoite'],
  [{ picture: Buffer.from('<html>') }, 'osoitteessa ei ole kuvaa, jonka voimme ottaa vastaan'],
  [{ status: 404 }, 'osoitteessa ei ole mitään'],
  [{ picture: Buffer.alloc(pictureLimits.bytes + 1) }, 'tiedosto on liian suuri'],
])('%o is no picture, and the handler reads why', async (answer, why) => {
  Object.assign(told, answer)
  const { id } = await named([near()])
  expect(await notes(id)).toEqual([`Kuvaa ei haettu (${why}): ${near()}`])
  expect(await listPhotos(desk.kari, id)).toEqual([])
})

test('a server in trouble is asked again later, and given up in the end', async () => {
  told.status = 503
  const { id } = await named([near()])
  expect(await waiting()).toMatchObject([{ attempts: 1, later: true }])
  for (let tries = 0; tries < 5; tries++) {
    await sql`update photo_fetches set next_at = now()`
    await fetchDue('jamsa', { near: true })
  }
  expect(await waiting()).toEqual([])
  expect(await notes(id)).toEqual([`Kuvaa ei haettu (palvelin ei pystynyt vastaamaan): ${near()}`])
})

test('a worker that is killed leaves the picture to another, and none comes twice', async () => {
  const job = townAtWork('jamsa', 'contact', 'tests')
  const { id } = await named([near()])
  await sql`insert into photo_fetches (municipality, "case", address) values ('jamsa', ${id}, ${near()})`
  expect(await claimFetch(job)).toMatchObject({ attempts: 1 })
  await fetchDue('jamsa', { near: true })
  expect(await waiting(), 'it is another’s while the lease lasts').toMatchObject([{ attempts: 1, later: true }])
  await sql`update photo_fetches set next_at = now()`
  await Promise.all([fetchDue('jamsa', { near: true }), fetchDue('jamsa', { near: true })])
  expect(await waiting()).toEqual([])
  expect(await listPhotos(desk.kari, id)).toHaveLength(1)
})

test('six addresses: five are fetched, the sixth is told of', async () => {
  const urls = Array.from({ length: 6 }, (_, at) => `${near()}?${at}`)
  const { id } = await named(urls)
  expect(await notes(id)).toEqual([`Kuvaa ei haettu (kuvia oli enemmän kuin asiaan mahtuu): ${urls[5]}`])
})

test('29: an update brings pictures by their addresses, who says it and what besides, once however often it comes', async () => {
  const { id, reference } = await sent([])
  Object.assign(told, { picture: await coloured('#336699') })
  const update: [string, string][] = [
    ...Object.entries({
      api_key: desk.live,
      service_request_id: reference,
      update_id: 'kuva-1',
      status: 'IN_PROGRESS',
    }),
    ...Object.entries({ updated_datetime: '2026-11-29T10:00:00+02:00', description: 'Kuva paikalta' }),
    ...Object.entries({ first_name: 'Aino', last_name: 'Mäki', email: 'aino@example.fi', 'attribute[TILA]': 'kesken' }),
    ['media_url', near()],
    ['media_url', 'http://10.0.0.1/sisainen.jpg'],
  ]
  for (let time = 0; time < 3; time++) expect((await send('servicerequestupdates.json', update)).status).toBe(200)
  expect(await listPhotos(desk.kari, id)).toEqual([])
  await fetchDue('jamsa', { near: true })
  expect(await listPhotos(desk.kari, id)).toMatchObject([{ stage: 'before', decision: null }])
  expect(await notes(id)).toEqual([
    'Lähettäjä: Aino Mäki, aino@example.fi\nTILA: kesken\nKuvia haetaan: 2',
    'Kuvaa ei haettu (osoite ei ole julkinen https-osoite): http://10.0.0.1/sisainen.jpg',
  ])
  for (const bytes of await stored()) expect(bytes.includes(trace)).toBe(false)
})

test('the bytes of a fetched picture hold nothing that hid in it', async () => {
  Object.assign(told, { picture: await coloured('#996633') })
  const { id } = await named([near()])
  expect(await listPhotos(desk.kari, id)).toHaveLength(1)
  for (const bytes of await stored()) expect(bytes.includes(trace)).toBe(false)
})
