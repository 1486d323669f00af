import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bodyOf, type Value } from '@/app/open311/v2/render'
import { closeDatabase } from '@/db/client'
import { assignCase } from '@/db/contact/cases/assignments/writes'
import { findCase } from '@/db/contact/cases/reads'
import { usualMost } from '@/db/contact/open311/clients/input'
import { listClients } from '@/db/contact/open311/clients/reads'
import { addClient, revokeClient } from '@/db/contact/open311/clients/writes'
import { legible } from '@/db/contact/open311/input'
import { questionInput } from '@/db/contact/questions/input'
import { saveQuestion } from '@/db/contact/questions/writes'
import { listUnitsAtDesk } from '@/db/contact/topics/units/reads'
import { staff } from '@/scripts/personas'
import { handling } from '@/tests/people'
import { ask, asText, json, opened, parsed, posted, pothole, publish, send, unwrapped, type Wire, xml } from './counter'
import { expectShape } from './schemas'

let desk: Awaited<ReturnType<typeof opened>>
let published: string
let stub: string
let keys: string[]

beforeAll(async () => {
  desk = await opened()
  published = await posted(desk.live, { description: 'Julkaistu', lat: '61.86', long: '25.19' })
  stub = await posted(desk.live, { description: 'tynkä' })
  const row = await publish(desk.kari, published)
  await giveAway(row)
  // Enough for figures, and one question of each type.
  for (let at = 0; at < 6; at++) await publish(desk.kari, await posted(desk.live, { description: `Luku ${at}` }))
  for (const [at, type] of (['text', 'prose', 'number', 'date', 'one', 'many', 'yesno', 'shown'] as const).entries())
    await saveQuestion(
      desk.kari,
      questionInput('fi').parse({
        ...{
          topic: '246',
          seen: at,
          code: `K_${type.toUpperCase()}`,
          type,
          label: { fi: `Kysymys ${type} & <muuta>` },
        },
        choices: type === 'one' || type === 'many' ? [{ name: { fi: 'Yksi' } }, { name: { fi: 'Kaksi' } }] : [],
      }),
      'fi',
    )
  keys = await manyKeys()
})
afterAll(closeDatabase)

test('every answer has the shape it promises', async () => {
  expectShape('discovery', await json('discovery.json'))
  expectShape('services', await json('services.json'))
  for (const { service_code } of await json('services.json'))
    expectShape('definition', await json(`services/${service_code}.json`))
  expectShape('requests', await json('requests.json?extensions=all&lat=61.86&long=25.19&radius=1000'))
  const stub = await posted(desk.live, { description: 'tynkä' })
  expectShape('requests', await json(`requests/${stub}.json?extensions=all`))
  expectShape('receipt', await (await send('requests.json', { api_key: desk.live, ...pothole })).json())
  expectShape('updates', await json(`servicerequestupdates.json?api_key=${desk.live}`))
  expectShape('services_statistics', await json('statistics/services/'))
  expectShape('agencies_statistics', await json('statistics/agencies.json'))
  expectShape('errors', await json('tokens/x.json'))
})

test('both formats hold the same', async () => {
  const services: Wire[] = await json('services.json')
  for (const path of [
    ...['discovery', 'services', 'services/nope', 'requests', `requests/${published}`, `requests/${stub}`, 'tokens/x'],
    ...services.map(({ service_code }) => `services/${service_code}`),
    ...['requests?lat=61.86&long=25.19&radius=1000', 'requests?status=closed', 'requests?start_date=x', 'requests/x'],
    ...['statistics/services', 'statistics/services/171', 'statistics/agencies', 'statistics/services/nope'],
    ...[
      `servicerequestupdates?api_key=${desk.live}`,
      'servicerequestupdates',
      'test/discovery',
      'test/services',
      'nope',
    ],
  ]) {
    const [noun, query = ''] = path.split('?')
    const at = (format: string) => `${noun}.${format}?extensions=all&locale=sv&${query}`
    const [root] = Object.values((await xml(at('xml'))) as Record<string, Wire>)
    const inXml = unwrapped(root)
    const inJson = asText(await json(at('json')))
    expect(emptyLists(inXml), path).toEqual(emptyLists(inJson))
  }
})

/** The case goes to another unit, which the log of the dialect tells. */
async function giveAway(id: string) {
  const unit = (await listUnitsAtDesk(desk.kari)).find(({ code }) => code === 'puhtaanapito')
  const { version } = (await findCase(desk.kari, id)) ?? expect.unreachable()
  await assignCase(desk.kari, id, version, unit?.id ?? '', null)
}

