import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { followCase } from '@/db/contact/cases/follow/reads'
import { moveInput } from '@/db/contact/cases/moves/input'
import { disputeCase, moveCase, replyToCase } from '@/db/contact/cases/moves/writes'
import { caseFilters } from '@/db/contact/cases/queue/input'
import { listCases } from '@/db/contact/cases/queue/reads'
import { findCase } from '@/db/contact/cases/reads'
import { isDisputable, states } from '@/db/contact/cases/rules'
import { noteCase, sendCase } from '@/db/contact/cases/writes'
import { readDashboard } from '@/db/contact/figures/dashboard/reads'
import { listMonth } from '@/db/contact/figures/exports/reads'
import { monthsUpTo } from '@/db/contact/figures/rules'
import { surveyInput, surveyReasons } from '@/db/contact/surveys/input'
import { listSurveys } from '@/db/contact/surveys/reads'
import { reasonsAgainst } from '@/db/contact/surveys/rules'
import { answerSurvey } from '@/db/contact/surveys/writes'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { atCounter, handling } from '@/tests/people'
import { asOwner } from '../walls/canaries'

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

const told = async () => {
  const reach = { name: null, email: null, phone: null, publish: false }
  const form = { seen: null, placeNeeded: false, subject2: null, submission: randomUUID() }
  const key = await sendCase(anybody, {
    ...{ topic: '171', kind: 'repair', text: 'Koulukadulla on kuoppa.', place: 'Koulukatu 5' },
    ...reach,
    ...form,
  })
  const id = (await followCase(anybody, key))?.id ?? ''
  return { key, id }
}
const done = async (id: string) => {
  const { version } = (await findCase(kari, id)) ?? expect.unreachable()
  await moveCase(kari, moveInput.parse({ case: id, version, to: 'done', words: 'Kuoppa on paikattu.' }))
}
const rate = (at: string, answer: string, comment = '') =>
  answerSurvey(anybody, surveyInput.parse({ at, answer, comment }))
const refused = (key: string) => expect.objectContaining({ key })

test('a reporter says once how it ended, and staff read it', async () => {
  const { key, id } = await told()
  await expect(rate(key, 'yes')).rejects.toEqual(refused('contact.surveyOver'))
  await done(id)
  expect(await followCase(anybody, key)).toMatchObject({ rated: false, until: expect.any(String) })
  await Promise.all([rate(key, 'no', 'Kuoppa on yhä siinä.'), rate(key, 'no', 'Kuoppa on yhä siinä.')])
  await rate(key, 'yes')
  expect(await followCase(anybody, key)).toMatchObject({ rated: true })
  expect(await listSurveys(kari, id)).toMatchObject([{ satisfied: false, words: 'Kuoppa on yhä siinä.' }])
})

const poor = (at: string, ...reasons: string[]) =>
  answerSurvey(anybody, surveyInput.parse({ at, answer: 'no', reasons, comment: '' }))

test('whoever is not content ticks what was wrong, as far as it fits the end', async () => {
  const { key, id } = await told()
  await done(id)
  await poor(key, 'slow', 'not-fixed', 'not-answered')
  expect(await listSurveys(kari, id)).toMatchObject([{ satisfied: false, reasons: ['not-fixed', 'slow'], words: null }])
  const content = await told()
  await done(content.id)
  await answerSurvey(anybody, surveyInput.parse({ at: content.key, answer: 'yes', reasons: ['slow'], comment: '' }))
  expect(await listSurveys(kari, content.id)).toMatchObject([{ satisfied: true, reasons: [] }])
})

test('every disputable end has its reasons, each of them known, and always another one; the others have none', () => {
  for (const state of states) {
    const offered = reasonsAgainst(state)
    expect(offered.includes('other')).toBe(isDisputable(state))
    expect(offered.every((reason) => surveyReasons.includes(reason))).toBe(true)
  }
  expect(surveyReasons.filter((reason) => !states.some((state) => reasonsAgainst(state).includes(reason)))).toEqual([])
})

test('a reason that nobody offers, and a text without end, are refused by the form', () => {
  const form = { at: 'x'.repeat(32), answer: 'no' }
  expect(surveyInput.safeParse({ ...form, reasons: 'spite' }).success).toBe(false)
  expect(surveyInput.safeParse({ ...form, comment: 'x'.repeat(1001) }).success).toBe(false)
  expect(surveyInput.parse({ ...form, reasons: 'slow' }).reasons).toEqual(['slow'])
})

test('the figures count what was ticked and the export names it; neither tells a word of what was written', async () => {
  const [one, other] = [await told(), await told()]
  await done(one.id)
  await done(other.id)
  const before = (await readDashboard(kari, { months: 3, unit: undefined })).reasons
  await answerSurvey(
    anybody,
    surveyInput.parse({ at: one.key, answer: 'no', reasons: ['partly', 'slow'], comment: 'Naapurini Maija' }),
  )
  await poor(other.key, 'partly')
  const after = (await readDashboard(kari, { months: 3, unit: undefined })).reasons
  const count = (rows: typeof after, reason: string) => rows.find((row) => row.reason === reason)?.answers ?? 0
  expect([count(after, 'partly') - count(before, 'partly'), count(after, 'slow') - count(before, 'slow')]).toEqual([
    2, 1,
  ])
  expect(after.map(({ answers }) => answers)).toEqual(after.map(({ answers }) => answers).toSorted((a, b) => b - a))
  const lines = await listMonth(kari, monthsUpTo(new Date(), 1)[0] ?? '', { words: true })
  const reference = (await findCase(kari, one.id))?.reference
  expect(lines.find(({ number }) => number === reference)).toMatchObject({ dissatisfied_because: 'partly slow' })
  expect(JSON.stringify([after, lines])).not.toContain('Maija')
})

test('after fourteen days nothing is asked, and what is answered then is refused', async () => {
  const { key, id } = await told()
  await done(id)
  await sql`update cases set ended_at = now() - interval '16 days' where id = ${id}`
  await expect(rate(key, 'yes')).rejects.toEqual(refused('contact.surveyOver'))
  expect(await listSurveys(kari, id)).toEqual([])
})

test('a stranger’s key, an identity code and a form without an answer go nowhere', async () => {
  const { key, id } = await told()
  await done(id)
  await expect(rate('x'.repeat(32), 'yes')).rejects.toEqual(refused('gone'))
  await expect(rate(key, '')).rejects.toEqual(refused('gone'))
  expect(() => rate(key, 'yes', 'Olen 131052-308T.')).toThrow(refused('contact.identityCode'))
  expect(await listSurveys(kari, id)).toEqual([])
})

test('the queue marks what a reporter has said until staff act on it', async () => {
  const { key, id } = await told()
  const reference = (await findCase(kari, id))?.reference
  const mark = async (pile = 'open') =>
    (await listCases(kari, caseFilters.parse({ q: reference, pile }))).rows.map(({ unread }) => unread)
  const said = (text: string) => ({ at: key, text, event: randomUUID() })
  expect(await mark(), 'a new case is new anyway').toEqual([false])
  await replyToCase(anybody, said('Se on syvä.'))
  expect(await mark()).toEqual([true])
  await noteCase(kari, id, 'Luettu.')
  expect(await mark()).toEqual([false])
  await done(id)
  expect(await mark('ended')).toEqual([false])
  await disputeCase(anybody, said('Kuoppa on yhä siinä.'))
  expect(await mark()).toEqual([true])
})
