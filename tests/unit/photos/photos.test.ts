import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { followCase } from '@/db/contact/cases/follow/reads'
import { moveInput } from '@/db/contact/cases/moves/input'
import { moveCase } from '@/db/contact/cases/moves/writes'
import { findCase } from '@/db/contact/cases/reads'
import { sendCase } from '@/db/contact/cases/writes'
import { type Decision, decisionInput } from '@/db/contact/photos/input'
import {
  findCopyFile,
  findOwnPhotoFile,
  findPhoto,
  findPublicPhotoFile,
  listOwnPhotos,
  listPhotos,
  publicPhotosOf,
} from '@/db/contact/photos/reads'
import { addOwnPhoto, addPhoto, decidePhoto, openPhoto, removeOwnPhoto, removePhoto } from '@/db/contact/photos/writes'
import { publicationInput } from '@/db/contact/publications/input'
import { decidePublication } from '@/db/contact/publications/writes'
import { readPicture } from '@/db/files/reads'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { atCounter, handling } from '@/tests/people'
import { refusedBy } from '../ideas/town'
import { asOwner } from '../walls/canaries'
import { jpeg, neutralised, refused, trace } from './hostile'

vi.setConfig({ testTimeout: 240_000 })
const anybody = atCounter('jamsa')
const sql = asOwner()
let kari: Officer<'contact'>

