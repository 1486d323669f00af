import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { moveInput } from '@/db/contact/cases/moves/input'
import { moveCase } from '@/db/contact/cases/moves/writes'
import { caseFilters } from '@/db/contact/cases/queue/input'
import { listCases } from '@/db/contact/cases/queue/reads'
import { findCase } from '@/db/contact/cases/reads'
import { sendOutInput } from '@/db/contact/deliveries/input'
import { acceptInput } from '@/db/contact/deliveries/news/input'
import { acceptNews, setNewsAside } from '@/db/contact/deliveries/news/writes'
import { listDeliveries } from '@/db/contact/deliveries/reads'
import { sendCaseOut } from '@/db/contact/deliveries/writes'
import { usualMost } from '@/db/contact/open311/clients/input'
import { addClient } from '@/db/contact/open311/clients/writes'
import { requestTrial } from '@/db/contact/systems/writes'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { follow } from '@/scripts/worker/exchange/following'
import { exchangeDue } from '@/scripts/worker/exchanges'
import { handling } from '@/tests/people'
import { refused, told } from '@/tests/unit/casework/town'
import { closeSystems, standIn, townSystem } from '@/tests/unit/exchange/system'
import { connected, deliveryOf, receiverOf } from '@/tests/unit/exchange/town'
import { asOwner } from '@/tests/unit/walls/canaries'

process.env.LOOPBACK_SYSTEMS = '1'
const job = townAtWork('jamsa', 'contact', 'exchange')
const sql = asOwner()
let kari: Officer<'contact'>
let kristian: Officer<'contact'>
let key: string

beforeAll(async () => {
  for (const town of ['jamsa', 'raasepori'] as const) await seedTopics(townAtWork(town, 'contact', 'tests'))
  kari = await handling(staff.kari)
  kristian = await handling(staff.kristian)
  key = await addClient(kristian, {
    name: 'Jämsän kaupunki',
    scopes: ['post', 'updates'],
    mayPublish: false,
    most: usualMost,
  })
  await sql`select set_config('app.municipality', 'jamsa', false)`
})
beforeEach(async () => {
  await sql`delete from delivery_news`
  await sql`delete from case_deliveries`
  await sql`delete from outside_system_topics`
})
afterEach(closeSystems)
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

/** Asks all systems as if their ten minutes had gone by. */
async function followNow() {
  await sql`update outside_systems set polled_at = polled_at - interval '11 minutes'`
  await follow(job)
}

/** A case of Jämsä that has been sent to a system. */
async function sentTo(address: string, more: Parameters<typeof connected>[2] = {}) {
  const receiver = await connected(kari, address, more)
  const { id } = await told({ text: 'Kuoppa tien keskellä.' })
  await sendCaseOut(kari, sendOutInput.parse({ case: id, receiver, text: 'Kuoppa tien keskellä.', place: 'Rajatie 1' }))
  await exchangeDue('jamsa')
  return { id, receiver, theirs: (await deliveryOf(kari, id)).theirs ?? expect.unreachable() }
}

/** The same case at the desk of Raasepori. */
async function thereOf(reference: string) {
  const { rows } = await listCases(kristian, caseFilters.parse({ q: reference }))
  return (await findCase(kristian, rows[0]?.id ?? '')) ?? expect.unreachable()
}

async function movedThere(reference: string, to: string, words: string) {
  const { id, version } = await thereOf(reference)
  await moveCase(kristian, moveInput.parse({ case: id, version, to, words }))
}

