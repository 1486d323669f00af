import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { sendOutInput } from '@/db/contact/deliveries/input'
import { findSentPhotoFile } from '@/db/contact/deliveries/pictures/reads'
import { sendCaseOut } from '@/db/contact/deliveries/writes'
import type { Visibility } from '@/db/contact/photos/input'
import { listPhotos } from '@/db/contact/photos/reads'
import { addOwnPhoto, decidePhoto } from '@/db/contact/photos/writes'
import { publicationInput } from '@/db/contact/publications/input'
import { findPublication } from '@/db/contact/publications/reads'
import { decidePublication } from '@/db/contact/publications/writes'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { follow } from '@/scripts/worker/exchange/following'
import { exchangeDue } from '@/scripts/worker/exchanges'
import { handling } from '@/tests/people'
import { anybody, caseOf, told } from '../casework/town'
import { asOwner } from '../walls/canaries'
import { closeSystems, standIn } from './system'
import { connected, forgetSent } from './town'

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

async function photographed(id: string, key: string, background: string) {
  const before = (await listPhotos(kari, id)).map((photo) => photo.id)
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .jpeg()
    .toBuffer()
  await addOwnPhoto(anybody, key, { bytes, name: 'kuva.jpg', type: 'image/jpeg', alt: '' })
  const photo = (await listPhotos(kari, id)).find((one) => !before.includes(one.id))
  return photo?.id ?? expect.unreachable()
}
const decided = (photo: string, decision: Visibility, version = 0, alt: string | null = null) =>
  decidePhoto(kari, {
    ...{ photo, version, decision, alt },
    reason: decision === 'public' ? null : 'face',
    blurs: decision === 'blurred' ? [{ x: 0, y: 0, width: 0.5, height: 0.5 }] : [],
  })
async function published(id: string) {
  const { version } = (await findPublication(kari, id)) ?? expect.unreachable()
  const copy = { title: 'Kuoppa kadulla', text: 'Kadulla on kuoppa.', place: 'Koulukatu 5', answer: '' }
  await decidePublication(kari, publicationInput.parse({ case: id, version, verdict: 'publish', ...copy }))
}
async function followNow() {
  await sql`update outside_systems set polled_at = now() - interval '11 minutes'`
  await follow(job)
}

/** A case that another system has, with a photo from before it went there that nobody chose. */
async function sentOut(updateStatus = () => 200) {
  const there = await standIn(({ method, path }) => {
    if (method === 'GET') return { body: [] }
    if (path.includes('updates')) return { status: updateStatus(), body: [{ update_id: 'x' }] }
    return { body: [{ service_request_id: 'R1' }] }
  })
  const receiver = await connected(kari, there.address)
  const { id, key } = await told({ publish: true })
  const early = await photographed(id, key, '#101010')
  await sendCaseOut(kari, sendOutInput.parse({ case: id, receiver, text: 'Kuoppa.', place: 'Koulukatu 5' }))
  await exchangeDue('jamsa')
  await decided(early, 'public')
  const updates = () => there.posts().filter(({ path }) => path.includes('updates'))
  return { id, key, early, updates }
}

test('a photo that comes after a case went out follows it once, when staff have decided that it may be seen', async () => {
  const { id, key, early, updates } = await sentOut()
  const [later, blurred, kept] = [
    await photographed(id, key, '#202020'),
    await photographed(id, key, '#303030'),
    await photographed(id, key, '#404040'),
  ]
  await followNow()
  expect(updates()).toEqual([])
  await decided(later, 'public', 0, 'Kuoppa on kasvanut')
  await decided(blurred, 'blurred')
  await decided(kept, 'staff')
  await followNow()
  await followNow()
  const said = updates().map(({ form }) => Object.fromEntries(form))
  expect(said).toMatchObject([
    { api_key: 'their-key', service_request_id: 'R1', update_id: later, description: 'Kuoppa on kasvanut' },
    { update_id: blurred, status: 'OPEN', description: 'Uusi kuva asiasta.' },
  ])
  const keyOf = /\/api\/files\/sent\/([^/]+)\//.exec(said[0]?.media_url ?? '')?.[1] ?? ''
  for (const open of [later, blurred]) expect(await findSentPhotoFile(anybody, keyOf, open)).not.toBeNull()
  for (const shut of [early, kept]) expect(await findSentPhotoFile(anybody, keyOf, shut)).toBeNull()
  await decided(later, 'staff', 1)
  expect(await findSentPhotoFile(anybody, keyOf, later)).toBeNull()
  await sql`update photo_decisions set created_at = now() - interval '15 days'`
  expect(await findSentPhotoFile(anybody, keyOf, blurred)).toBeNull()
  const rows = await sql`select action from journal where object = ${`case:${id}`} and action like 'delivery.photo%'`
  expect(rows.map(({ action }) => action)).toEqual(['delivery.photoAdded', 'delivery.photoAdded'])
})

