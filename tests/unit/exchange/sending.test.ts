import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { findCase } from '@/db/contact/cases/reads'
import { retopicCase } from '@/db/contact/cases/retopics/writes'
import { sendOutInput } from '@/db/contact/deliveries/input'
import { claimRound } from '@/db/contact/deliveries/news/writes'
import { findSentPhotoFile } from '@/db/contact/deliveries/pictures/reads'
import { countDeliveries, findOutside, listDeliveries } from '@/db/contact/deliveries/reads'
import { claimDelivery, noteTaken, noteTrouble, sendAgain, sendCaseOut } from '@/db/contact/deliveries/writes'
import { listPhotos } from '@/db/contact/photos/reads'
import { addPhoto, decidePhoto } from '@/db/contact/photos/writes'
import { publicationInput } from '@/db/contact/publications/input'
import { decidePublication } from '@/db/contact/publications/writes'
import { retireSystem } from '@/db/contact/systems/writes'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { exchangeDue } from '@/scripts/worker/exchanges'
import { atCounter, handling } from '@/tests/people'
import { anybody, refused, told } from '../casework/town'
import { jpeg } from '../photos/hostile'
import { asOwner } from '../walls/canaries'
import { closeSystems, standIn } from './system'
import { connected, deliveryOf, forgetSent } from './town'

process.env.LOOPBACK_SYSTEMS = '1'
const job = townAtWork('jamsa', 'contact', 'exchange')
const sql = asOwner()
let kari: Officer<'contact'>

beforeAll(async () => {
  for (const town of ['jamsa', 'joutsa']) await seedTopics(townAtWork(town, 'contact', 'tests'))
  kari = await handling(staff.kari)
  await sql`select set_config('app.municipality', 'jamsa', false)`
})
beforeEach(() => forgetSent(sql))
afterEach(closeSystems)
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const taken = { body: [{ service_request_id: 'R1' }] }
const laterOn = () => sql`update case_deliveries set next_at = now() where state <> 'acknowledged'`
const longAgo = () => sql`update case_deliveries set doubt_since = now() - interval '1 hour'`
const stateOf = async (id: string) => (await deliveryOf(kari, id)).state

/** A case and a system it may be sent to. */
async function ready(address: string, more: Parameters<typeof connected>[2] = {}) {
  const receiver = await connected(kari, address, more)
  const { id, reference } = await told({ name: 'Aino Mäkinen', email: 'aino@posti.example', phone: '040 123 4567' })
  const send = (over: object = {}) =>
    sendCaseOut(kari, sendOutInput.parse({ case: id, receiver, text: 'Kuoppa.', place: 'Koulukatu 5', ...over }))
  return { receiver, id, reference, send }
}

test('a case goes there with its words, its place and our number, and nothing of who told it', async () => {
  const there = await standIn(() => taken)
  const { id, reference, send } = await ready(there.address)
  await send()
  expect(await stateOf(id)).toBe('queued')
  await exchangeDue('jamsa')
  expect(await deliveryOf(kari, id)).toMatchObject({ state: 'acknowledged', theirs: 'R1', fault: null })
  const [post] = there.posts()
  expect(post?.path).toBe('/open311/v2/requests.json')
  expect(Object.fromEntries(post?.form ?? [])).toEqual({
    api_key: 'their-key',
    service_code: '171',
    description: `Kuoppa.\n\nJämsä · ${reference}`,
    address_string: 'Koulukatu 5',
  })
})

/** A published case with two photos, of which everybody may see the first. */
async function pictured() {
  const { id } = await told({ text: 'Kuoppa kuvan kanssa', publish: true })
  const bytes = [
    jpeg,
    await sharp({ create: { width: 20, height: 20, channels: 3, background: 'teal' } })
      .jpeg()
      .toBuffer(),
  ]
  for (const picture of bytes)
    await addPhoto(kari, { case: id, stage: 'before' }, { bytes: picture, name: 'a.jpg', type: '', alt: '' })
  const [shown, other] = await listPhotos(kari, id)
  const decision = { version: 0, decision: 'public' as const, reason: null, alt: null, blurs: [] }
  await decidePhoto(kari, { photo: shown?.id ?? '', ...decision })
  const copy = { title: 'Kuoppa', text: 'Kuoppa kuvan kanssa', place: 'Koulukatu 5', point: 'on' }
  await decidePublication(kari, publicationInput.parse({ case: id, version: 1, verdict: 'publish', ...copy }))
  return { id, shown: shown?.id ?? '', other: other?.id ?? '' }
}
const picturesAt = (there: Awaited<ReturnType<typeof standIn>>) =>
  (there.posts().at(-1)?.form.getAll('media_url') ?? []) as string[]