beforeAll(async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
  await sql`select set_config('app.municipality', 'jamsa', false)`
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const told = { topic: '171', kind: 'repair', text: 'Koulukadulla on kuoppa.', place: 'Koulukatu 5' } as const
const unnamed = { name: null, email: null, phone: null, publish: false, seen: null, placeNeeded: false, subject2: null }
const newCase = async (publish = false) => {
  const key = await sendCase(anybody, { ...told, ...unnamed, publish, submission: randomUUID() })
  return { key, id: (await followCase(anybody, key))?.id ?? '' }
}
const sent = (bytes: Buffer = jpeg, name = 'kuva.jpg', type = 'image/jpeg') => ({ bytes, name, type, alt: 'Kuoppa' })
const folder = () => join(process.env.FILES_DIR ?? '', 'jamsa')
const stored = () => readdir(folder()).catch((): string[] => [])
const photographed = async (publish = false) => {
  const { key, id } = await newCase(publish)
  await addOwnPhoto(anybody, key, sent())
  const photo = (await listPhotos(kari, id))[0]?.id ?? ''
  return { key, id, photo }
}
const verdict = (photo: string, more: Partial<Decision> = {}): Decision => ({
  photo,
  version: 0,
  decision: 'public',
  reason: null,
  alt: null,
  blurs: [],
  ...more,
})
const face = [{ x: 0.25, y: 0.25, width: 0.5, height: 0.5 }]

test('at least sixty hostile files are known', () => {
  expect(refused.length + neutralised.length).toBeGreaterThanOrEqual(60)
})

test('hostile files are refused and leave nothing behind', async () => {
  const { key } = await newCase()
  const before = await stored()
  for (const [what, bytes, name, type] of refused)
    expect(await refusedBy(addOwnPhoto(anybody, key, sent(bytes, name, type))), what).toMatch(
      /^files\.(wrongKind|unreadable|heic)$/,
    )
  expect(await stored()).toEqual(before)
  expect(await listOwnPhotos(anybody, key)).toEqual([])
})

test('of whatever hides in a picture nothing is kept, neither on the disk nor in what is served', async () => {
  for (const [what, bytes, name, type] of neutralised) {
    expect(bytes.includes(trace), what).toBe(true)
    const before = await stored()
    const { key, id } = await newCase()
    await addOwnPhoto(anybody, key, sent(bytes, name, type))
    const photo = (await listPhotos(kari, id))[0]?.id ?? ''
    await decidePhoto(kari, verdict(photo))
    const added = (await stored()).filter((file) => !before.includes(file))
    expect(added).toHaveLength(4)
    for (const file of added) {
      expect(file).toMatch(/^[\w-]{24}-(large|small)\.jpg$/)
      const kept = await readFile(join(folder(), file))
      for (const word of ['KANARIA', '61.8679', '25.1750', '<?php', '<script', 'PK'])
        expect(kept.includes(word), `${what}: ${word}`).toBe(false)
      const { format, exif, xmp, iptc, icc, comments } = await sharp(kept).metadata()
      expect({ format, exif, xmp, iptc, icc, comments }, what).toEqual({ format: 'jpeg' })
    }
  }
})

test('five photos to a case, however many are sent at once; staff have room of their own', async () => {
  const { key, id } = await newCase()
  const outcomes = await Promise.all(Array.from({ length: 7 }, () => refusedBy(addOwnPhoto(anybody, key, sent()))))
  expect(outcomes.toSorted()).toEqual([...Array(5).fill('accepted'), 'photos.full', 'photos.full'])
  await addPhoto(kari, { case: id, stage: 'after' }, sent())
  expect(await listPhotos(kari, id)).toHaveLength(6)
})

test('without the key of a case nobody adds, sees or removes a photo of it', async () => {
  const { key, photo } = await photographed()
  const { key: other } = await newCase()
  expect(await refusedBy(addOwnPhoto(anybody, 'x'.repeat(32), sent()))).toBe('gone')
  expect(await findOwnPhotoFile(anybody, other, photo)).toBeNull()
  expect(await findOwnPhotoFile(atCounter('joutsa'), key, photo)).toBeNull()
  await removeOwnPhoto(anybody, other, photo)
  expect(await findOwnPhotoFile(anybody, key, photo)).not.toBeNull()
})

test('an ended case takes no more photos from its reporter', async () => {
  const { key, id } = await photographed()
  const { version } = (await findCase(kari, id)) ?? expect.unreachable()
  await moveCase(kari, moveInput.parse({ case: id, version, to: 'answered', words: 'Korjattu.' }))
  expect(await refusedBy(addOwnPhoto(anybody, key, sent()))).toBe('contact.ended')
})

test('nobody sees a photo before it and its case are decided, and a decision taken back deletes its copy', async () => {
  const { id, photo } = await photographed(true)
  await decidePhoto(kari, verdict(photo, { alt: 'Kuoppa kadussa' }))
  expect(await publicPhotosOf(anybody, [id])).toEqual([])
  const copyOf = { verdict: 'publish', title: 'Kuoppa', text: 'Kadulla on kuoppa.' }
  await decidePublication(kari, publicationInput.parse({ case: id, version: 1, ...copyOf }))
  const [shown] = await publicPhotosOf(anybody, [id])
  expect(shown).toMatchObject({ case: id, stage: 'before', alt: 'Kuoppa kadussa' })
  const copy = await findPublicPhotoFile(anybody, shown?.file ?? '')
  const original = await openPhoto(kari, photo)
  expect(copy?.key).not.toBe(original?.key)
  await decidePhoto(kari, verdict(photo, { version: 1, decision: 'staff', reason: 'face' }))
  expect(await publicPhotosOf(anybody, [id])).toEqual([])
  expect(await findPublicPhotoFile(anybody, shown?.file ?? '')).toBeNull()
  expect((await stored()).some((name) => name.startsWith(copy?.key ?? '-'))).toBe(false)
})

test('no identity code is kept in the words that tell what a photo shows, whoever writes them', async () => {
  const alt = 'Kuoppa, soittakaa 131052-308T'
  const { key, id } = await newCase()
  await addOwnPhoto(anybody, key, { ...sent(), alt })
  await addPhoto(kari, { case: id, stage: 'after' }, { ...sent(), alt })
  const masked = 'Kuoppa, soittakaa ******-****'
  const photos = await listPhotos(kari, id)
  expect(photos.map((photo) => photo.alt)).toEqual([masked, masked])
  await decidePhoto(kari, verdict(photos[0]?.id ?? '', { alt }))
  expect((await listPhotos(kari, id)).map((photo) => photo.alt)).toEqual([masked, masked])
})

test('what is blurred is not in the public copy at all', async () => {
  const { key, id } = await newCase()
  // Black and white stripes of four pixels: whatever can be read of them is told by how far apart the pixels are.
  const stripes = Buffer.alloc(640 * 480 * 3, 0).map((_, at) => (Math.floor(at / 3 / 4) % 2 ? 255 : 0))
  const striped = await sharp(stripes, { raw: { width: 640, height: 480, channels: 3 } })
    .jpeg()
    .toBuffer()
  await addOwnPhoto(anybody, key, sent(striped))
  const photo = (await listPhotos(kari, id))[0]?.id ?? ''
  await decidePhoto(kari, verdict(photo, { decision: 'blurred', reason: 'face', blurs: face }))
  const file = (await findCopyFile(kari, photo)) ?? expect.unreachable()
  const spread = async (left: number, size: 'large' | 'small') => {
    const part = sharp(await readPicture(kari, file, size)).extract({ left, top: 170, width: 120, height: 120 })
    return (await sharp(await part.png().toBuffer()).stats()).channels[0]?.stdev ?? 0
  }
  for (const size of ['large', 'small'] as const) {
    expect(await spread(260, size)).toBeLessThan(10)
    expect(await spread(20, size)).toBeGreaterThan(80)
  }
})

test('of two who decide at once, one is told', async () => {
  const { photo } = await photographed()
  const outcomes = await Promise.all([
    refusedBy(decidePhoto(kari, verdict(photo))),
    refusedBy(decidePhoto(kari, verdict(photo, { decision: 'staff', reason: 'home' }))),
  ])
  expect(outcomes.toSorted()).toEqual(['accepted', 'contact.changedMeanwhile'])
  expect((await findPhoto(kari, photo))?.version).toBe(1)
})

test('a photo that is removed is gone with its copy, from the disk too', async () => {
  const before = await stored()
  const { key, id, photo } = await photographed()
  await decidePhoto(kari, verdict(photo))
  await removePhoto(kari, photo)
  expect(await listPhotos(kari, id)).toEqual([])
  await addOwnPhoto(anybody, key, sent())
  await removeOwnPhoto(anybody, key, (await listOwnPhotos(anybody, key))[0]?.id ?? '')
  expect(await stored()).toEqual(before)
})

test('the reporter sees what staff show of the work, blurred where it is blurred', async () => {
  const { key, id } = await newCase()
  for (const stage of ['before', 'after'] as const) await addPhoto(kari, { case: id, stage }, sent())
  const [shown, ...more] = await listOwnPhotos(anybody, key)
  expect([shown?.stage, shown?.mine, more.length]).toEqual(['after', false, 0])
  const photo = shown?.id ?? ''
  await decidePhoto(kari, verdict(photo, { decision: 'blurred', reason: 'face', blurs: face }))
  expect((await findOwnPhotoFile(anybody, key, photo))?.key).toBe((await findCopyFile(kari, photo))?.key)
  await decidePhoto(kari, verdict(photo, { version: 1, decision: 'staff', reason: 'face' }))
  expect(await listOwnPhotos(anybody, key)).toEqual([])
})

test('that an officer has looked is written down once a day', async () => {
  const { id, photo } = await photographed()
  await Promise.all(Array.from({ length: 5 }, () => openPhoto(kari, photo)))
  const rows = await sql`select 1 from journal where action = 'case.photosOpened' and object = ${`case:${id}`}`
  expect(rows).toHaveLength(1)
})

test('a decision that hides needs a reason, blurring needs a place, and a place lies inside the picture', () => {
  const asked = (more: object) =>
    decisionInput.safeParse({ photo: randomUUID(), version: '0', decision: 'blurred', reason: 'face', ...more }).success
  const row = { x: '10', y: '20,5', width: '30', height: '40' }
  expect(asked({ blurs: [row] })).toBe(true)
  expect(asked({ blurs: [row, { x: '', y: '', width: '', height: '' }] })).toBe(true)
  expect(asked({ blurs: [] })).toBe(false)
  expect(asked({ blurs: [row], reason: '' })).toBe(false)
  expect(asked({ decision: 'public', reason: '' })).toBe(true)
  for (const wrong of [{ x: '90' }, { height: '90' }, { width: '0' }, { x: '-1' }, { x: 'kymmenen' }, { y: 'NaN' }])
    expect(asked({ blurs: [{ ...row, ...wrong }] }), JSON.stringify(wrong)).toBe(false)
})