test('a system in trouble is told in a later round, and one that takes no updates is asked once', async () => {
  let status = 503
  const { id, key, updates } = await sentOut(() => status)
  await decided(await photographed(id, key, '#505050'), 'public')
  await followNow()
  status = 200
  await followNow()
  await followNow()
  expect(updates()).toHaveLength(2)
  status = 404
  await decided(await photographed(id, key, '#606060'), 'public')
  await followNow()
  await followNow()
  expect(updates()).toHaveLength(3)
  const [row] =
    await sql`select count(*)::int as n from journal where object = ${`case:${id}`} and action = 'delivery.photoRefused'`
  expect(row?.n).toBe(1)
})

test('where a topic sent a case by itself, only what everybody may see follows', async () => {
  const { id, key, updates } = await sentOut()
  await sql`update case_deliveries set photos = null`
  const later = await photographed(id, key, '#707070')
  await decided(later, 'public')
  await followNow()
  expect(updates()).toEqual([])
  await published(id)
  await followNow()
  await followNow()
  expect(updates().map(({ form }) => form.get('update_id'))).toEqual([later])
})

test('a photo that went along with a case that its topic sent late is not told of as one that came later', async () => {
  let status = 503
  const there = await standIn(({ method }) =>
    method === 'GET' ? { body: [] } : { status, body: [{ service_request_id: 'R1' }] },
  )
  const receiver = await connected(kari, there.address)
  const { id, key } = await told({ publish: true })
  await sendCaseOut(kari, sendOutInput.parse({ case: id, receiver, text: 'Kuoppa.', place: 'Koulukatu 5' }))
  await sql`update case_deliveries set photos = null`
  await exchangeDue('jamsa')
  await decided(await photographed(id, key, '#808080'), 'public')
  await published(id)
  status = 200
  await sql`update case_deliveries set next_at = now()`
  await exchangeDue('jamsa')
  await followNow()
  expect(there.posts().map(({ form }) => form.getAll('media_url').length)).toEqual([0, 1])
})

test('nothing more goes to a system that is used no more, and one photo that it stumbles over holds up no other', async () => {
  const statuses = [500, 200, 200]
  const { id, key, updates } = await sentOut(() => statuses.shift() ?? 200)
  for (const colour of ['#909090', '#a0a0a0']) await decided(await photographed(id, key, colour), 'public')
  await followNow()
  expect(updates()).toHaveLength(2)
  await followNow()
  expect(updates()).toHaveLength(3)
  await decided(await photographed(id, key, '#b0b0b0'), 'public')
  await sql`update outside_systems set retired_at = now()`
  await followNow()
  expect(updates()).toHaveLength(3)
})

test('what came while its handler chose photos is shown before the case goes out', async () => {
  const there = await standIn(() => ({ body: [] }))
  const receiver = await connected(kari, there.address)
  const { id, key } = await told({ publish: true })
  const { version } = await caseOf(kari, id)
  await photographed(id, key, '#c0c0c0')
  const said = { case: id, version, receiver, text: 'Kuoppa.', place: 'Koulukatu 5' }
  await expect(sendCaseOut(kari, sendOutInput.parse(said))).rejects.toThrow('contact.changedMeanwhile')
})