test('where a topic sends by itself, photos that everybody may see go along by their addresses, the others stay', async () => {
  const there = await standIn(() => taken)
  const receiver = await connected(kari, there.address)
  const { id } = await pictured()
  await sendCaseOut(kari, sendOutInput.parse({ case: id, receiver, text: 'Kuoppa.', place: 'Koulukatu 5' }))
  await sql`update case_deliveries set photos = null, staff = null`
  await exchangeDue('jamsa')
  expect(picturesAt(there)).toHaveLength(1)
  expect(picturesAt(there)[0]).toMatch(/\/api\/files\/public\/[0-9a-f-]{36}$/)
})

test('a handler chooses the photos that go, and only the system they are for can fetch them, for two weeks', async () => {
  const there = await standIn(() => taken)
  const receiver = await connected(kari, there.address)
  const [{ id, shown, other }, foreign] = [await pictured(), await pictured()]
  const pictures = [other, foreign.other]
  await sendCaseOut(kari, sendOutInput.parse({ case: id, receiver, text: 'Kuoppa.', place: '', pictures }))
  await exchangeDue('jamsa')
  const [address, ...more] = picturesAt(there)
  expect(more).toEqual([])
  const [, key = '', photo = ''] = /\/api\/files\/sent\/([^/]+)\/([^/]+)$/.exec(address ?? '') ?? []
  expect(photo).toBe(other)
  expect(await findSentPhotoFile(anybody, key, other)).toMatchObject({ kind: expect.any(String) })
  for (const [wrong, of] of [
    [key, shown],
    [key, foreign.other],
    [`${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`, other],
    [key.split('.')[0] ?? '', other],
    ['', other],
  ] as const)
    expect(await findSentPhotoFile(anybody, wrong, of)).toBeNull()
  expect(await findSentPhotoFile(atCounter('joutsa'), key, other)).toBeNull()
  expect(JSON.stringify(await sql`select * from case_deliveries`)).not.toContain(key)
  await sql`update case_deliveries set tried_at = now() - interval '15 days'`
  expect(await findSentPhotoFile(anybody, key, other)).toBeNull()
})

