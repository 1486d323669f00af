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
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { follow } from '@/scripts/worker/exchange/following'
import { exchangeDue } from '@/scripts/worker/exchanges'
import { handling } from '@/tests/people'
import { anybody, told } from '../casework/town'
import { asOwner } from '../walls/canaries'
import { closeSystems, standIn } from './system'
import { connected } from './town'

process.env.LOOPBACK_SYSTEMS = '1'
const job = townAtWork('jamsa', 'contact', 'exchange')
const sql = asOwner()
let kari: Officer<'contact'>

beforeAll(async () => {
  await seedTopics(job)
  kari = await handling(staff.kari)
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
  const { id, key } = await told()
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
  await decided(await photographed(id, key, '#707070'), 'public')
  await followNow()
  expect(updates()).toEqual([])
})