/** Keys that open, that open less, that opened once, and another town's. Each may ask for a little only, so there are many. */
async function manyKeys() {
  const many = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      addClient(desk.kari, {
        name: `Järjestelmä ${at}`,
        scopes: at % 4 ? ['post', 'updates'] : ['post'],
        mayPublish: true,
        most: usualMost,
      }),
    ),
  )
  const gone = await addClient(desk.kari, {
    name: 'Entinen',
    scopes: ['post', 'updates'],
    mayPublish: true,
    most: usualMost,
  })
  const found = (await listClients(desk.kari)).find(({ name }) => name === 'Entinen')
  await revokeClient(desk.kari, found?.id ?? '')
  const liisa = await handling(staff.liisa)
  const theirs = await addClient(liisa, {
    name: 'Joutsan',
    scopes: ['post', 'updates'],
    mayPublish: true,
    most: usualMost,
  })
  return [...many, desk.silent, desk.trial, desk.trial, gone, theirs, `${desk.live}x`, '\0', ' ']
}

/** An empty list and an empty text look alike in XML. */
function emptyLists(value: Wire): Wire {
  if (Array.isArray(value)) return value.length ? value.map(emptyLists) : ''
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, emptyLists(one)]))
  return value
}

test('whatever the words, both formats can be read and say the same', () => {
  const words = fc.string({ unit: 'binary', maxLength: 40 })
  const row: fc.Arbitrary<Value> = fc.record({
    description: words,
    address: words,
    lat: fc.integer(),
    on: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
      const fromJson = JSON.parse(bodyOf('json', 'service_requests', rows))
      const fromXml = unwrapped(parsed(bodyOf('xml', 'service_requests', rows)).service_requests)
      expect(emptyLists(fromXml)).toEqual(emptyLists(asText(fromJson)))
    }),
    { numRuns: 1000 },
  )
})

test('no text that is let in can break a document', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = legible(text)
      expect(clean.isWellFormed()).toBe(true)
      expect(legible(clean)).toBe(clean)
    }),
  )
})

const nasty = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '0',
    '-1',
    '1e999',
    'NaN',
    'null',
    '\0',
    '\uD800',
    "' or 1=1 --",
    '%00',
    '<x>',
    '../..',
    '__proto__',
  ),
  fc.constantFrom(
    '2026-11-01',
    '0000-01-01',
    '9999-12-31T23:59:59Z',
    '2026-02-30',
    '2026-11-01T00:00:00',
    '+275760-09-13',
  ),
  fc.constantFrom(
    '171',
    'yleinen',
    'open',
    'closed',
    'all',
    'REOPEN',
    '61.8',
    '25.1',
    '99999999999999999999',
    'a@b.fi',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
)
const nouns = [
  'discovery',
  'services',
  'requests',
  'tokens',
  'servicerequestupdates',
  'statistics',
  'test',
  'constructor',
  '',
]
const piece = fc.oneof(
  fc.constantFrom(...nouns, 'services.json', 'requests.xml', 'requests.json', '171.json', 'agencies'),
  nasty,
)
const names = [
  ...[
    'service_request_id',
    'service_code',
    'start_date',
    'end_date',
    'status',
    'extensions',
    'locale',
    'jurisdiction_id',
  ],
  ...['updated_after', 'updated_before', 'lat', 'long', 'radius', 'search', 'order_by', 'page', 'per_page', 'handler'],
  ...['agency_responsible', 'service_object_id', 'api_key', 'description', 'address_string', 'email', 'media_url'],
  ...['update_id', 'updated_datetime', 'attribute[A]', 'attribute[A][]', 'title', 'geometry', '__proto__'],
]
const pairs = fc.array(fc.tuple(fc.constantFrom(...names), nasty), { maxLength: 6 })
const known = fc.constantFrom(
  ...[['requests'], ['services'], ['discovery'], ['servicerequestupdates'], ['statistics', 'services']],
  ...[
    ['requests', 'bcdfghjk'],
    ['services', '171'],
    ['test', 'requests'],
    ['test', 'servicerequestupdates'],
  ],
)
/** What may be wrong with a body of parts. */
const spoilings = ['no', 'no', 'boundary', 'endless', 'cut', 'feeds', 'headless', 'quotes', 'long'] as const
type Spoiling = (typeof spoilings)[number]

