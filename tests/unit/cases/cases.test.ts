import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Officer, Resident } from '@/db/actors'
import { usualCalendar } from '@/db/calendar/rules'
import { closeDatabase } from '@/db/client'
import { assignCase } from '@/db/contact/cases/assignments/writes'
import { followCase, listMyCases } from '@/db/contact/cases/follow/reads'
import type { NewCase } from '@/db/contact/cases/input'
import { moveInput } from '@/db/contact/cases/moves/input'
import { disputeCase, expireQuestions, moveCase, replyToCase } from '@/db/contact/cases/moves/writes'
import { caseFilters } from '@/db/contact/cases/queue/input'
import { countCases, listCases } from '@/db/contact/cases/queue/reads'
import { findCase } from '@/db/contact/cases/reads'
import { noteCase, sendCase } from '@/db/contact/cases/writes'
import { stoppedDays, targetOf } from '@/db/contact/targets/rules'
import { listTopics, listUnits } from '@/db/contact/topics/reads'
import { listMessages } from '@/db/outbox/reads'
import { seedTopics } from '@/db/seed/contact'
import { residents, staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { atCounter, atDesk, handling, signedIn, writing } from '@/tests/people'
import { asOwner } from '../walls/canaries'

let kari: Officer<'contact'>
let aino: Resident<'contact'>
const anybody = atCounter('jamsa')
const sql = asOwner()

beforeAll(async () => {
  for (const town of ['jamsa', 'joutsa']) await seedTopics(townAtWork(town, 'contact', 'tests'))
  kari = await handling(staff.kari)
  aino = writing(await signedIn(residents.aino))
  await sql`select set_config('app.municipality', 'jamsa', false)`
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const pothole = (more: Partial<NewCase> = {}): NewCase => ({
  topic: '171',
  kind: 'repair',
  text: 'Koulukadulla on kuoppa.\nSe on syvä.',
  place: 'Koulukatu 5',
  name: null,
  email: null,
  phone: null,
  publish: false,
  seen: null,
  placeNeeded: false,
  subject2: null,
  submission: randomUUID(),
  ...more,
})
const idOf = async (key: string, asker = anybody) => (await followCase(asker, key))?.id ?? ''
const at = async (id: string) => (await findCase(kari, id)) ?? expect.unreachable()
const moved = async (id: string, to: string, told: object = {}) =>
  moveCase(kari, moveInput.parse({ case: id, version: (await at(id)).version, to, ...told }))
const said = (at: string, text: string) => ({ at, text, event: randomUUID() })
const refused = (key: string) => expect.objectContaining({ key })

test('a new town has topics to choose from, every one with somebody who answers', async () => {
  const topics = await listTopics(anybody)
  expect(topics.length).toBeGreaterThan(25)
  for (const { name } of topics) expect(Object.keys(name).toSorted()).toEqual(['en', 'fi', 'sv'])
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  expect(await listTopics(anybody)).toEqual(topics)
})

test('one form is one case with one link, however often it is sent', async () => {
  const form = pothole()
  const keys = await Promise.all(Array.from({ length: 10 }, () => sendCase(anybody, form)))
  expect(new Set(keys).size).toBe(1)
  const [key = ''] = keys
  const found = await followCase(anybody, key)
  expect(found).toMatchObject({ state: 'received', text: form.text, place: form.place })
  expect(found?.events).toHaveLength(1)
  const filters = caseFilters.parse({ q: found?.reference })
  expect((await listCases(kari, filters)).total).toBe(1)
})

test('whoever does not know the secret sees nothing, and the number alone opens nothing', async () => {
  const key = await sendCase(aino, pothole())
  const { reference } = (await followCase(anybody, key)) ?? expect.unreachable()
  expect(await followCase(anybody, reference)).toBeNull()
  expect(await followCase(writing(await signedIn(residents.onni)), reference)).toBeNull()
  expect(await followCase(atCounter('joutsa'), key)).toBeNull()
  expect(await idOf(reference, aino)).toBe(await idOf(key))
  expect((await listMyCases(aino)).map((mine) => mine.reference)).toContain(reference)
})

test('what belongs elsewhere is said first: a code never goes in, other things only knowingly', async () => {
  const code = pothole({ text: 'Tunnukseni on 131052-308T, soittakaa.' })
  await expect(sendCase(anybody, code)).rejects.toEqual(refused('contact.identityCode'))
  await expect(sendCase(anybody, { ...code, seen: 'damageClaim,identityCode' })).rejects.toEqual(
    refused('contact.identityCode'),
  )
  const claim = pothole({ text: 'Vaadin vahingonkorvausta autoni renkaasta, joka hajosi kuoppaan.' })
  await expect(sendCase(anybody, claim)).rejects.toEqual(refused('contact.warned'))
  expect(await sendCase(anybody, { ...claim, seen: 'damageClaim,identityCode' })).toMatch(/^[\w-]{32}$/)
  await expect(sendCase(anybody, pothole({ place: null }))).rejects.toEqual(refused('contact.place'))
  await expect(sendCase(anybody, pothole({ topic: 'nope' }))).rejects.toEqual(refused('gone'))
})

test('a case goes from hand to hand, each step with its words, and its reporter is told once', async () => {
  const key = await sendCase(aino, pothole())
  const id = await idOf(key)
  const [unit] = await listUnits(kari)
  await assignCase(kari, id, 1, unit?.id ?? '', kari.staff.id)
  await noteCase(kari, id, 'Soitin urakoitsijalle.')
  await moved(id, 'in_progress')
  await expect(moved(id, 'done')).rejects.toEqual(
    expect.objectContaining({ key: 'contact.missing', values: { field: 'words' } }),
  )
  await moved(id, 'done', { words: 'Kuoppa on paikattu.' })
  const seen = (await followCase(anybody, key)) ?? expect.unreachable()
  expect(seen.events.map(({ to, words }) => [to, words])).toEqual([
    ['received', null],
    ['in_progress', null],
    ['done', 'Kuoppa on paikattu.'],
  ])
  expect(JSON.stringify(seen)).not.toContain('urakoitsijalle')
  const told = (await listMessages(aino)).filter(({ link }) => link === `/contact/follow/${seen.reference}`)
  // Of the other unit, of the work, and of its end.
  expect(told).toHaveLength(3)
  await expect(moved(id, 'planned', { day: '2027-01-01' })).rejects.toEqual(refused('contact.cannotMove'))
})

test('two officers at one case: the second is told and writes over nothing', async () => {
  const id = await idOf(await sendCase(anybody, pothole()))
  const asSeen = moveInput.parse({ case: id, version: 1, to: 'in_progress' })
  const both = await Promise.allSettled([
    moveCase(kari, asSeen),
    moveCase(kari, { ...asSeen, to: 'rejected', reason: 'spam' }),
  ])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const [late] = both.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  expect(late).toEqual(refused('contact.changedMeanwhile'))
  expect((await at(id)).events).toHaveLength(2)
})

test('nobody is asked who cannot be reached; the answer of who can sets the clock going where it stood', async () => {
  const silent = await idOf(await sendCase(anybody, pothole()))
  await expect(moved(silent, 'waiting_reporter', { words: 'Missä?' })).rejects.toEqual(refused('contact.cannotMove'))

  const key = await sendCase(anybody, pothole({ email: 'ritva@posti.example' }))
  const id = await idOf(key)
  const promised = (await at(id)).dueAt
  await moved(id, 'waiting_reporter', { words: 'Kummalla puolella?' })
  // Sent on a Monday; the question was put on Tuesday, and the answer comes on the second Wednesday: six working days.
  await sql`update cases set created_at = '2026-11-02T10:00Z' where id = ${id}`
  await sql`update case_events set created_at = '2026-11-03T10:00Z' where "case" = ${id}`
  // What its topic promises from now on is for those who write from now on.
  await sql`update topics set days = 40 where code = '171'`
  const answer = said(key, 'Koulun puolella.')
  await replyToCase(anybody, answer)
  await replyToCase(anybody, answer)
  const after = await at(id)
  expect(after.state).toBe('in_progress')
  expect(after.events.filter(({ by }) => by === 'reporter').map(({ words }) => words)).toEqual([
    null,
    'Koulun puolella.',
  ])
  const stopped = stoppedDays([{ from: new Date('2026-11-03T10:00Z'), until: new Date() }], usualCalendar, new Date())
  expect(stopped).toBeGreaterThan(0)
  expect(after.dueAt).toEqual(targetOf(new Date('2026-11-02T10:00Z'), 5, usualCalendar, stopped))
  expect(after.dueAt).not.toEqual(promised)
  await sql`update topics set days = 5 where code = '171'`
})

test('a question nobody answers comes back to the desk after five days', async () => {
  const id = await idOf(await sendCase(anybody, pothole({ email: 'ritva@posti.example' })))
  await moved(id, 'waiting_reporter', { words: 'Kummalla puolella?' })
  const nightly = townAtWork('jamsa', 'contact', 'tidy')
  expect(await expireQuestions(nightly)).toBe(0)
  await sql`update case_events set created_at = now() - interval '6 days' where "case" = ${id}`
  expect(await expireQuestions(townAtWork('joutsa', 'contact', 'tidy'))).toBe(0)
  expect(await expireQuestions(nightly)).toBe(1)
  expect(await at(id)).toMatchObject({ state: 'in_progress' })
})

test('the page gone back to and written anew is another case', async () => {
  const form = pothole()
  const [first, second] = [
    await sendCase(anybody, form),
    await sendCase(anybody, { ...form, text: 'Ei kuoppa vaan railo.' }),
  ]
  expect(await idOf(first)).not.toBe(await idOf(second))
})

test('a case goes to who holds the desk, and to nobody else', async () => {
  const id = await idOf(await sendCase(anybody, pothole()))
  const [unit] = await listUnits(kari)
  const marketta = await atDesk(staff.marketta)
  await expect(assignCase(kari, id, 1, unit?.id ?? '', marketta.staff.id)).rejects.toEqual(refused('gone'))
})

test('what was filled in for another choice is not told, and a day that has gone is no plan', async () => {
  const id = await idOf(await sendCase(anybody, pothole()))
  await moved(id, 'in_progress')
  await expect(moved(id, 'planned', { day: '2020-01-01' })).rejects.toEqual(refused('contact.missing'))
  await moved(id, 'done', { words: 'Paikattu.', reason: 'money', receiver: 'Naapuri', day: '2020-01-01' })
  expect((await at(id)).events.at(-1)).toMatchObject({ words: 'Paikattu.', data: {} })
})

test('"closed is not fixed": its reporter may say so for fourteen days, and staff decide', async () => {
  const key = await sendCase(anybody, pothole())
  const id = await idOf(key)
  await moved(id, 'done', { words: 'Paikattu.' })
  await expect(replyToCase(anybody, said(key, 'Ei ole.'))).rejects.toEqual(refused('contact.ended'))
  await disputeCase(anybody, said(key, 'Kuoppa on yhä siinä.'))
  await expect(disputeCase(anybody, said(key, 'Vieläkin.'))).rejects.toEqual(refused('contact.tooLate'))
  await expect(moved(id, 'answered', { words: 'x' })).rejects.toEqual(refused('contact.cannotMove'))
  await moved(id, 'done', { words: 'Tarkistettu: paikka pitää.' })
  await sql`update case_events set created_at = created_at - interval '20 days' where "case" = ${id}`
  await expect(disputeCase(anybody, said(key, 'Vieläkin.'))).rejects.toEqual(refused('contact.tooLate'))
})

test('piles: late, mine, nobody’s, waiting and ended are counted as they are listed', async () => {
  const id = await idOf(await sendCase(anybody, pothole()))
  await sql`update cases set due_at = now() - interval '1 day' where id = ${id}`
  const counts = await countCases(kari)
  for (const pile of ['open', 'mine', 'unassigned', 'late', 'waiting', 'ended'] as const) {
    const { total, rows } = await listCases(kari, caseFilters.parse({ pile }))
    expect(total, pile).toBe(counts[pile])
    if (pile === 'late') expect(rows.map((row) => row.id)).toContain(id)
  }
})

test('that somebody at the desk has read a case is journalled, once for each officer and day', async () => {
  const id = await idOf(await sendCase(anybody, pothole()))
  const ville = await handling(staff.ville)
  await Promise.all([kari, kari, kari, ville].map((officer) => findCase(officer, id)))
  await findCase(kari, id)
  const rows = await sql`select actor from journal where action = 'case.read' and object = ${`case:${id}`}`
  expect(rows.map(({ actor }) => actor).toSorted()).toEqual(
    [kari, ville].map((one) => `staff:${one.staff.id}`).toSorted(),
  )
  const nothing = randomUUID()
  expect(await findCase(kari, nothing)).toBeNull()
  expect(await sql`select 1 from journal where object = ${`case:${nothing}`}`).toHaveLength(0)
})
