import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { assignCase } from '@/db/contact/cases/assignments/writes'
import { placeCase } from '@/db/contact/cases/places/writes'
import { prioritiseCase } from '@/db/contact/cases/priorities/writes'
import { keepHere, rerouteCase } from '@/db/contact/cases/rerouting/writes'
import { retopicCase } from '@/db/contact/cases/retopics/writes'
import { receiverInput } from '@/db/contact/receivers/input'
import { saveReceiver } from '@/db/contact/receivers/writes'
import { ruleInput } from '@/db/contact/routing/input'
import { findTrace } from '@/db/contact/routing/traces/reads'
import { outcomeOf } from '@/db/contact/routing/traces/rules'
import { tryDraft } from '@/db/contact/routing/trials/reads'
import { makeRule, retireRule } from '@/db/contact/routing/writes'
import { findTopic, listTopics, listUnits } from '@/db/contact/topics/reads'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { handling } from '@/tests/people'
import { caseOf, refused, told } from '../casework/town'

let kari: Officer<'contact'>
let [own, other, third] = ['', '', '']

const inHalli = { latitude: 61.865, longitude: 24.808 }
const inKaipola = { latitude: 61.843, longitude: 25.235 }

beforeAll(async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
  own = (await findTopic(kari, '171'))?.unit.id ?? ''
  const units = await listUnits(kari)
  ;[other = '', third = ''] = units.map(({ id }) => id).filter((id) => id !== own)
})
afterAll(closeDatabase)

const rule = (more: object = {}) => ruleInput.parse({ name: 'Hallin asiat', areas: 'halli', unit: other, ...more })
const put = (id: string, version: number, point = inHalli) =>
  placeCase(kari, { case: id, version, place: 'Halli', ...point })
const runs = async (id: string) =>
  ((await findTrace(kari, id)) ?? expect.unreachable()).runs.map(({ cause, outcome }) => `${cause} ${outcome}`)

test('a pin that moves takes a case nobody has begun to the unit of its new area', async () => {
  const made = await makeRule(kari, rule())
  const { id } = await told()
  expect(await caseOf(kari, id)).toMatchObject({ unitId: own })
  await put(id, 1)
  expect(await caseOf(kari, id)).toMatchObject({ unitId: other, version: 2 })
  expect((await caseOf(kari, id)).events.at(-1)).toMatchObject({ kind: 'assigned' })
  await put(id, 2, inKaipola)
  expect(await caseOf(kari, id)).toMatchObject({ unitId: own })
  expect(await runs(id)).toEqual(['place followed', 'place followed', 'arrival followed'])
  await retireRule(kari, made, 1)
})

test('once somebody has begun, another unit is proposed: they send it there or keep it, and the trace tells which', async () => {
  const made = await makeRule(kari, rule())
  const [sent, kept] = [await told(), await told()]
  for (const { id } of [sent, kept]) {
    await assignCase(kari, id, 1, own, kari.staff.id)
    await put(id, 2)
    expect(await caseOf(kari, id)).toMatchObject({ unitId: own, handler: kari.staff.id, version: 3 })
  }
  await expect(rerouteCase(kari, sent.id, 3, third)).rejects.toEqual(refused('routing.changedMeanwhile'))
  await rerouteCase(kari, sent.id, 3, other)
  expect(await caseOf(kari, sent.id)).toMatchObject({ unitId: other, handler: null })
  expect(await runs(sent.id)).toEqual(['desk followed', 'place proposed', 'arrival followed'])
  await keepHere(kari, kept.id, 3)
  await expect(keepHere(kari, kept.id, 4)).rejects.toEqual(refused('contact.changedMeanwhile'))
  await put(kept.id, 4)
  expect(await runs(kept.id)).toEqual(['place kept', 'desk kept', 'place proposed', 'arrival followed'])
  await retireRule(kari, made, 1)
})

test('another topic goes to the unit that was shown; where a rule says another, a case that was begun waits for an answer', async () => {
  const topics = await listTopics(kari)
  const topic = topics.find(({ unit }) => unit.id === third) ?? expect.unreachable()
  const under = (id: string, version: number) => ({
    ...{ case: id, version, topic: topic.code, kind: 'repair' as const, unitChoice: 'proposed' as const, why: null },
  })
  const plain = await told()
  await assignCase(kari, plain.id, 1, own, kari.staff.id)
  await retopicCase(kari, under(plain.id, 2))
  expect(await caseOf(kari, plain.id)).toMatchObject({ unitId: third, handler: null })
  const made = await makeRule(kari, rule({ areas: [], topics: topic.code }))
  const ruled = await told()
  await assignCase(kari, ruled.id, 1, own, kari.staff.id)
  await retopicCase(kari, under(ruled.id, 2))
  expect(await caseOf(kari, ruled.id)).toMatchObject({ unitId: own, handler: kari.staff.id })
  expect(await runs(ruled.id)).toEqual(['topic proposed', 'arrival followed'])
  await retireRule(kari, made, 1)
})

