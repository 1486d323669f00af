import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { chooseCases, pressBulk, tellBulk } from '@/db/contact/bulks/writes'
import { followCase } from '@/db/contact/cases/follow/reads'
import { findCase } from '@/db/contact/cases/reads'
import { retopicCase } from '@/db/contact/cases/retopics/writes'
import { sendCase } from '@/db/contact/cases/writes'
import { listPhotos } from '@/db/contact/photos/reads'
import { addOwnPhoto, decidePhoto } from '@/db/contact/photos/writes'
import { publicationInput } from '@/db/contact/publications/input'
import { findPublication, findPublished } from '@/db/contact/publications/reads'
import { changeConsent, decidePublication } from '@/db/contact/publications/writes'
import { topicInput } from '@/db/contact/topics/upkeep/input'
import { findTopicAtDesk } from '@/db/contact/topics/upkeep/reads'
import { saveTopic } from '@/db/contact/topics/upkeep/writes'
import { exportTable, tryTable } from '@/db/contact/transfers/reads'
import { rowsIn, tableOf } from '@/db/contact/transfers/rules'
import { takeTable } from '@/db/contact/transfers/writes'
import { journalSearch } from '@/db/journal/input'
import { listJournal } from '@/db/journal/reads'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { administering, atCounter, handling } from '@/tests/people'
import { jpeg } from '../photos/hostile'

vi.setConfig({ testTimeout: 120_000 })
const anybody = atCounter('jamsa')
const refused = (key: string) => expect.objectContaining({ key })
let kari: Officer<'contact'>

beforeAll(async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
  await saved('174', false)
})
afterAll(closeDatabase)

/** A topic as it is, published or not. */
async function saved(code: string, publishable: boolean) {
  const known = (await findTopicAtDesk(kari, code)) ?? expect.unreachable()
  const form = {
    ...known,
    topic: code,
    unit: known.unit.id,
    description: known.description ?? {},
    days: String(known.days),
    publishable: publishable ? 'on' : '',
  }
  await saveTopic(kari, topicInput('fi').parse({ ...form, code: null, retiredAt: null }), 'fi')
}

const plain = { name: null, email: null, phone: null, seen: null, placeNeeded: false, subject2: null }
const copy = { verdict: 'publish', title: 'Kuoppa kadulla', text: 'Talon edessä on kuoppa.', place: null }

async function sent(topic = '171') {
  const told = { topic, kind: 'repair', text: 'Pekan edessä on kuoppa.', place: 'Koulukatu 5' } as const
  const key = await sendCase(anybody, { ...told, ...plain, publish: true, submission: randomUUID() })
  const { id = '', reference = '' } = (await followCase(anybody, key)) ?? {}
  return { key, id, reference }
}
const decided = async (id: string, more: object = copy) => {
  const { version } = (await findPublication(kari, id)) ?? expect.unreachable()
  await decidePublication(kari, publicationInput.parse({ case: id, version, ...more }))
}
async function published(topic?: string) {
  const one = await sent(topic)
  await decided(one.id)
  return one
}
async function under(id: string, topic: string, kind: 'repair' | 'advice' = 'repair') {
  const { version } = (await findCase(kari, id)) ?? expect.unreachable()
  await retopicCase(kari, { case: id, version, topic, kind, unitChoice: 'kept', why: null })
}
const stored = async () => (await readdir(join(process.env.FILES_DIR ?? '', 'jamsa')).catch((): string[] => [])).length

test('a published case put under a topic that is not published goes out of sight, with the copies of its photos', async () => {
  const { id, reference, key } = await sent()
  await addOwnPhoto(anybody, key, { bytes: jpeg, name: 'kuva.jpg', type: 'image/jpeg', alt: 'Kuoppa' })
  const photo = (await listPhotos(kari, id))[0]?.id ?? ''
  await decidePhoto(kari, { photo, version: 0, decision: 'public', reason: null, alt: null, blurs: [] })
  await decided(id)
  const before = await stored()
  await under(id, '174')
  expect(await findPublished(anybody, reference)).toBeNull()
  expect(await findPublication(kari, id)).toMatchObject({ state: 'refused', reason: 'topic', title: null, text: null })
  expect(await stored()).toBeLessThan(before)
  const { rows } = await listJournal(await administering(staff.tuula), journalSearch.parse({}))
  expect(rows.find((row) => row.action === 'case.published' && row.object === `case:${id}`)?.detail).toBe('refused')
})

test('under such a topic nothing is published; back under another it can be, for its sender’s word stands', async () => {
  const { id, reference } = await sent()
  await under(id, '174')
  await expect(decided(id)).rejects.toEqual(refused('contact.notPublishable'))
  await under(id, '171')
  await decided(id)
  expect(await findPublished(anybody, reference)).not.toBeNull()
})

test('a topic that a table of topics publishes no more takes its cases out of sight', async () => {
  const { id, reference } = await published('199')
  const rows = rowsIn('topics', await exportTable(kari, 'topics')).rows.map(({ cells }) => cells)
  const table = tableOf(
    'topics',
    rows.map((cells) => (cells.code === '199' ? { ...cells, publishable: '0' } : cells)),
  )
  const { seen, changes } = await tryTable(kari, { kind: 'topics', table })
  expect(changes).toHaveLength(1)
  await takeTable(kari, { kind: 'topics', table, seen })
  expect(await findPublished(anybody, reference)).toBeNull()
  expect(await findPublication(kari, id)).toMatchObject({ state: 'refused', reason: 'topic', text: null })
})

test('nobody agrees to what is not published', async () => {
  const { id, key } = await sent()
  await under(id, '174')
  await changeConsent(anybody, key, false)
  await expect(changeConsent(anybody, key, true)).rejects.toEqual(refused('contact.notPublishable'))
})

test('a case that becomes a question is in sight with an answer for everybody or not at all', async () => {
  const [unanswered, answered] = [await published(), await sent()]
  await decided(answered.id, { ...copy, answer: 'Kuoppa paikataan keväällä.' })
  for (const { id } of [unanswered, answered]) await under(id, '171', 'advice')
  expect(await findPublished(anybody, unanswered.reference)).toBeNull()
  expect(await findPublication(kari, unanswered.id)).toMatchObject({ state: 'refused', reason: 'unanswered' })
  expect(await findPublished(anybody, answered.reference)).not.toBeNull()
})

const noPlan = () => ''

test('many moved at once go out of sight as one does', async () => {
  const { id, reference } = await published()
  const { version } = (await findCase(kari, id)) ?? expect.unreachable()
  const rows = [{ id, version }]
  const bulk = await chooseCases(kari, { submission: randomUUID(), act: 'retopic', rows, all: null })
  await tellBulk(kari, bulk, { act: 'retopic', topic: '174', kind: null, unitChoice: 'kept', why: null }, noPlan)
  await pressBulk(kari, bulk, noPlan)
  expect(await findPublished(anybody, reference)).toBeNull()
})

test('a topic that is published no more takes all its cases out of sight, and no other’s', async () => {
  const [one, two, other] = [await published('246'), await published('246'), await published('171')]
  await saved('246', false)
  for (const { id, reference } of [one, two]) {
    expect(await findPublished(anybody, reference)).toBeNull()
    expect(await findPublication(kari, id)).toMatchObject({ state: 'refused', reason: 'topic' })
  }
  expect(await findPublished(anybody, other.reference)).not.toBeNull()
})
