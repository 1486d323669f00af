import { createHmac } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { publicationInput } from '@/db/contact/publications/input'
import { findPublication } from '@/db/contact/publications/reads'
import { decidePublication } from '@/db/contact/publications/writes'
import { type HookEvent, type HookScope, webhookInput } from '@/db/contact/webhooks/input'
import { countGivenUp, findWebhook, listWebhooks } from '@/db/contact/webhooks/reads'
import { headersOf } from '@/db/contact/webhooks/rules'
import {
  addWebhook,
  callAgain,
  claimCall,
  pingWebhook,
  rotateSecret,
  switchWebhook,
} from '@/db/contact/webhooks/writes'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { callDue } from '@/scripts/worker/exchange/calling'
import { handling } from '@/tests/people'
import { moved, refused, told } from '../casework/town'
import { asOwner } from '../walls/canaries'
import { closeSystems, systemOf } from './system'

process.env.LOOPBACK_SYSTEMS = '1'
const job = townAtWork('jamsa', 'contact', 'exchange')
const sql = asOwner()
let kari: Officer<'contact'>

beforeAll(async () => {
  for (const town of ['jamsa', 'joutsa']) await seedTopics(townAtWork(town, 'contact', 'tests'))
  kari = await handling(staff.kari)
  await sql`select set_config('app.municipality', 'jamsa', false)`
})
beforeEach(async () => {
  await sql`delete from webhook_calls`
  await sql`delete from webhooks`
})
afterEach(closeSystems)
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

type Heard = { headers: Record<string, unknown>; text: string; body: { type: string; data: Record<string, unknown> } }

/** A receiver that listens, and answers as it is told. */
async function listener(status: () => number = () => 204) {
  const heard: Heard[] = []
  const address = await systemOf(async (request, response) => {
    const text = await new Response(request as never).text()
    heard.push({ headers: request.headers, text, body: JSON.parse(text) })
    response.writeHead(status()).end()
  })
  return { address, heard }
}

const everything: HookEvent[] = ['case.received', 'case.moved', 'case.published', 'case.withdrawn']

async function hooked(address: string, scope: HookScope = 'states', events = everything) {
  const secret = await addWebhook(kari, webhookInput.parse({ name: 'Kunnan tilannekuva', address, events, scope }))
  const [row] = await listWebhooks(kari)
  return { id: row?.id ?? '', secret }
}