test('a rule may say how pressing a case is, and a case that no rule fits is as any other', async () => {
  const made = await makeRule(kari, rule({ areas: [], keywords: 'sortunut', unit: own, priority: 'high' }))
  const [pressing, usual] = [await told({ text: 'Katu on sortunut.' }), await told()]
  expect(await caseOf(kari, pressing.id)).toMatchObject({ priority: 'high' })
  expect(await caseOf(kari, usual.id)).toMatchObject({ priority: 'normal' })
  await retireRule(kari, made, 1)
})

test('a rule that a case comes to go by says how pressing it is too, unless staff have', async () => {
  const made = await makeRule(kari, rule({ priority: 'high' }))
  const [pinned, begun, said] = [await told(), await told(), await told()]
  await put(pinned.id, 1)
  expect(await caseOf(kari, pinned.id)).toMatchObject({ unitId: other, priority: 'high' })
  expect((await caseOf(kari, pinned.id)).events.map(({ kind }) => kind)).toContain('prioritised')
  await assignCase(kari, begun.id, 1, own, kari.staff.id)
  await put(begun.id, 2)
  expect(await caseOf(kari, begun.id)).toMatchObject({ unitId: own, priority: 'normal' })
  const { version } = await caseOf(kari, begun.id)
  await rerouteCase(kari, begun.id, version)
  expect(await caseOf(kari, begun.id)).toMatchObject({ unitId: other, priority: 'high' })
  await prioritiseCase(kari, { case: said.id, version: 1, priority: 'low' })
  await put(said.id, 2)
  expect(await caseOf(kari, said.id)).toMatchObject({ unitId: other, priority: 'low' })
  await retireRule(kari, made, 1)
})

test('an answer makes a case pressing, at its arrival and in a trial, and a rule asks only of what some topic offers', async () => {
  const offends = { areas: [], topics: '176', answers: 'LOUKKAAVA=yes', unit: own, priority: 'urgent' }
  const answer = (said: string) => told({ topic: '176', answers: { LOUKKAAVA: said } })
  const early = await answer('yes')
  const trial = await tryDraft(kari, rule(offends))
  expect(trial.moved.map(({ id }) => id)).toContain(early.id)
  const made = await makeRule(kari, rule(offends))
  const [one, other] = [await answer('yes'), await answer('no')]
  expect(await caseOf(kari, one.id)).toMatchObject({ priority: 'urgent', unitId: own })
  expect(await caseOf(kari, other.id)).toMatchObject({ priority: 'normal' })
  const why = (await findTrace(kari, other.id))?.stored?.trace.tried.find(({ rule: id }) => id === made)
  expect(why?.conditions).toContainEqual({ on: 'answer', wanted: ['LOUKKAAVA=yes'], seen: [], met: false })
  await expect(makeRule(kari, rule({ ...offends, answers: 'LOUKKAAVA=ehka' }))).rejects.toEqual(refused('gone'))
  await retireRule(kari, made, 1)
})

test('a rule may suggest whom to pass a case on to, and a trial tells of areas and suggestions', async () => {
  const receiver = crypto.randomUUID()
  const company = { submission: receiver, name: 'Sähkö Oy', email: 'sahko@yritys.example', locale: 'fi' }
  await saveReceiver(kari, receiverInput.parse(company))
  const { id } = await told({ ...inHalli, placeMethod: 'pin' })
  const draft = rule({ unit: own, receiver })
  const trial = await tryDraft(kari, draft)
  expect(trial.moved.map((one) => one.id)).toContain(id)
  expect(trial.flows[0]?.to).toMatchObject({ receiver: 'Sähkö Oy' })
  const made = await makeRule(kari, draft)
  const later = await told({ ...inHalli, placeMethod: 'pin' })
  expect((await findTrace(kari, later.id))?.stored).toMatchObject({ receiverName: 'Sähkö Oy' })
  expect(await caseOf(kari, later.id)).toMatchObject({ unitId: own, state: 'received' })
  await retireRule(kari, made, 1)
})

test('what was given by hand stays, what has ended stays, and what is not answered is asked again', () => {
  const held = { state: 'received', unit: 'a', handler: null } as const
  const before = { unit: 'b', outcome: 'followed' } as const
  expect(outcomeOf(held, { ...before, unit: 'a' }, { unit: 'c' })).toBe('followed')
  expect(outcomeOf(held, before, { unit: 'b' })).toBe('kept')
  expect(outcomeOf(held, before, { unit: 'c' })).toBe('proposed')
  expect(outcomeOf(held, { unit: 'c', outcome: 'proposed' }, { unit: 'c' })).toBe('proposed')
  expect(outcomeOf({ ...held, state: 'in_progress' }, { ...before, unit: 'a' }, { unit: 'c' })).toBe('proposed')
  expect(outcomeOf({ ...held, state: 'done' }, null, { unit: 'c' })).toBe('kept')
})