const hostile = fc.record({
  path: fc.oneof({ weight: 3, arbitrary: known }, { weight: 1, arbitrary: fc.array(piece, { maxLength: 4 }) }),
  suffix: fc.constantFrom('', '.json', '.json', '.xml', '.xml', '.csv', '.'),
  query: pairs,
  body: fc.option(pairs),
  type: fc.constantFrom(
    'application/x-www-form-urlencoded',
    'application/json',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    'multipart/form-data; boundary="x"',
    'multipart/form-data; boundary=',
    'Multipart/Form-Data; charset=utf-8; boundary=x',
    'text/plain',
  ),
  key: fc.option(fc.nat({ max: 29 }), { freq: 2 }),
  whole: fc.boolean(),
  spoiled: fc.constantFrom(...spoilings),
  cut: fc.nat({ max: 600 }),
})

test('ten thousand ill-meant requests: never a fault of ours, always an answer of the specification', async () => {
  const seen = new Map<number, number>()
  const taken = new Set<string>()
  await fc.assert(
    fc.asyncProperty(hostile, async ({ path, suffix, query, body: pairsSent, type, key, whole, spoiled, cut }) => {
      const address = path.map((part) => encodeURIComponent(part.toWellFormed())).join('/') + suffix
      const named: [string, string][] = key === null ? [] : [['api_key', keys[key % keys.length] ?? '']]
      const keyed = [...query, ...named]
      // A body that would do, but for what is ill-meant in it.
      const good = whole ? Object.entries(pothole) : []
      const body: [string, string][] | null = pairsSent && [...good, ...pairsSent]
      const search = new URLSearchParams(keyed).toString()
      const init = body
        ? { method: 'POST', body: bodyAs(type, body, spoiled, cut), headers: { 'content-type': type } }
        : {}
      const response = await ask(`${address}?${search}`, init)
      seen.set(response.status, (seen.get(response.status) ?? 0) + 1)
      if (response.status === 200 && body) taken.add(type.slice(0, 9).toLowerCase())
      expect([200, 400, 403, 404, 429]).toContain(response.status)
      const text = await response.text()
      const isXml = response.headers.get('content-type')?.startsWith('text/xml')
      const told = isXml ? parsed(text) : JSON.parse(text)
      if (response.status !== 200) expectShape('errors', isXml ? inNumbers(told) : told)
    }),
    { numRuns: 10_000 },
  )
  for (const status of [200, 400, 403, 404]) expect(seen.get(status) ?? 0, String(status)).toBeGreaterThan(50)
  // Among them are some that would do: a body of every kind has made a case.
  expect([...taken]).toEqual(expect.arrayContaining(['applicati', 'multipart']))
}, 600_000)

function bodyAs(
  type: string,
  body: [string, string][],
  spoiled: Spoiling,
  cut: number,
): string | Uint8Array<ArrayBuffer> {
  if (type === 'application/json') {
    const text = JSON.stringify(Object.fromEntries(body))
    return spoiled === 'cut' ? text.slice(0, cut) : text
  }
  return /^multipart/i.test(type) ? partsAs(body, spoiled, cut) : new URLSearchParams(body).toString()
}

/** Parts as a browser sends them, with a file that is none, and then spoiled. */
function partsAs(body: [string, string][], spoiled: Spoiling, cut: number): Uint8Array<ArrayBuffer> {
  const line = spoiled === 'feeds' ? '\n' : '\r\n'
  const mark = spoiled === 'boundary' ? '--y' : '--x'
  const quoted = (name: string) => (spoiled === 'quotes' ? name : name.replace(/["\r\n]/g, '_'))
  const parts = body.map(([name, value]) => [mark, `Content-Disposition: form-data; name="${quoted(name)}"`, '', value])
  const file = [
    mark,
    'Content-Disposition: form-data; name="media"; filename="a.jpg"',
    'Content-Type: image/jpeg',
    '',
    '\0\x01',
  ]
  if (spoiled === 'headless') parts.push([mark, '', 'sana'])
  if (spoiled === 'long') parts.push([mark, `Content-Disposition: form-data; name="${'n'.repeat(20_000)}"`, '', ''])
  const end = spoiled === 'endless' ? [] : [`${mark}--`, '']
  const whole = new TextEncoder().encode([...parts, file, end].map((lines) => lines.join(line)).join(line))
  return spoiled === 'cut' ? whole.subarray(0, cut) : whole
}

const inNumbers = (told: Wire) => told.errors.error.map((one: Wire) => ({ ...one, code: Number(one.code) }))