describe.each(['json', 'xml'] as const)('Jämsä sends to Raasepori in %s', (format) => {
  test('trying the connection reads the topics of the other town', async () => {
    const receiver = await connected(kari, await townSystem('raasepori'), { key, format })
    await requestTrial(kari, receiver)
    await exchangeDue('jamsa')
    const { services, trialFault } = await receiverOf(kari, receiver)
    expect(trialFault).toBeNull()
    expect(services).toContainEqual({ code: '171', name: expect.stringMatching(/\w/) })
  })

  test('a case goes there, is handled there, and comes back as one press', async () => {
    const { id, theirs } = await sentTo(await townSystem('raasepori'), { key, format })
    const there = await thereOf(theirs)
    expect(there).toMatchObject({ channel: 'open311', place: 'Rajatie 1', state: 'received' })
    expect(there.text).toMatch(/^Kuoppa tien keskellä\.\n\nJämsä · \w{8}$/)
    await followNow()
    expect((await deliveryOf(kari, id)).told, 'that it came is no news').toEqual([])

    await movedThere(theirs, 'in_progress', 'Työ on tilattu.')
    await movedThere(theirs, 'done', 'Kuoppa on paikattu.')
    await followNow()
    await followNow()
    const { told: news } = await deliveryOf(kari, id)
    expect(news.map(({ word }) => word)).toEqual(['FIXED', 'IN_PROGRESS'])
    expect(news[0]?.words, 'what was said to the reporter there stays there').not.toContain('paikattu')
    expect((await findCase(kari, id))?.state, 'their word moves nothing').toBe('received')
    expect(await listDeliveries(kari)).toMatchObject([{ case: id, news: 2 }])

    const [fixed, begun] = news.map((one) => one.id)
    await setNewsAside(kari, begun ?? '', id)
    const { version } = (await findCase(kari, id)) ?? expect.unreachable()
    const accepted = acceptInput.parse({
      news: fixed,
      case: id,
      version,
      to: 'done',
      newsWords: 'Raasepori paikkasi kuopan.',
    })
    await acceptNews(kari, accepted)
    expect(await findCase(kari, id)).toMatchObject({ state: 'done' })
    expect(await listDeliveries(kari)).toEqual([])
    await expect(acceptNews(kari, accepted)).rejects.toEqual(refused('gone'))
  })

  test('an answer lost on the way there makes one case there', async () => {
    const receiver = await connected(kari, await townSystem('raasepori'), { key, format })
    const { id, reference } = await told({ text: `Lyhty rikki ${format}.` })
    await sendCaseOut(kari, sendOutInput.parse({ case: id, receiver, text: 'Lyhty.', place: 'Rajatie 2' }))
    await exchangeDue('jamsa')
    // As if the worker had been killed between their yes and its own note of it.
    await sql`update case_deliveries set state = 'sending', theirs = null, next_at = now(), attempts = 1`
    await exchangeDue('jamsa')
    expect(await deliveryOf(kari, id)).toMatchObject({ state: 'acknowledged' })
    const { rows } = await listCases(kristian, caseFilters.parse({ q: reference }))
    const { rows: all } = await listCases(kristian, caseFilters.parse({ sort: 'newest' }))
    expect([...rows, ...all].filter(({ text }) => text.includes(reference)).map((row) => row.id)).toHaveLength(
      rows.length + 1,
    )
  })
})

describe.each(['json', 'xml'] as const)('what a topic asks goes along in %s', (format) => {
  const lamp = { topic: 'katuvalot', code: 'katuvalot', key: '', format }

  test('to whoever asks the same, as an answer of theirs and not as words', async () => {
    const receiver = await connected(kari, await townSystem('raasepori'), { ...lamp, key })
    const answers = { VIKA: 'pimea', MAARA: '3', PYLVAS: `12${format}` }
    const { id } = await told({ topic: 'katuvalot', text: `Pimeää ${format}.`, answers })
    const said = { case: id, receiver, text: `Pimeää ${format}.`, place: 'Rajatie 3', answers: 'on' }
    await sendCaseOut(kari, sendOutInput.parse(said))
    await exchangeDue('jamsa')
    const there = await thereOf((await deliveryOf(kari, id)).theirs ?? '')
    expect(there.answers.map(({ code, values }) => [code, values])).toEqual([
      ['VIKA', [expect.objectContaining({ key: 'pimea' })]],
      ['MAARA', [{ text: '3' }]],
      ['PYLVAS', [{ text: `12${format}` }]],
    ])
    expect(there.text).not.toContain(`12${format}`)
  })

  test('and stays here where the handler has said so', async () => {
    const receiver = await connected(kari, await townSystem('raasepori'), { ...lamp, key })
    const { id } = await told({ topic: 'katuvalot', text: `Hämärää ${format}.`, answers: { VIKA: 'pimea' } })
    await sendCaseOut(kari, sendOutInput.parse({ case: id, receiver, text: `Hämärää ${format}.`, place: 'Rajatie 4' }))
    await exchangeDue('jamsa')
    expect((await thereOf((await deliveryOf(kari, id)).theirs ?? '')).answers).toEqual([])
  })
})