test('sent again by two pages and taken by three workers at once, it goes once', async () => {
  const there = await standIn(() => taken)
  const { send, id } = await ready(there.address)
  const sendings = await Promise.allSettled([send(), send(), send()])
  expect(sendings.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(send()).rejects.toEqual(refused('exchange.already'))
  await Promise.all([exchangeDue('jamsa'), exchangeDue('jamsa'), exchangeDue('jamsa')])
  expect(there.posts()).toHaveLength(1)
  expect(await stateOf(id)).toBe('acknowledged')
})

test.each([
  ['number', [{ service_request_id: 4711 }], '4711'],
  ['a number longer than computers count to', '[{"service_request_id":12345678901234567890}]', '12345678901234567890'],
  ['an object by itself', { service_request_id: 'A-1', service_notice: null }, 'A-1'],
  ['a wrapped object', { service_requests: { request: { service_request_id: '007' } } }, '007'],
  [
    'XML',
    '<?xml version="1.0"?><service_requests><request><service_request_id>007</service_request_id></request></service_requests>',
    '007',
  ],
])('their number is understood: %s', async (_, body, number) => {
  const there = await standIn(() => ({ body }))
  const { id, send } = await ready(there.address)
  await send()
  await exchangeDue('jamsa')
  expect(await deliveryOf(kari, id)).toMatchObject({ state: 'acknowledged', theirs: number })
})

test('a system that gives a token is asked for the number until it has one', async () => {
  let isReady = false
  const there = await standIn(({ method }) =>
    method === 'POST'
      ? { body: [{ token: 'tok/1', service_request_id: '' }] }
      : {
          body: isReady
            ? [{ token: 'tok/1', service_request_id: 'R9' }]
            : [{ token: 'tok/1', service_request_id: null }],
        },
  )
  const { id, send } = await ready(there.address)
  await send()
  await exchangeDue('jamsa')
  expect(await stateOf(id)).toBe('sent')
  await laterOn()
  await exchangeDue('jamsa')
  expect(await stateOf(id)).toBe('sent')
  isReady = true
  await laterOn()
  await exchangeDue('jamsa')
  expect(await deliveryOf(kari, id)).toMatchObject({ state: 'acknowledged', theirs: 'R9' })
  expect(there.asked.map(({ path }) => path)).toContain('/open311/v2/tokens/tok%2F1.json')
  expect(there.posts()).toHaveLength(1)
})

test('a line that was cut after they had taken it leads to their number, not to a second case', async () => {
  const theirs: { service_request_id: string; description: string | null }[] = []
  const there = await standIn(({ method, form }) => {
    if (method === 'GET') return { body: theirs }
    theirs.push({ service_request_id: `R${theirs.length}`, description: form.get('description') })
    return null
  })
  const { id, send } = await ready(there.address)
  await send()
  await exchangeDue('jamsa')
  expect(await deliveryOf(kari, id)).toMatchObject({ state: 'failed', fault: 'cut' })
  await laterOn()
  await exchangeDue('jamsa')
  expect(await deliveryOf(kari, id)).toMatchObject({ state: 'acknowledged', theirs: 'R0' })
  expect(there.posts()).toHaveLength(1)
})

test('in doubt and not to be found it is said again in the same words, later only when somebody asks for it', async () => {
  const there = await standIn(({ method }) => (method === 'GET' ? { body: [] } : { status: 500, body: 'no' }))
  const { id, send } = await ready(there.address)
  await send()
  await exchangeDue('jamsa')
  await laterOn()
  await exchangeDue('jamsa')
  expect(there.posts()).toHaveLength(2)
  expect(String(there.posts()[1]?.form)).toBe(String(there.posts()[0]?.form))
  await laterOn()
  await longAgo()
  await exchangeDue('jamsa')
  expect(there.posts()).toHaveLength(2)
  expect(await deliveryOf(kari, id)).toMatchObject({ state: 'dead', fault: 'broken' })
  expect(await countDeliveries(kari)).toEqual({ dead: 1, news: 0 })
  await sendAgain(kari, (await deliveryOf(kari, id)).id)
  await exchangeDue('jamsa')
  expect(there.posts()).toHaveLength(3)
})

test('a worker killed while sending leaves it to another, who looks before it sends', async () => {
  const there = await standIn(({ method }) => (method === 'GET' ? { body: [] } : taken))
  const { id, send } = await ready(there.address)
  await send()
  expect(await claimDelivery(job)).toMatchObject({ state: 'sending', doubtSince: null })
  await exchangeDue('jamsa')
  expect(await stateOf(id)).toBe('sending')
  await laterOn()
  await exchangeDue('jamsa')
  expect(await stateOf(id)).toBe('acknowledged')
  expect(there.asked.map(({ method }) => method)).toEqual(['GET', 'POST'])
})

test('a sender whose lease ran out has no say any more', async () => {
  const there = await standIn(() => taken)
  const { id, send } = await ready(there.address)
  await send()
  const slow = (await claimDelivery(job)) ?? expect.unreachable()
  await laterOn()
  const quick = (await claimDelivery(job)) ?? expect.unreachable()
  await noteTrouble(job, slow, 'slow', null)
  expect(await stateOf(id)).toBe('sending')
  await noteTaken(job, quick, 'R5')
  await noteTrouble(job, quick, 'slow', null)
  expect(await deliveryOf(kari, id)).toMatchObject({ state: 'acknowledged', theirs: 'R5' })
})

test.each([
  [{ status: 403, body: [{ code: 403, description: 'api_key: tuntematon' }] }, 'dead', 'key', 'api_key: tuntematon'],
  [
    { status: 400, body: '<errors><error><code>400</code><description>Ei paikkaa</description></error></errors>' },
    'dead',
    'refused',
    'Ei paikkaa',
  ],
  [{ status: 503, body: 'busy' }, 'failed', 'busy', null],
  [{ status: 302, body: '' }, 'failed', 'unreadable', null],
  [{ body: '<!doctype html><html><body>service_request_id</body></html>' }, 'failed', 'unreadable', null],
  [
    {
      body: '<!DOCTYPE a [<!ENTITY x "R1">]><service_requests><request><service_request_id>&x;</service_request_id></request></service_requests>',
    },
    'failed',
    'unreadable',
    null,
  ],
  [{ body: { service_request_id: { nested: 1 } } }, 'failed', 'unreadable', null],
  [{ body: [[], null, 7] }, 'failed', 'unreadable', null],
  [{ body: '{"service_request_id":' }, 'failed', 'unreadable', null],
  [{ body: `"${'x'.repeat(3_000_000)}"` }, 'failed', 'tooBig', null],
] as const)('an answer that is none is a fault, and told at the desk: %#', async (said, state, fault, complaint) => {
  const there = await standIn(() => said)
  const { id, send } = await ready(there.address)
  await send()
  await exchangeDue('jamsa')
  expect(await listDeliveries(kari)).toMatchObject([{ case: id, state, fault, complaint }])
})

test('nobody there is tried again, slower each time, and given up in the end', async () => {
  const there = await standIn(() => taken)
  closeSystems()
  const { id, send } = await ready(there.address)
  await send()
  for (let attempt = 1; attempt <= 9; attempt++) {
    await exchangeDue('jamsa')
    expect(await deliveryOf(kari, id), `try ${attempt}`).toMatchObject({ state: 'failed', fault: 'unreachable' })
    await laterOn()
  }
  await exchangeDue('jamsa')
  expect(await stateOf(id)).toBe('dead')
})

test('a topic sends its new cases by itself, without addresses and telephone numbers', async () => {
  const there = await standIn(() => taken)
  await connected(kari, there.address, { automatic: true })
  const { id } = await told({ text: 'Kuoppa. Soita 040 123 4567 tai aino@posti.example.', place: 'Koulukatu 5' })
  await exchangeDue('jamsa')
  const [post] = there.posts()
  expect(post?.form.get('description')).toMatch(/^Kuoppa\. Soita … tai …\.\n\nJämsä · \w{8}$/)
  expect(await deliveryOf(kari, id)).toMatchObject({ state: 'acknowledged' })
})

test('a case put under a topic that sends its cases by itself goes there too, once', async () => {
  const there = await standIn(() => taken)
  await connected(kari, there.address, { automatic: true })
  const { id } = await told({ topic: 'talvi', text: 'Kuoppa eikä lunta.' })
  const under = async (topic: string) => {
    const { version } = (await findCase(kari, id)) ?? expect.unreachable()
    await retopicCase(kari, { case: id, version, topic, kind: 'repair', unitChoice: 'kept', why: null })
  }
  for (const topic of ['171', 'talvi', '171']) await under(topic)
  await exchangeDue('jamsa')
  expect(there.posts().map(({ form }) => form.get('description'))).toEqual([expect.stringContaining('Kuoppa eikä')])
})

test('what somebody should read first, and other topics, wait for a handler', async () => {
  const there = await standIn(() => taken)
  await connected(kari, there.address, { automatic: true })
  const claim = await told({ text: 'Vahingonkorvausvaatimus: vanne meni kuopassa.', seen: 'damageClaim' })
  const other = await told({ topic: 'talvi', text: 'Auraamatta.' })
  await exchangeDue('jamsa')
  expect(there.posts()).toEqual([])
  for (const { id } of [claim, other]) expect((await findOutside(kari, id)).sent).toEqual([])
})

test('nothing goes where no topic leads, from another town, with an identity code, or to what is used no more', async () => {
  const there = await standIn(() => taken)
  const { id, receiver, send } = await ready(there.address)
  await expect(async () => send({ text: 'Koodi 131052-308T' })).rejects.toEqual(refused('contact.identityCode'))
  const raija = await handling(staff.raija)
  const form = sendOutInput.parse({ case: id, receiver, text: 'x', place: '' })
  await expect(sendCaseOut(raija, form)).rejects.toEqual(refused('gone'))
  expect((await findOutside(kari, id)).ways).toMatchObject([{ id: receiver }])
  await retireSystem(kari, receiver)
  expect((await findOutside(kari, id)).ways).toEqual([])
  await expect(send()).rejects.toEqual(refused('gone'))
  expect(await claimRound(job)).toBeNull()
})
