import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { followCase } from '@/db/contact/cases/follow/reads'
import { mergeCase } from '@/db/contact/cases/merges/writes'
import { replyToCase } from '@/db/contact/cases/moves/writes'
import { type Priority, priorities } from '@/db/contact/cases/priorities/input'
import { raisedBy } from '@/db/contact/cases/priorities/rules'
import { prioritiseCase } from '@/db/contact/cases/priorities/writes'
import { caseFilters } from '@/db/contact/cases/queue/input'
import { listCases } from '@/db/contact/cases/queue/reads'
import { followCasePublished } from '@/db/contact/follows/writes'
import { publicationInput } from '@/db/contact/publications/input'
import { decidePublication } from '@/db/contact/publications/writes'
import { seedTopics } from '@/db/seed/contact'
import { residents, staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { handling, signedIn, writing } from '@/tests/people'
import { asOwner } from '../walls/canaries'
import { anybody, caseOf, moved, refused, told } from './town'

let kari: Officer<'contact'>
const sql = asOwner()
beforeAll(async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
  await sql`select set_config('app.municipality', 'jamsa', false)`
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const anyPriority = fc.constantFrom(...priorities)
const rank = (priority: Priority) => priorities.indexOf(priority)

test('five others make a case pressing, twenty very pressing, four nothing', () => {
  const raised = (troubled: number, priority: Priority = 'normal', raisedTo: Priority[] = []) =>
    raisedBy({ priority, troubled, raisedTo })
  expect([0, 4, 5, 19, 20].map((troubled) => raised(troubled))).toEqual([null, null, 'high', 'high', 'urgent'])
  expect(raised(6, 'low', ['high'])).toBeNull()
  expect(raised(20, 'low', ['high'])).toBe('urgent')
  expect(raised(30, 'urgent')).toBeNull()
})

test('however many they are, a number only ever raises, and takes no step twice', () => {
  fc.assert(
    fc.property(anyPriority, fc.nat(60), fc.array(anyPriority), (priority, troubled, raisedTo) => {
      const to = raisedBy({ priority, troubled, raisedTo })
      if (!to) return
      expect(rank(to)).toBeGreaterThan(rank(priority))
      expect(raisedTo).not.toContain(to)
      expect(raisedBy({ priority, troubled, raisedTo: [...raisedTo, to] })).toBeNull()
    }),
  )
})

async function published() {
  const sent = await told({ publish: true })
  const copy = { verdict: 'publish', version: 1, title: 'Kuoppa', text: 'Kuoppa koulun edessä.', place: 'Koulukatu 5' }
  await decidePublication(kari, publicationInput.parse({ case: sent.id, ...copy }))
  return sent
}
const press = (reference: string, times: number) =>
  Promise.all(Array.from({ length: times }, () => followCasePublished(anybody, reference, randomUUID())))
const set = async (id: string, priority: Priority) =>
  prioritiseCase(kari, { case: id, version: (await caseOf(kari, id)).version, priority })
const turns = async (id: string) => (await caseOf(kari, id)).events.filter(({ kind }) => kind === 'prioritised')

test('the fifth press raises a case once, however they meet, and staff may see it otherwise afterwards', async () => {
  const { id, reference, key } = await published()
  await press(reference, 4)
  expect((await caseOf(kari, id)).priority).toBe('normal')
  await press(reference, 4)
  expect(await caseOf(kari, id)).toMatchObject({ priority: 'high', troubled: 8 })
  expect(await turns(id)).toMatchObject([{ by: 'system', data: { priority: 'high', before: 'normal', troubled: '5' } }])
  await set(id, 'low')
  await press(reference, 3)
  expect((await caseOf(kari, id)).priority).toBe('low')
  const own = (await followCase(anybody, key)) ?? expect.unreachable()
  expect(own.events.map(({ kind }) => kind)).not.toContain('prioritised')
})

test('one network counts once a day for a case, however many forms it draws; signed in, its people count each', async () => {
  const { id, reference } = await published()
  const from = (address: string, who: typeof anybody = anybody) =>
    followCasePublished(who, reference, randomUUID(), address)
  for (let press = 0; press < 6; press++) await from('193.166.3.2')
  expect(await caseOf(kari, id)).toMatchObject({ priority: 'normal', troubled: 1 })
  await from('193.166.3.2', writing(await signedIn(residents.aino)))
  for (const network of [4, 5, 6]) await from(`193.166.${network}.2`)
  expect(await caseOf(kari, id)).toMatchObject({ priority: 'high', troubled: 5 })
  const [kept] = await sql`select string_agg(follows::text, ' ') as rows from follows`
  expect(kept?.rows).not.toContain('193.166')
})

test('what staff have set higher stays', async () => {
  const { id, reference } = await published()
  await set(id, 'urgent')
  await press(reference, 6)
  expect((await caseOf(kari, id)).priority).toBe('urgent')
  expect(await turns(id)).toHaveLength(1)
})

test('those who told of the same in cases that have joined count too', async () => {
  const { id, reference } = await published()
  await press(reference, 4)
  const other = await told()
  await mergeCase(kari, {
    case: other.id,
    version: (await caseOf(kari, other.id)).version,
    number: reference,
    offered: null,
  })
  expect(await caseOf(kari, id)).toMatchObject({ priority: 'high', troubled: 5 })
})

test('two handlers do not set it over each other, and what has ended is left alone', async () => {
  const { id } = await told()
  const { version } = await caseOf(kari, id)
  await prioritiseCase(kari, { case: id, version, priority: 'high' })
  await expect(prioritiseCase(kari, { case: id, version, priority: 'low' })).rejects.toEqual(
    refused('contact.changedMeanwhile'),
  )
  await moved(kari, id, 'done', { words: 'Paikattu.' })
  await expect(set(id, 'low')).rejects.toEqual(refused('contact.ended'))
})

test('the queue shows the most pressing first, and those of one priority alone', async () => {
  const { id } = await told()
  await set(id, 'urgent')
  const queue = (asked: object) => listCases(kari, caseFilters.parse(asked))
  const ranks = (await queue({ sort: 'priority' })).rows.map(({ priority }) => rank(priority))
  expect(ranks).toEqual(ranks.toSorted((one, other) => other - one))
  const { rows } = await queue({ priority: 'urgent' })
  expect(rows.map((row) => row.id)).toContain(id)
  expect(new Set(rows.map(({ priority }) => priority))).toEqual(new Set(['urgent']))
})

test('a reporter’s news stays news though their case is raised after it', async () => {
  const { id, reference, key } = await published()
  await replyToCase(anybody, { at: key, event: randomUUID(), text: 'Se syvenee.' })
  await press(reference, 5)
  const { rows } = await listCases(kari, caseFilters.parse({ unread: 'on' }))
  expect(rows.map((row) => row.id)).toContain(id)
})
