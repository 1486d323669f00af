import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Officer, Visitor } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import type { Choice, MoveTold, Told } from '@/db/contact/bulks/input'
import { findBulk } from '@/db/contact/bulks/reads'
import { chooseCases, dropOldBulks, pressBulk, tellBulk } from '@/db/contact/bulks/writes'
import { followCase } from '@/db/contact/cases/follow/reads'
import { findMerge } from '@/db/contact/cases/merges/reads'
import { mergeCase } from '@/db/contact/cases/merges/writes'
import { noteCase } from '@/db/contact/cases/writes'
import { templateInput } from '@/db/contact/templates/input'
import { saveTemplate } from '@/db/contact/templates/writes'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { handling } from '@/tests/people'
import { anybody, caseOf, moved, refused, told, when } from '../casework/town'
import { asOwner } from '../walls/canaries'

const sql = asOwner()
let kari: Officer<'contact'>
let marketta: Officer<'contact'>
beforeAll(async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
  marketta = await handling(staff.marketta)
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

type Case = { id: string }

async function chosen(act: Choice['act'], ...some: Case[]) {
  const rows = await Promise.all(some.map(async ({ id }) => ({ id, version: (await caseOf(kari, id)).version })))
  return chooseCases(kari, { submission: randomUUID(), act, rows, all: null })
}
const outcomes = async (bulk: string) =>
  ((await findBulk(kari, bulk, when)) ?? expect.unreachable()).items.map(({ outcome }) => outcome)
const problems = async (bulk: string) =>
  ((await findBulk(kari, bulk, when)) ?? expect.unreachable()).items.map(({ plan }) => plan?.problem)
const move = (more: Partial<MoveTold> = {}): Told => ({
  act: 'move',
  to: 'done',
  template: null,
  words: { fi: 'Asia {reference} on kunnossa.', sv: null, en: null },
  day: null,
  receiver: null,
  reason: null,
  ...more,
})
const three = async () => [await told(), await told(), await told()] as const

test('each reporter gets the words in their own language, from what was written or from the template', async () => {
  const [one, other] = [await told(), await told({}, { ...kari, locale: 'sv' })]
  const template = randomUUID()
  const words = { fi: 'Malli.', sv: 'Ärende {reference} är klart.' }
  await saveTemplate(kari, templateInput('fi').parse({ name: 'x', state: 'done', words, submission: template }))
  const bulk = await chosen('move', one, other)
  await tellBulk(kari, bulk, move(), when)
  expect(await findBulk(kari, bulk, when)).toMatchObject({ silent: ['sv'] })
  expect(await problems(bulk)).toEqual([null, 'queue.noWords'])
  await tellBulk(kari, bulk, move({ template }), when)
  const shown = (await findBulk(kari, bulk, when))?.items.map(({ plan }) => plan?.words)
  expect(shown).toEqual([`Asia ${one.reference} on kunnossa.`, `Ärende ${other.reference} är klart.`])
  await pressBulk(kari, bulk, when)
  expect(await outcomes(bulk)).toEqual(['done', 'done'])
  const last = await Promise.all([one, other].map(async ({ id }) => (await caseOf(kari, id)).events.at(-1)))
  expect(last.map((event) => [event?.to, event?.words])).toEqual(shown?.map((text) => ['done', text]))
})

test('what somebody changed meanwhile is left as it is and told; the others are done', async () => {
  const [one, changed, rejected] = await three()
  await moved(kari, rejected.id, 'rejected', { reason: 'spam' })
  const bulk = await chosen('move', one, changed, rejected)
  await tellBulk(kari, bulk, move(), when)
  expect(await problems(bulk)).toEqual([null, null, 'contact.cannotMove'])
  await moved(marketta, changed.id, 'in_progress')
  await pressBulk(kari, bulk, when)
  expect(await outcomes(bulk)).toEqual(['done', 'contact.changedMeanwhile', 'contact.cannotMove'])
  expect((await caseOf(kari, changed.id)).state).toBe('in_progress')
  expect((await caseOf(kari, rejected.id)).state).toBe('rejected')
})

test('pressed many times at once, each case is done once', async () => {
  const all = await three()
  const bulk = await chosen('move', ...all)
  await tellBulk(
    kari,
    bulk,
    move({ to: 'in_progress', words: { fi: 'Otettu käsittelyyn.', sv: null, en: null } }),
    when,
  )
  await Promise.all(Array.from({ length: 5 }, () => pressBulk(kari, bulk, when)))
  await pressBulk(kari, bulk, when)
  expect(await outcomes(bulk)).toEqual(['done', 'done', 'done'])
  for (const { id } of all)
    expect((await caseOf(kari, id)).events.filter(({ kind }) => kind === 'moved')).toHaveLength(1)
  await expect(tellBulk(kari, bulk, move(), when)).rejects.toEqual(refused('queue.alreadyPressed'))
})

test('a press that was cut short is taken up again; what it may have done is told apart', async () => {
  const [one, other] = await three()
  const bulk = await chosen('take', one, other)
  await sql`select set_config('app.municipality', 'jamsa', false)`
  await sql`update case_bulk_items set claimed_at = now() - interval '2 minutes' where bulk = ${bulk}`
  await moved(kari, other.id, 'in_progress')
  await pressBulk(kari, bulk, when)
  expect(await outcomes(bulk)).toEqual(['done', 'queue.unsure'])
})

test('cases become mine, each in its own unit, and the journal names each as if done alone', async () => {
  const [one, other] = [await told(), await told({ topic: 'katuvalot' })]
  const units = await Promise.all([one, other].map(async ({ id }) => (await caseOf(kari, id)).unitId))
  const bulk = await chosen('take', one, other)
  await pressBulk(kari, bulk, when)
  for (const [at, { id }] of [one, other].entries())
    expect(await caseOf(kari, id)).toMatchObject({ handler: kari.staff.id, unitId: units[at] })
  await sql`select set_config('app.municipality', 'jamsa', false)`
  const entries =
    await sql`select object, actor from journal where action = 'case.assigned' and actor = ${`staff:${kari.staff.id}`}`
  expect(entries.map(({ object }) => object)).toEqual(expect.arrayContaining([`case:${one.id}`, `case:${other.id}`]))
  const again = await chosen('take', one)
  expect(await problems(again)).toEqual(['queue.already'])
})

test('several come under another topic, with the kinds they had', async () => {
  const [one, other] = [await told({ kind: 'tip' }), await told()]
  const bulk = await chosen('retopic', one, other)
  await tellBulk(
    kari,
    bulk,
    { act: 'retopic', topic: '198', kind: null, unitChoice: 'proposed', why: 'Merkkiasia.' },
    when,
  )
  await pressBulk(kari, bulk, when)
  expect(await outcomes(bulk)).toEqual(['done', 'done'])
  expect(await caseOf(kari, one.id)).toMatchObject({ topicCode: '198', kind: 'tip' })
  expect(await caseOf(kari, other.id)).toMatchObject({ topicCode: '198', kind: 'repair' })
})

test('all but the one chosen join it', async () => {
  const [main, one, other] = await three()
  const bulk = await chosen('merge', one, main, other)
  await tellBulk(kari, bulk, { act: 'merge', main: main.id }, when)
  await pressBulk(kari, bulk, when)
  expect(await outcomes(bulk)).toEqual(['done', 'queue.isMain', 'done'])
  expect((await findMerge(kari, main.id)).joined.map(({ id }) => id)).toEqual([one.id, other.id])
  const stranger = await told()
  const wrong = await chosen('merge', one, other)
  await expect(tellBulk(kari, wrong, { act: 'merge', main: stranger.id }, when)).rejects.toEqual(refused('gone'))
})

test('all that the filters find are chosen as they stand, in the order of the queue', async () => {
  const [one, other, note] = await three()
  for (const { id } of [one, other, note]) await noteCase(kari, id, 'Yhteinen tunnus xylofoni.')
  const bulk = await chooseCases(kari, {
    submission: randomUUID(),
    act: 'move',
    rows: [],
    all: 'pile=all&q=xylofoni&sort=oldest',
  })
  expect((await findBulk(kari, bulk, when))?.items.map(({ id }) => id)).toEqual([one.id, other.id, note.id])
  const none = { submission: randomUUID(), act: 'move' as const, rows: [], all: 'q=avaruusasema' }
  await expect(chooseCases(kari, none)).rejects.toEqual(refused('queue.nothingChosen'))
})

test('what nobody could do without is asked for at once; a code of identity goes nowhere', async () => {
  const [one] = await three()
  const bulk = await chosen('move', one)
  const asked = (more: Partial<MoveTold>) => tellBulk(kari, bulk, move(more), when)
  await expect(asked({ words: { fi: null, sv: null, en: null } })).rejects.toMatchObject({
    key: 'contact.missing',
    values: { field: 'words' },
  })
  await moved(kari, one.id, 'in_progress')
  const later = await chosen('move', one)
  await expect(tellBulk(kari, later, move({ to: 'planned' }), when)).rejects.toMatchObject({ values: { field: 'day' } })
  const secret = { fi: 'Soita 131052-308T.', sv: null, en: null }
  await expect(tellBulk(kari, later, move({ words: secret }), when)).rejects.toEqual(refused('contact.identityCode'))
})

test('a bulk is its maker’s alone, and gone after a week', async () => {
  const bulk = await chosen('take', await told())
  expect(await findBulk(marketta, bulk, when)).toBeNull()
  await expect(pressBulk(marketta, bulk, when)).rejects.toEqual(refused('gone'))
  const job = townAtWork('jamsa', 'contact', 'tests')
  expect(await dropOldBulks(job)).toBe(0)
  await sql`select set_config('app.municipality', 'jamsa', false)`
  await sql`update case_bulks set created_at = now() - interval '8 days' where id = ${bulk}`
  expect(await dropOldBulks(job)).toBe(1)
  expect(await findBulk(kari, bulk, when)).toBeNull()
})

test('work may be planned for a season, told as it stands in a sentence and to each reader in their language', async () => {
  const [one, swedish, joined] = [
    await told(),
    await told({}, { ...kari, locale: 'sv' }),
    await told({}, { ...anybody, locale: 'sv' }),
  ]
  await moved(kari, one.id, 'in_progress')
  await moved(kari, swedish.id, 'in_progress')
  const { version } = await caseOf(kari, joined.id)
  await mergeCase(kari, { case: joined.id, version, number: one.reference, offered: null })
  const bulk = await chosen('move', one, swedish)
  const planned = (sv: string | null) =>
    move({ to: 'planned', period: '2099-spring', words: { fi: 'Korjaamme sen {day}.', sv, en: null } })
  await tellBulk(kari, bulk, planned(null), when)
  expect(await problems(bulk)).toEqual(['casework.languageMissing', 'queue.noWords'])
  expect(await findBulk(kari, bulk, when)).toMatchObject({ silent: ['sv'] })
  await tellBulk(kari, bulk, planned('Vi lagar det {day}.'), when)
  await pressBulk(kari, bulk, when)
  expect(await outcomes(bulk)).toEqual(['done', 'done'])
  expect((await caseOf(kari, one.id)).events.at(-1)).toMatchObject({
    to: 'planned',
    words: 'Korjaamme sen fi 2099-spring.',
    data: { day: '2099-05-31', period: '2099-spring' },
  })
  const theirs = await followCase({ ...anybody, locale: 'sv' } as Visitor<'contact'>, joined.key)
  expect(theirs?.events.at(-1)).toMatchObject({ words: 'Vi lagar det sv 2099-spring.', lang: 'sv' })
})
