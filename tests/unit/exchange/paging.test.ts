import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { sendOutInput } from '@/db/contact/deliveries/input'
import { moreAfter } from '@/db/contact/deliveries/wire/rules'
import { sendCaseOut } from '@/db/contact/deliveries/writes'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { follow } from '@/scripts/worker/exchange/following'
import { mostPages } from '@/scripts/worker/exchange/paging'
import { exchangeDue } from '@/scripts/worker/exchanges'
import { handling } from '@/tests/people'
import { told } from '../casework/town'
import { asOwner } from '../walls/canaries'
import { type Asked, closeSystems, standIn } from './system'
import { connected, deliveryOf, forgetSent, receiverOf } from './town'

process.env.LOOPBACK_SYSTEMS = '1'
const job = townAtWork('jamsa', 'contact', 'exchange')
const sql = asOwner()
let kari: Officer<'contact'>

beforeAll(async () => {
  await seedTopics(job)
  kari = await handling(staff.kari)
  await sql`select set_config('app.municipality', 'jamsa', false)`
})
beforeEach(() => forgetSent(sql))
afterEach(closeSystems)
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const queryOf = ({ path }: Asked) => new URL(path, 'http://x').searchParams
const pageOf = (asked: Asked) => Number(queryOf(asked).get('page') ?? 1)
const minutesAgo = (minutes: number) => `${new Date(Date.now() - minutes * 60_000).toISOString().slice(0, 19)}Z`
const update = (number: number, minutes: number) => ({
  ...{ update_id: `u${number}`, service_request_id: 'R1', status: 'IN_PROGRESS' },
  ...{ description: `Vaihe ${number}`, updated_datetime: minutesAgo(minutes) },
})

type Page = { body: unknown; headers?: Record<string, string> }
/** A case of ours that a system has, which tells its updates page by page. */
async function followed(updates: (asked: Asked) => Page, states: () => Page = () => ({ body: [] })) {
  const there = await standIn((asked) => {
    if (asked.method === 'POST') return { body: [{ service_request_id: 'R1' }] }
    return asked.path.includes('servicerequestupdates') ? updates(asked) : states()
  })
  const receiver = await connected(kari, there.address)
  const { id } = await told()
  await sendCaseOut(kari, sendOutInput.parse({ case: id, receiver, text: 'Kuoppa.', place: 'Koulukatu 5' }))
  await exchangeDue('jamsa')
  expect(await deliveryOf(kari, id)).toMatchObject({ state: 'acknowledged' })
  const heard = async () => (await deliveryOf(kari, id)).told.map(({ words }) => words).toSorted()
  const pages = () => there.asked.filter(({ path }) => path.includes('updates')).map(pageOf)
  return { id, receiver, heard, pages }
}
async function followNow() {
  await sql`update outside_systems set polled_at = now() - interval '11 minutes'`
  await follow(job)
}

test('updates that go on over pages are all heard in one round, and the next begins after them', async () => {
  const { receiver, heard, pages } = await followed((asked) => ({
    body: [update(pageOf(asked), 40 - pageOf(asked))],
    headers: { 'x-page-count': '3' },
  }))
  await followNow()
  expect(pages()).toEqual([1, 2, 3])
  expect(await heard()).toEqual(['Vaihe 1', 'Vaihe 2', 'Vaihe 3'])
  expect((await receiverOf(kari, receiver)).pollFault).toBeNull()
})

test('one that speaks of no pages is asked once, and one that knows them not at most twice', async () => {
  const alone = await followed(() => ({ body: [update(1, 30)] }))
  await followNow()
  expect(alone.pages()).toEqual([1])
  const deaf = await followed(() => ({ body: [update(1, 30)], headers: { 'x-next-page-url': 'http://10.0.0.1/x' } }))
  await followNow()
  expect(deaf.pages()).toEqual([1, 2])
  expect(await deaf.heard()).toEqual(['Vaihe 1'])
})

test('pages without end are read up to a bound, and on from there the next time', async () => {
  const endless = await followed((asked) => ({
    body: [update(pageOf(asked), 600 - pageOf(asked))],
    headers: { link: '</x?page=9>; rel="next"' },
  }))
  await followNow()
  expect(endless.pages()).toHaveLength(mostPages)
  expect(await endless.heard()).toHaveLength(mostPages)
  const [{ until } = { until: null }] =
    await sql`select read_until as until from outside_systems where id = ${endless.receiver}`
  expect(until?.valueOf()).toBeLessThan(Date.now() - (600 - mostPages - 1) * 60_000)
})

test('what began with the latest and could not be read whole is told at the desk, and asked for anew from where it was', async () => {
  const backwards = await followed(
    (asked) => ({ body: [update(pageOf(asked), pageOf(asked))], headers: { 'x-page-count': '400' } }),
    () => ({ body: [{ service_request_id: 'R1', status: 'closed', status_notes: 'Paikattu' }] }),
  )
  await followNow()
  expect(await backwards.heard()).toHaveLength(mostPages)
  // How their cases stand is asked all the same.
  expect(await deliveryOf(kari, backwards.id)).toMatchObject({ status: 'CLOSED' })
  expect((await receiverOf(kari, backwards.receiver)).pollFault).toBe('tooBig')
  const [{ until } = { until: 0 }] =
    await sql`select read_until as until from outside_systems where id = ${backwards.receiver}`
  expect(until).toBeNull()
})

test('updates that are numbered anew for each case are all heard', async () => {
  const numbered = await followed(() => ({
    body: ['R0', 'R1'].map((request) => ({ ...update(1, 30), service_request_id: request })).toReversed(),
  }))
  await followNow()
  expect(await numbered.heard()).toEqual(['Vaihe 1'])
})

test('in doubt a case is looked for on every page of their list', async () => {
  const posted: string[] = []
  const there = await standIn((asked) => {
    if (asked.method === 'GET') {
      const row = { service_request_id: `R${pageOf(asked)}`, description: pageOf(asked) === 3 ? posted[0] : 'Muu.' }
      return { body: [row], headers: { 'x-page-count': '3' } }
    }
    posted.push(asked.form.get('description') ?? '')
    return null
  })
  const receiver = await connected(kari, there.address)
  const { id } = await told()
  await sendCaseOut(kari, sendOutInput.parse({ case: id, receiver, text: 'Kuoppa.', place: 'Koulukatu 5' }))
  await exchangeDue('jamsa')
  await sql`update case_deliveries set next_at = now() where state <> 'acknowledged'`
  await exchangeDue('jamsa')
  expect(await deliveryOf(kari, id)).toMatchObject({ state: 'acknowledged', theirs: 'R3' })
  expect(posted).toHaveLength(1)
})

test.each([
  [{ 'x-page-count': '2' }, 1, true],
  [{ 'x-page-count': '2' }, 2, false],
  [{ 'x-page-count': 'many' }, 1, false],
  [{ 'x-next-page-url': 'https://x.example/requests.json?page=2' }, 1, true],
  [{ link: '<https://x.example/?page=1>; rel="prev", <https://x.example/?page=3>; rel="next"' }, 2, true],
  [{ link: '<https://x.example/?page=1>; rel="prev"' }, 2, false],
  [{}, 1, false],
])('%j after page %i: more is %s', (headers, page, more) => {
  expect(moreAfter(page, headers)).toBe(more)
})
