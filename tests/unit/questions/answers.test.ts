import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import type { HandArrival } from '@/db/contact/cases/arrivals/input'
import { keyInCase } from '@/db/contact/cases/arrivals/writes'
import { followCase } from '@/db/contact/cases/follow/reads'
import type { NewCase } from '@/db/contact/cases/input'
import { findCase } from '@/db/contact/cases/reads'
import { sendCase } from '@/db/contact/cases/writes'
import { questionInput } from '@/db/contact/questions/input'
import { findQuestions } from '@/db/contact/questions/reads'
import { saveQuestion, stepQuestion } from '@/db/contact/questions/writes'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { atCounter, handling } from '@/tests/people'

let kari: Officer<'contact'>
beforeAll(async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
})
afterAll(closeDatabase)

const anybody = atCounter('jamsa')
const refused = (key: string) => expect.objectContaining({ key })
const lamp = (more: Partial<NewCase> = {}): NewCase => ({
  ...{ topic: 'katuvalot', kind: 'repair', text: 'Valo ei pala.', place: 'Koulukatu 5', name: null, email: null },
  ...{ phone: null, publish: false, seen: null, placeNeeded: false, subject2: null, submission: randomUUID() },
  ...more,
})
const written = (more: object) =>
  questionInput('fi').parse({ topic: 'katuvalot', seen: 1, type: 'text', label: { fi: 'Uusi' }, ...more })
const setOf = (topic: string) => findQuestions(anybody, topic)
const told = async (sent: NewCase) => (await followCase(anybody, await sendCase(anybody, sent))) ?? expect.unreachable()

test('answers stay with the case as they were asked, for the reporter and the desk', async () => {
  const { id } = await told(lamp({ answers: { VIKA: 'pimea', MAARA: '3', PYLVAS: 'A 17' } }))
  const found = (await findCase(kari, id)) ?? expect.unreachable()
  expect(found.answers.map(({ code, values }) => [code, values])).toEqual([
    ['VIKA', [{ key: 'pimea', name: { fi: 'Se ei pala', sv: 'Den lyser inte', en: 'It is dark' } }]],
    ['MAARA', [{ text: '3' }]],
    ['PYLVAS', [{ text: 'A 17' }]],
  ])
  const { number } = await setOf('katuvalot')
  await saveQuestion(
    kari,
    written({
      ...{ seen: number, question: 'PYLVAS', label: { fi: 'Tolpan numero' } },
    }),
    'fi',
  )
  expect((await findCase(kari, id))?.answers[2]?.question.fi, 'later edits change nothing').toBe('Pylvään numero')
})

test('a form that was opened before an edit can still be sent, and is held to what it asked', async () => {
  const before = await setOf('198')
  const required = { topic: '198', seen: before.number, code: 'PAKKO', required: 'on' }
  expect(await saveQuestion(kari, written(required), 'fi')).toBe('PAKKO')
  const now = await setOf('198')
  expect(now.number).toBe(before.number + 1)
  const sign = (more: Partial<NewCase>) => lamp({ topic: '198', ...more })
  await expect(sendCase(anybody, sign({}))).rejects.toEqual(refused('questions.unanswered'))
  await expect(sendCase(anybody, sign({ questionSet: now.id }))).rejects.toEqual(refused('questions.unanswered'))
  const { answers } = await told(sign({ questionSet: before.id, answers: { MERKKI: 'kaatunut', PAKKO: 'x' } }))
  expect(answers.map(({ code }) => code)).toEqual(['MERKKI'])
  const lamps = await setOf('katuvalot')
  await expect(sendCase(anybody, sign({ questionSet: lamps.id })), 'another topic’s set is none').rejects.toEqual(
    refused('questions.unanswered'),
  )
})

test('a plate number is read at the desk alone', async () => {
  const { id, answers } = await told(lamp({ topic: 'pysakointi', answers: { REKISTERI: 'ABC-123' } }))
  expect(answers).toEqual([])
  expect((await findCase(kari, id))?.answers).toMatchObject([{ hidden: true, values: [{ text: 'ABC-123' }] }])
})

test('nobody passes a stop or puts an identity code into an answer', async () => {
  const burst = lamp({ topic: 'vesihuolto', text: 'Vesi loppui.' })
  await expect(sendCase(anybody, { ...burst, answers: { VUOTO: 'yes' } })).rejects.toEqual(refused('questions.stopped'))
  await expect(sendCase(anybody, lamp({ answers: { PYLVAS: '131052-308T' } }))).rejects.toEqual(
    refused('contact.identityCode'),
  )
  expect((await told({ ...burst, answers: { VUOTO: 'no' } })).answers).toHaveLength(1)
})

test('staff write down what they are told, as much as there is', async () => {
  const call: Omit<HandArrival, 'submission'> = {
    channel: 'phone',
    at: new Date(Date.now() - 60_000),
    topic: '198',
    kind: 'repair',
    text: 'Merkki on nurin.',
    place: 'Koulukatu 5',
    name: null,
    email: null,
    phone: null,
    locale: 'fi',
    publish: false,
    seen: null,
  }
  const id = await keyInCase(kari, { ...call, submission: randomUUID(), answers: { MERKKI: 'kaatunut' } })
  expect((await findCase(kari, id))?.answers.map(({ code }) => code)).toEqual(['MERKKI'])
  await expect(keyInCase(kari, { ...call, submission: randomUUID(), answers: { MERKKI: 'muu' } })).rejects.toEqual(
    refused('questions.unanswered'),
  )
})

test('of two officers who change the questions at once one is told so', async () => {
  const { number } = await setOf('talvi')
  const change = (code: string) => saveQuestion(kari, written({ topic: 'talvi', seen: number, code }), 'fi')
  const ends = await Promise.allSettled([change('A'), change('B')])
  expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: refused('questions.changedMeanwhile'),
  })
})

test('a question moves and goes; what hangs on it goes first', async () => {
  const order = async () => (await setOf('katuvalot')).questions.map(({ code }) => code)
  const step = async (question: string, to: 'up' | 'down' | 'away') =>
    stepQuestion(kari, { topic: 'katuvalot', seen: (await setOf('katuvalot')).number, question, to })
  await step('PYLVAS', 'up')
  expect(await order()).toEqual(['VIKA', 'PYLVAS', 'MAARA'])
  await expect(step('VIKA', 'away')).rejects.toEqual(refused('questions.branch'))
  await step('MAARA', 'away')
  await step('VIKA', 'away')
  expect(await order()).toEqual(['PYLVAS'])
})
