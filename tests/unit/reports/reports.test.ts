import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { followCase } from '@/db/contact/cases/follow/reads'
import { sendCase } from '@/db/contact/cases/writes'
import { findPhoto, listPhotos, publicPhotosOf } from '@/db/contact/photos/reads'
import { addOwnPhoto, decidePhoto } from '@/db/contact/photos/writes'
import { publicationInput } from '@/db/contact/publications/input'
import { findPublication, findPublished } from '@/db/contact/publications/reads'
import { changeConsent, decidePublication } from '@/db/contact/publications/writes'
import { reportInput } from '@/db/contact/reports/input'
import { countReported, findShownPhoto, listReported } from '@/db/contact/reports/reads'
import { gathered, photoReasonOf } from '@/db/contact/reports/rules'
import { hideReported, leaveReported, reportCase } from '@/db/contact/reports/writes'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { atCounter, handling } from '@/tests/people'
import { jpeg } from '../photos/hostile'

vi.setConfig({ testTimeout: 120_000 })
const anybody = atCounter('jamsa')
const refused = (key: string) => expect.objectContaining({ key })
let kari: Officer<'contact'>

beforeAll(async () => {
  for (const town of ['jamsa', 'joutsa'] as const) await seedTopics(townAtWork(town, 'contact', 'tests'))
  kari = await handling(staff.kari)
})
afterAll(closeDatabase)

const plain = { name: null, email: null, phone: null, seen: null, placeNeeded: false, subject2: null }
const copy = { verdict: 'publish', title: 'Kuoppa kadulla', text: 'Talon edessä on kuoppa.', place: null, answer: null }

async function published() {
  const told = { topic: '171', kind: 'repair', text: 'Pekan edessä on kuoppa.', place: 'Koulukatu 5' } as const
  const key = await sendCase(anybody, { ...told, ...plain, publish: true, submission: randomUUID() })
  const found = await followCase(anybody, key)
  const { id = '', reference = '' } = found ?? {}
  await decidePublication(kari, publicationInput.parse({ case: id, version: 1, ...copy }))
  return { key, id, reference }
}

async function photographed() {
  const told = { topic: '171', kind: 'repair', text: 'Kuvassa on kuoppa.', place: 'Koulukatu 5' } as const
  const key = await sendCase(anybody, { ...told, ...plain, publish: true, submission: randomUUID() })
  const { id = '', reference = '' } = (await followCase(anybody, key)) ?? {}
  const photo = await photoOf(key, id)
  await decidePublication(kari, publicationInput.parse({ case: id, version: 1, ...copy }))
  const file = (await publicPhotosOf(anybody, [id]))[0]?.file ?? ''
  return { key, id, reference, photo, file }
}

async function photoOf(key: string, id: string) {
  await addOwnPhoto(anybody, key, { bytes: jpeg, name: 'kuva.jpg', type: 'image/jpeg', alt: 'Kuoppa' })
  const photo = (await listPhotos(kari, id))[0]?.id ?? ''
  await decidePhoto(kari, { photo, version: 0, decision: 'public', reason: null, alt: null, blurs: [] })
  return photo
}

const said = (reference: string, more: object = {}) =>
  reportCase(anybody, reportInput.parse({ case: reference, reason: 'abusive', submission: randomUUID(), ...more }))
const reportsOf = async (id: string) => (await listReported(kari)).filter(([first]) => first.case === id)
const stored = () => readdir(join(process.env.FILES_DIR ?? '', 'jamsa')).catch((): string[] => [])

test('what several readers say of one thing is one thing to judge, and the same form is counted once', async () => {
  const { id, reference } = await published()
  const submission = randomUUID()
  await Promise.all([said(reference, { submission }), said(reference, { submission }), said(reference)])
  const [thing, ...more] = await reportsOf(id)
  expect(more).toEqual([])
  expect(thing).toHaveLength(2)
  expect(thing?.[0]).toMatchObject({ title: 'Kuoppa kadulla', reason: 'abusive', inSight: true })
})

test('what is left stays in sight, its reports are settled, and a second officer learns that it is done', async () => {
  const { id, reference } = await published()
  await said(reference)
  const newest = (await reportsOf(id))[0]?.at(-1)?.id ?? ''
  const before = await countReported(kari)
  await leaveReported(kari, { case: id, photo: null, newest })
  expect(await findPublished(anybody, reference)).not.toBeNull()
  expect(await countReported(kari)).toBe(before - 1)
  await expect(hideReported(kari, { case: id, photo: null, newest, reason: 'other' })).rejects.toEqual(
    refused('contact.reportSettled'),
  )
  expect(await findPublished(anybody, reference)).not.toBeNull()
})

