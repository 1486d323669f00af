import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { followCase } from '@/db/contact/cases/follow/reads'
import { sendCase } from '@/db/contact/cases/writes'
import { servicesChangedAt } from '@/db/contact/open311/reads'
import { findTopic, listTopics } from '@/db/contact/topics/reads'
import { unitInput } from '@/db/contact/topics/units/input'
import { listUnitsAtDesk } from '@/db/contact/topics/units/reads'
import { saveUnit } from '@/db/contact/topics/units/writes'
import { type TopicTurn, topicInput } from '@/db/contact/topics/upkeep/input'
import { findTopicAtDesk, listTopicsAtDesk } from '@/db/contact/topics/upkeep/reads'
import { codeFor, missingNames, topicsNamed } from '@/db/contact/topics/upkeep/rules'
import { saveTopic, turnTopic } from '@/db/contact/topics/upkeep/writes'
import { journalSearch } from '@/db/journal/input'
import { listJournal } from '@/db/journal/reads'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { administering, atCounter, handling } from '@/tests/people'

let kari: Officer<'contact'>
beforeAll(async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
})
afterAll(closeDatabase)

const anybody = atCounter('jamsa')
const refused = (key: string) => expect.objectContaining({ key })
const unitNamed = async (code: string) =>
  (await listUnitsAtDesk(kari)).find((unit) => unit.code === code) ?? expect.unreachable()
const here = async (code: string) => (await findTopicAtDesk(kari, code)) ?? expect.unreachable()
const turn = async (topic: string, to: TopicTurn['to']) =>
  turnTopic(kari, { topic, version: (await here(topic)).version, to })

async function written(more: object = {}) {
  const { id } = await unitNamed('kadunpito')
  const form = {
    name: { fi: `Jäätie ${randomUUID()}` },
    kind: 'repair',
    group: 'streets',
    place: 'optional',
    days: '3',
  }
  return topicInput('fi').parse({ ...form, unit: id, ...more })
}

test('a topic that staff make is there for residents at once, last of the list', async () => {
  const code = await saveTopic(kari, await written({ code: 'jaatie', publishable: 'on' }), 'fi')
  expect(code).toBe('jaatie')
  expect(await findTopic(anybody, 'jaatie')).toMatchObject({ days: 3, place: 'optional', publishable: true })
  expect((await listTopics(anybody)).at(-1)?.code).toBe('jaatie')
  await expect(saveTopic(kari, await written({ code: 'jaatie' }), 'fi')).rejects.toEqual(refused('topics.codeTaken'))
})

test('two topics in use never have one name, for other systems know them by it', async () => {
  await expect(saveTopic(kari, await written({ name: { fi: 'KATUJEN kunto' } }), 'fi')).rejects.toEqual(
    refused('topics.nameTaken'),
  )
})

test('of two who change a topic at once the later is told, and nothing is overwritten', async () => {
  const { version } = await here('246')
  const change = async (days: string) =>
    saveTopic(kari, await written({ topic: '246', version, name: { fi: 'Roskat' }, days }), 'fi')
  await change('7')
  await expect(change('9')).rejects.toEqual(refused('topics.changedMeanwhile'))
  expect(await here('246')).toMatchObject({ days: 7, version: version + 1 })
})

test('what has come in stays as it was promised when its topic changes or goes out of use', async () => {
  const empty = { name: null, email: null, phone: null, seen: null, placeNeeded: false, subject2: null }
  const words = { topic: '174', kind: 'repair', text: 'Penkki on rikki.', place: 'Puisto', publish: false } as const
  const key = await sendCase(anybody, { ...words, ...empty, submission: randomUUID() })
  const before = await followCase(anybody, key)
  const { version, name } = await here('174')
  await saveTopic(kari, await written({ topic: '174', version, name, days: '30' }), 'fi')
  await turn('174', 'retired')
  expect(await findTopic(anybody, '174')).toBeNull()
  const after = await followCase(anybody, key)
  expect(after).toMatchObject({ dueAt: before?.dueAt, topic: before?.topic, unit: before?.unit })
  await turn('174', 'restored')
  expect(await findTopic(anybody, '174')).toMatchObject({ days: 30 })
})

test('a topic moves among its group, and other systems hear of every change', async () => {
  const before = await servicesChangedAt(anybody)
  const green = async () =>
    (await listTopicsAtDesk(kari)).filter(({ group }) => group === 'green').map(({ code }) => code)
  const [first = '', second = ''] = await green()
  await turn(second, 'up')
  expect((await green()).slice(0, 2)).toEqual([second, first])
  await turn(second, 'up')
  expect((await green()).slice(0, 2), 'at the top it stays').toEqual([second, first])
  expect((await servicesChangedAt(anybody)).valueOf()).toBeGreaterThan(before.valueOf())
})

test('units are named and reached as staff write, and every change is in the journal', async () => {
  const { id, version } = await unitNamed('metsatoimi')
  const change = { unit: id, version: String(version), name: { fi: 'Metsät' }, email: 'metsat@jamsa.example' }
  await saveUnit(kari, unitInput('fi').parse(change), 'fi')
  expect(await unitNamed('metsatoimi')).toMatchObject({ name: { fi: 'Metsät' }, email: 'metsat@jamsa.example' })
  await expect(saveUnit(kari, unitInput('fi').parse(change), 'fi')).rejects.toEqual(refused('topics.changedMeanwhile'))
  await saveUnit(kari, unitInput('fi').parse({ name: { fi: 'Satama' } }), 'fi')
  expect(await unitNamed('satama')).toMatchObject({ email: null, topics: 0 })
  const { rows } = await listJournal(await administering(staff.tuula), journalSearch.parse({}))
  const actions = rows.map(({ action }) => action)
  for (const action of ['topic.made', 'topic.changed', 'topic.retired', 'topic.restored', 'topic.moved', 'unit.made'])
    expect(actions).toContain(action)
})

test('topics are found by any of their words; a missing language is seen', async () => {
  const all = await listTopicsAtDesk(kari)
  expect(topicsNamed(all, 'POLE').map(({ code }) => code)).toContain('katuvalot')
  expect(topicsNamed(all, 'ei tällaista')).toEqual([])
  expect(missingNames({ fi: 'Jäätie', sv: ' ' }, ['fi', 'sv', 'en'])).toEqual(['sv', 'en'])
  expect(codeFor('Jäätiet ja latupohjat talvella', [])).toMatch(/^[a-z0-9-]{1,30}$/)
})