test('a wrong key is told at the desk, with what the other town says of it', async () => {
  const receiver = await connected(kari, await townSystem('raasepori'), { key: 'wrong' })
  const { id } = await told()
  await sendCaseOut(kari, sendOutInput.parse({ case: id, receiver, text: 'Kuoppa.', place: 'Rajatie 1' }))
  await exchangeDue('jamsa')
  expect(await deliveryOf(kari, id)).toMatchObject({
    state: 'dead',
    fault: 'key',
    complaint: expect.stringMatching(/\w/),
  })
})

describe('states of systems that speak otherwise', () => {
  const receipt = { body: [{ service_request_id: 77 }] }

  test.each([
    ['numbers and nulls', [{ service_request_id: 77, status: 'closed', status_notes: null, updated_datetime: null }]],
    ['one object', { service_request_id: '77', status: 'CLOSED' }],
    ['a wrapper', { service_requests: [{ service_request_id: '77', status: 'closed' }] }],
    [
      'XML',
      '<service_requests><request><service_request_id>77</service_request_id><status>closed</status></request></service_requests>',
    ],
  ])('%s', async (_, body) => {
    const there = await standIn(({ method, path }) =>
      method === 'POST' ? receipt : path.includes('updates') ? { status: 404, body: '' } : { body },
    )
    const { id, receiver } = await sentTo(there.address)
    await followNow()
    await followNow()
    expect((await deliveryOf(kari, id)).told).toMatchObject([{ word: 'CLOSED' }])
    expect((await receiverOf(kari, receiver)).pollFault).toBeNull()
    expect(there.asked.map(({ path }) => path)).toContain('/open311/v2/requests.json?service_request_id=77')
  })

  test('a case they do not know, one that is not ours and one without a state are passed over', async () => {
    const others = [
      { service_request_id: '78', status: 'closed' },
      { service_request_id: '77', status: null },
      {},
      null,
    ]
    const there = await standIn(({ method }) => (method === 'POST' ? receipt : { body: others }))
    const { id } = await sentTo(there.address)
    await followNow()
    expect((await deliveryOf(kari, id)).told).toEqual([])
  })

  test('what they told while nothing was heard of them for hours is asked for once they are there again', async () => {
    let isDown = false
    const there = await standIn(({ method, path }) => {
      if (method === 'POST') return receipt
      return isDown && path.includes('updates') ? { status: 503, body: '' } : { body: [] }
    })
    await sentTo(there.address)
    await followNow()
    await sql`update outside_systems set read_until = now() - interval '5 hours'`
    isDown = true
    await followNow()
    await followNow()
    isDown = false
    await followNow()
    await followNow()
    const since = there.asked
      .filter(({ path }) => path.includes('updates'))
      .map(({ path }) => Date.parse(new URL(path, there.address).searchParams.get('start_date') ?? ''))
      .slice(-4)
      .map((from) => Math.round((Date.now() - from) / 3_600_000))
    expect(since).toEqual([7, 7, 7, 2])
  })

  test('what they write down late is asked for from the last they told, not from when they were asked', async () => {
    const last = new Date(Date.now() - 3 * 3_600_000).toISOString()
    const update = { update_id: 'a', service_request_id: '77', status: 'OPEN', description: 'Työn alla.' }
    const there = await standIn(({ method, path }) => {
      if (method === 'POST') return receipt
      return { body: path.includes('updates') ? [{ ...update, updated_datetime: last }] : [] }
    })
    await sentTo(there.address)
    for (let time = 0; time < 2; time++) await followNow()
    const { path } = there.asked.findLast((one) => one.path.includes('updates')) ?? expect.unreachable()
    const from = Date.parse(new URL(path, there.address).searchParams.get('start_date') ?? '')
    expect(Math.round((Date.now() - from) / 3_600_000)).toBe(5)
  })

  test.each([
    ['broken', { status: 500, body: '' }],
    ['unreadable', { body: '<html>' }],
    ['tooBig', { body: 'x'.repeat(2_100_000) }],
  ] as const)('a system that cannot be read is told at the desk: %s', async (fault, said) => {
    const there = await standIn(({ method, path }) =>
      method === 'POST' ? receipt : path.includes('updates') ? { status: 404, body: '' } : said,
    )
    const { receiver, id } = await sentTo(there.address)
    await followNow()
    expect((await receiverOf(kari, receiver)).pollFault).toBe(fault)
    expect((await deliveryOf(kari, id)).state).toBe('acknowledged')
  })
})