test('nothing is judged by reports that the officer has not read', async () => {
  const { id, reference } = await published()
  await said(reference)
  const newest = (await reportsOf(id))[0]?.at(-1)?.id ?? ''
  await said(reference, { reason: 'child', words: 'Tekstissä on lapsen nimi.' })
  await expect(leaveReported(kari, { case: id, photo: null, newest })).rejects.toEqual(refused('contact.reportSettled'))
  expect((await reportsOf(id))[0]).toHaveLength(2)
})

test('what is hidden goes out of sight with its reason, and only its sender can let it be published again', async () => {
  const { key, id, reference } = await published()
  await said(reference)
  const newest = (await reportsOf(id))[0]?.at(-1)?.id ?? ''
  await hideReported(kari, { case: id, photo: null, newest, reason: 'person' })
  expect(await findPublished(anybody, reference)).toBeNull()
  expect(await findPublication(kari, id)).toMatchObject({ state: 'withdrawn', reason: 'person', title: null })
  expect(await reportsOf(id)).toEqual([])
  await expect(said(reference)).rejects.toEqual(refused('gone'))
  await changeConsent(anybody, key, true)
  expect(await findPublication(kari, id)).toMatchObject({ state: 'consent', reason: null })
})

test('one photo is hidden without its case, and its copy is gone from the disk', async () => {
  const { id, reference, photo, file } = await photographed()
  const there = await stored()
  await said(reference, { photo: file, reason: 'personal' })
  const [thing] = await reportsOf(id)
  expect(thing?.[0]).toMatchObject({ photo, inSight: true, alt: null })
  const newest = thing?.at(-1)?.id ?? ''
  await hideReported(kari, { case: id, photo, newest, reason: 'personal' })
  expect(await findPublished(anybody, reference)).not.toBeNull()
  expect(await publicPhotosOf(anybody, [id])).toEqual([])
  expect(await findShownPhoto(anybody, reference, file)).toBeNull()
  expect(await findPhoto(kari, photo)).toMatchObject({ decision: 'staff' })
  expect((await stored()).length).toBeLessThan(there.length)
})

test.each(['staff', 'sender'])(
  'when the %s takes a publication back, the copies of its photos leave the disk',
  async (who) => {
    const before = await stored()
    const { key, id, photo } = await photographed()
    const withCopy = await stored()
    if (who === 'sender') await changeConsent(anybody, key, false)
    else await decidePublication(kari, publicationInput.parse({ case: id, version: 2, verdict: 'withdraw' }))
    const after = await stored()
    expect(after.length).toBeLessThan(withCopy.length)
    // The photo as it was sent stays, and is decided anew before anybody sees it.
    expect(after.length).toBeGreaterThan(before.length)
    expect(await findPhoto(kari, photo)).toMatchObject({ decision: null })
    await decidePhoto(kari, {
      ...{ photo, version: (await findPhoto(kari, photo))?.version ?? 0 },
      ...{ decision: 'public', reason: null, alt: null, blurs: [] },
    })
  },
)

test('a program that fills the trap, an identity code and a case of another town are refused', async () => {
  const { reference } = await published()
  await expect(said(reference, { subject2: 'x' })).rejects.toEqual(refused('contact.trap'))
  await expect(said(reference, { words: 'Hän on 131052-308T' })).rejects.toEqual(refused('contact.identityCode'))
  const other = reportInput.parse({ case: reference, reason: 'other', submission: randomUUID() })
  await expect(reportCase(atCounter('joutsa'), other)).rejects.toEqual(refused('gone'))
})

test('a flood about one thing fills the desk no further than somebody reads', async () => {
  const { id, reference } = await published()
  for (let i = 0; i < 22; i++) await said(reference)
  expect((await reportsOf(id))[0]).toHaveLength(20)
})

test('reports are gathered in the order in which their things have waited', () => {
  const rows = [
    { case: 'b', photo: null, n: 1 },
    { case: 'a', photo: null, n: 2 },
    { case: 'b', photo: 'p', n: 3 },
    { case: 'b', photo: null, n: 4 },
  ]
  expect(gathered(rows).map((thing) => thing.map(({ n }) => n))).toEqual([[1, 4], [2], [3]])
  expect([photoReasonOf('child'), photoReasonOf('security')]).toEqual(['child', 'other'])
})
