import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Officer, Resident } from '@/db/actors'
import { usualCalendar } from '@/db/calendar/rules'
import { closeDatabase } from '@/db/client'
import { assignCase } from '@/db/contact/cases/assignments/writes'
import { followCase } from '@/db/contact/cases/follow/reads'
import { retopicCase } from '@/db/contact/cases/retopics/writes'
import { targetOf } from '@/db/contact/targets/rules'
import { listTopics } from '@/db/contact/topics/reads'
import { listMessages } from '@/db/outbox/reads'
import { seedTopics } from '@/db/seed/contact'
import { residents, staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { handling, signedIn, writing } from '@/tests/people'
import { asOwner } from '../walls/canaries'
import { anybody, caseOf, moved, refused, told } from './town'

let kari: Officer<'contact'>
let aino: Resident<'contact'>
const sql = asOwner()

beforeAll(async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
  aino = writing(await signedIn(residents.aino))
  await sql`select set_config('app.municipality', 'jamsa', false)`
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

/** A topic of another unit, with other days to answer in. */
async function otherTopic() {
  const topics = await listTopics(anybody)
  const first = topics.find(({ code }) => code === '171')
  return topics.find((topic) => topic.unit.id !== first?.unit.id && topic.days !== first?.days) ?? expect.unreachable()
}
const under = (id: string, version: number, topic: string, more = {}) => ({
  ...{ case: id, version, topic, kind: 'repair' as const, unitChoice: 'proposed' as const, why: null },
  ...more,
})

test('a case under the wrong topic goes to the right one, due from the day it came, and its reporter is told', async () => {
  const topic = await otherTopic()
  const { id, key, reference } = await told({}, aino)
  await assignCase(kari, id, 1, (await caseOf(kari, id)).unitId, kari.staff.id)
  await sql`update cases set created_at = '2026-11-02T10:00Z' where id = ${id}`
  await retopicCase(kari, under(id, 2, topic.code, { why: 'Valo kuuluu toiselle yksikölle.' }))
  const after = await caseOf(kari, id)
  expect(after).toMatchObject({ topicCode: topic.code, unitId: topic.unit.id, handler: null, version: 3 })
  expect(after.dueAt).toEqual(targetOf(new Date('2026-11-02T10:00Z'), topic.days, usualCalendar))
  const seen = (await followCase(anybody, key)) ?? expect.unreachable()
  expect(seen.events.at(-1)).toMatchObject({
    kind: 'retopiced',
    topic: topic.name,
    words: expect.stringContaining('Valo'),
  })
  expect(JSON.stringify(seen)).not.toContain(kari.staff.name)
  expect((await listMessages(aino)).filter(({ link }) => link?.endsWith(reference))).toHaveLength(1)
})

test('kept where it is, it keeps its handler; opened again, it is due from then', async () => {
  const topic = await otherTopic()
  const { id } = await told()
  const { unitId } = await caseOf(kari, id)
  await assignCase(kari, id, 1, unitId, kari.staff.id)
  await moved(kari, id, 'done', { words: 'Paikattu.' })
  await moved(kari, id, 'in_progress')
  await sql`update cases set created_at = '2026-11-02T10:00Z' where id = ${id}`
  await retopicCase(kari, under(id, 4, topic.code, { unitChoice: 'kept' }))
  const after = await caseOf(kari, id)
  expect(after).toMatchObject({ unitId, handler: kari.staff.id })
  expect(after.dueAt).toEqual(targetOf(new Date(), topic.days, usualCalendar))
})

test('what has changed meanwhile, has ended, or changes nothing is not put elsewhere', async () => {
  const topic = await otherTopic()
  const { id } = await told()
  await expect(retopicCase(kari, under(id, 9, topic.code))).rejects.toEqual(refused('contact.changedMeanwhile'))
  await expect(retopicCase(kari, under(id, 1, '171'))).rejects.toEqual(refused('casework.sameTopic'))
  await expect(retopicCase(kari, under(id, 1, 'nope'))).rejects.toEqual(refused('gone'))
  const code = under(id, 1, topic.code, { why: '131052-308T' })
  await expect(retopicCase(kari, code)).rejects.toEqual(refused('contact.identityCode'))
  await moved(kari, id, 'done', { words: 'Paikattu.' })
  await expect(retopicCase(kari, under(id, 2, topic.code))).rejects.toEqual(refused('contact.ended'))
})

test('the desk reads by name whose a case has become', async () => {
  const { id } = await told()
  const { unitId, unit } = await caseOf(kari, id)
  await assignCase(kari, id, 1, unitId, kari.staff.id)
  expect((await caseOf(kari, id)).events.at(-1)).toMatchObject({ unit, assignee: kari.staff.name })
})