/** What the receiver of README's example does. */
function isGenuine(secret: string, { headers, text }: Heard) {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${text}`
  const wanted = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
  const isFresh = Math.abs(Date.now() / 1000 - Number(headers['webhook-timestamp'])) < 300
  return isFresh && String(headers['webhook-signature']).split(' ').includes(wanted)
}

async function publish(id: string, verdict: 'publish' | 'withdraw', title = 'Kuoppa kadulla') {
  const { version } = (await findPublication(kari, id)) ?? expect.unreachable()
  const copy = { title, text: 'Kadulla on kuoppa.', place: 'Koulukatu 5', answer: '' }
  await decidePublication(kari, publicationInput.parse({ case: id, version, verdict, ...copy }))
}

const laterOn = () => sql`update webhook_calls set next_at = now()`
const callsOf = async (id: string) => ((await findWebhook(kari, id)) ?? expect.unreachable()).calls

test('the signature is that of Standard Webhooks', () => {
  const secret = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64')
  const at = new Date(1_614_265_330_000)
  const { 'webhook-signature': signature } = headersOf('msg_p5jXN8AQM9LWM0D4loKWxJek', at, '{"test": 2432232314}', [
    secret,
  ])
  expect(signature).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
})

test('a receiver of states hears number, topic and state of a case, in the order of what happened, and no word of it', async () => {
  const there = await listener()
  const { secret } = await hooked(there.address)
  const { id, reference } = await told({ name: 'Aino Mäkinen', email: 'aino@posti.example', text: 'Salainen kuoppa.' })
  await moved(kari, id, 'in_progress')
  await moved(kari, id, 'done', { words: 'Paikattu.' })
  await callDue(job)
  expect(there.heard.map(({ body }) => [body.type, body.data.state])).toEqual([
    ['case.received', expect.any(String)],
    ['case.moved', 'in_progress'],
    ['case.moved', 'done'],
  ])
  expect(there.heard.at(-1)?.body.data).toEqual({
    service_request_id: reference,
    service_code: '171',
    state: 'done',
    status: 'closed',
    requested_datetime: expect.stringMatching(/^\d{4}-/),
  })
  expect(there.heard.map(({ text }) => text).join()).not.toMatch(/Salainen|Aino|Koulukatu|Paikattu/)
  expect(there.heard.every((one) => isGenuine(secret, one))).toBe(true)
})

test('a receiver of public cases hears what everybody may read, from the moment they may until they may not', async () => {
  const there = await listener()
  await hooked(there.address, 'public')
  const { id, reference } = await told({ publish: true, text: 'Salainen kuoppa.', name: 'Aino Mäkinen' })
  await moved(kari, id, 'in_progress')
  await callDue(job)
  expect(there.heard).toEqual([])
  await publish(id, 'publish')
  await moved(kari, id, 'done', { words: 'Vain ilmoittajalle.' })
  await callDue(job)
  await publish(id, 'withdraw')
  await moved(kari, id, 'in_progress')
  await callDue(job)
  expect(there.heard.map(({ body }) => body.type)).toEqual(['case.published', 'case.moved', 'case.withdrawn'])
  expect(there.heard[0]?.body.data).toMatchObject({ title: 'Kuoppa kadulla', description: 'Kadulla on kuoppa.' })
  expect(there.heard[2]?.body.data).toEqual({ service_request_id: reference })
  expect(there.heard.map(({ text }) => text).join()).not.toMatch(/Salainen|Aino|ilmoittajalle/)
})

test('what was withdrawn before it was told is told no more', async () => {
  const there = await listener()
  await hooked(there.address, 'public', ['case.published'])
  const { id } = await told({ publish: true })
  await publish(id, 'publish')
  await publish(id, 'withdraw')
  await callDue(job)
  expect(there.heard).toEqual([])
})

test('what is rolled back is told to nobody, advice neither, and nobody hears what they have not asked for', async () => {
  const there = await listener()
  await hooked(there.address, 'states', ['case.moved'])
  await told()
  const { id } = await told({ kind: 'advice' })
  await moved(kari, id, 'in_progress')
  const { id: other } = await told()
  const undone = sql.begin(async (tx) => {
    await tx`select set_config('app.municipality', 'jamsa', true)`
    const move = { municipality: 'jamsa', case: other, kind: 'moved', from: 'received', to: 'done', by: 'system' }
    await tx`insert into case_events ${tx(move)}`
    expect((await tx`select id from webhook_calls`).length).toBe(1)
    throw new Error('no')
  })
  await expect(undone).rejects.toThrow('no')
  await callDue(job)
  expect(there.heard).toEqual([])
})

test('a call that fails is made again under the same id with a fresh time, and no body of an answer is kept', async () => {
  let status = 500
  const there = await listener(() => status)
  const { id, secret } = await hooked(there.address)
  await told()
  await callDue(job)
  expect(await callsOf(id)).toMatchObject([{ state: 'failed', status: 500, fault: 'refused', attempts: 1 }])
  status = 200
  await laterOn()
  await callDue(job)
  expect(await callsOf(id)).toMatchObject([{ state: 'sent', status: 200, fault: null }])
  expect(new Set(there.heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  expect(there.heard.every((one) => isGenuine(secret, one))).toBe(true)
  await callAgain(kari, (await callsOf(id))[0]?.id ?? '')
  await callDue(job)
  expect(there.heard).toHaveLength(3)
})

test('three workers at once make a call once, and a killed one leaves it to another', async () => {
  const there = await listener()
  const { id } = await hooked(there.address)
  await told()
  await Promise.all([callDue(job), callDue(job), callDue(job)])
  expect(there.heard).toHaveLength(1)
  await pingWebhook(kari, id)
  expect(await claimCall(job)).toMatchObject({ event: 'ping' })
  await callDue(job)
  expect(there.heard).toHaveLength(1)
  await laterOn()
  await callDue(job)
  expect(there.heard.at(-1)?.body.type).toBe('ping')
})

test('for a day after a new secret both sign; then only the new one', async () => {
  const there = await listener()
  const { id, secret } = await hooked(there.address)
  const next = await rotateSecret(kari, id)
  await told()
  await callDue(job)
  expect(there.heard[0] && [secret, next].map((one) => isGenuine(one, there.heard[0] as Heard))).toEqual([true, true])
  await sql`update webhooks set former_until = now() - interval '1 second'`
  await told()
  await callDue(job)
  expect([secret, next].map((one) => isGenuine(one, there.heard[1] as Heard))).toEqual([false, true])
})

test('a receiver that has not answered for days is told nothing more, and the desk is told that', async () => {
  const there = await listener(() => 503)
  const { id } = await hooked(there.address)
  await told()
  await callDue(job)
  expect(await countGivenUp(kari)).toBe(0)
  await sql`update webhooks set failing_since = now() - interval '6 days'`
  await laterOn()
  await callDue(job)
  expect(await countGivenUp(kari)).toBe(1)
  await told()
  await laterOn()
  await callDue(job)
  expect(there.heard).toHaveLength(2)
  await switchWebhook(kari, id, true)
  expect(await countGivenUp(kari)).toBe(0)
  await callDue(job)
  expect(there.heard).toHaveLength(3)
})

test('one that says it is gone is believed at once; one that staff switched off is no alarm', async () => {
  const there = await listener(() => 410)
  const { id } = await hooked(there.address)
  await told()
  await callDue(job)
  expect(await findWebhook(kari, id)).toMatchObject({
    gaveUp: true,
    calls: [{ state: 'dead', fault: 'gone', status: 410 }],
  })
  await switchWebhook(kari, id, true)
  await switchWebhook(kari, id, false)
  expect(await countGivenUp(kari)).toBe(0)
  await expect(pingWebhook(kari, id)).rejects.toEqual(refused('gone'))
})

test('an address of this machine is not called where that is not said', async () => {
  const there = await listener()
  const { id } = await hooked('https://10.0.0.1/hook')
  await told()
  await callDue(job)
  expect(await callsOf(id)).toMatchObject([{ state: 'dead', fault: 'forbidden' }])
  expect(there.heard).toEqual([])
})
