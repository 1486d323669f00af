import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bodyOf, type Value } from '@/app/open311/v2/render'
import { closeDatabase } from '@/db/client'
import { legible } from '@/db/contact/open311/input'
import { ask, asText, json, opened, parsed, posted, pothole, publish, send, unwrapped, type Wire, xml } from './counter'
import { expectShape } from './schemas'

let desk: Awaited<ReturnType<typeof opened>>
let published: string

beforeAll(async () => {
  desk = await opened()
  published = await posted(desk.live, { description: 'Julkaistu', lat: '61.86', long: '25.19' })
  await publish(desk.kari, published)
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
  for (const path of ['discovery', 'services', 'services/171', 'requests', `requests/${published}`, 'tokens/x']) {
    const [root] = Object.values((await xml(`${path}.xml?extensions=all`)) as Record<string, Wire>)
    const inXml = unwrapped(root)
    const inJson = asText(await json(`${path}.json?extensions=all`))
    expect(emptyLists(inXml), path).toEqual(emptyLists(inJson))
  }
})

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
    'text/plain',
  ),
  key: fc.boolean(),
})

test('ten thousand ill-meant requests: never a fault of ours, always an answer of the specification', async () => {
  const seen = new Map<number, number>()
  await fc.assert(
    fc.asyncProperty(hostile, async ({ path, suffix, query, body, type, key }) => {
      const address = path.map((part) => encodeURIComponent(part.toWellFormed())).join('/') + suffix
      const keyed: [string, string][] = key ? [...query, ['api_key', desk.trial]] : query
      const search = new URLSearchParams(keyed).toString()
      const init = body ? { method: 'POST', body: bodyAs(type, body), headers: { 'content-type': type } } : {}
      const response = await ask(`${address}?${search}`, init)
      seen.set(response.status, (seen.get(response.status) ?? 0) + 1)
      expect([200, 400, 403, 404, 429]).toContain(response.status)
      const text = await response.text()
      const isXml = response.headers.get('content-type')?.startsWith('text/xml')
      const told = isXml ? parsed(text) : JSON.parse(text)
      if (response.status !== 200) expectShape('errors', isXml ? inNumbers(told) : told)
    }),
    { numRuns: 10_000 },
  )
  for (const status of [200, 400, 403, 404]) expect(seen.get(status) ?? 0, String(status)).toBeGreaterThan(50)
}, 300_000)

const bodyAs = (type: string, body: [string, string][]) =>
  type === 'application/json' ? JSON.stringify(Object.fromEntries(body)) : new URLSearchParams(body).toString()

const inNumbers = (told: Wire) => told.errors.error.map((one: Wire) => ({ ...one, code: Number(one.code) }))
