import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { followCase } from '@/db/contact/cases/follow/reads'
import { disputeCase, expireQuestions } from '@/db/contact/cases/moves/writes'
import { surveyInput } from '@/db/contact/surveys/input'
import { answerSurvey } from '@/db/contact/surveys/writes'
import { waitsInput } from '@/db/contact/waits/input'
import { readWaits } from '@/db/contact/waits/reads'
import { usualWaits, waitLimits, waitsAt } from '@/db/contact/waits/rules'
import { setWaits } from '@/db/contact/waits/writes'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { handling } from '@/tests/people'
import { anybody, moved, refused, told } from '../casework/town'
import { asOwner } from '../walls/canaries'

const sql = asOwner()
const job = townAtWork('jamsa', 'contact', 'tests')
let kari: Officer<'contact'>

beforeAll(async () => {
  await seedTopics(job)
  kari = await handling(staff.kari)
  await sql`select set_config('app.municipality', 'jamsa', false)`
})
beforeEach(async () => {
  await sql`delete from contact_waits`
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const before = (days: number) => new Date(Date.now() - days * 86_400_000)
/** What the desk had set a hundred days ago. */
const setLong = (waits: object) =>
  sql`insert into contact_waits ${sql({ municipality: 'jamsa', ...usualWaits, ...waits, created_at: before(100) })}`

async function endedBefore(days: number) {
  const one = await told()
  await moved(kari, one.id, 'done', { words: 'Paikattu.' })
  await sql`update case_events set created_at = created_at - make_interval(days => ${days}) where "case" = ${one.id}`
  await sql`update cases set ended_at = ended_at - make_interval(days => ${days}) where id = ${one.id}`
  return one
}
const dispute = (at: string) => disputeCase(anybody, { at, event: randomUUID(), text: 'Kuoppa on yhä siinä.' })

test('what held at a moment is what was set last before it, and before that what is usual', () => {
  const day = fc.integer({ min: 0, max: 1000 })
  const set = fc.record({ dispute: day, question: day, forward: day, at: day })
  fc.assert(
    fc.property(fc.array(set), day, (sets, at) => {
      const ordered = sets.toSorted((one, other) => one.at - other.at).map((one) => ({ ...one, at: new Date(one.at) }))
      const last = ordered.filter((one) => one.at.valueOf() <= at).at(-1)
      expect(waitsAt(ordered, new Date(at))).toEqual(last ?? usualWaits)
    }),
  )
})

test('the form takes whole days within the limits, and what is usual lies within them', () => {
  const takes = (more: object) => waitsInput.safeParse({ dispute: '14', question: '5', forward: '14', ...more }).success
  expect(takes({})).toBe(true)
  for (const wait of ['dispute', 'question', 'forward'] as const) {
    const { min, max } = waitLimits[wait]
    expect(takes({ [wait]: String(usualWaits[wait]) })).toBe(true)
    const edges = [min - 1, min, max, max + 1].map((days) => takes({ [wait]: String(days) }))
    expect(edges, wait).toEqual([false, true, true, false])
    for (const typed of ['', 'kaksi', '7,5', '-7']) expect(takes({ [wait]: typed }), typed).toBe(false)
  }
})

test('a town that has set nothing waits as is usual; what the desk sets is journalled once, and is no other town’s', async () => {
  expect(await readWaits(kari)).toEqual({ ...usualWaits, since: null })
  const waits = { dispute: 21, question: 7, forward: 10 }
  await setWaits(kari, { ...waits, since: null })
  await setWaits(kari, { ...waits, since: null })
  expect(await readWaits(kari)).toMatchObject(waits)
  expect(await sql`select detail from journal where action = 'waits.changed'`).toEqual([{ detail: '21, 7, 10' }])
  expect(await readWaits(await handling(staff.liisa))).toMatchObject(usualWaits)
})

test('of two who set the days at once the later is told, and nothing is overwritten', async () => {
  const { since } = await readWaits(kari)
  const said = (dispute: number) =>
    setWaits(kari, { ...usualWaits, dispute, since }).then(
      () => 'set',
      (why) => why.key,
    )
  expect((await Promise.all([said(20), said(30)])).toSorted()).toEqual(['changedMeanwhile', 'set'])
  const now = await readWaits(kari)
  expect(await said(40)).toBe('changedMeanwhile')
  expect(await readWaits(kari)).toEqual(now)
  await setWaits(kari, { ...usualWaits, dispute: 40, since: now.since })
  expect(await readWaits(kari)).toMatchObject({ dispute: 40 })
})

test('an end is disputed and rated as long as held when the case ended', async () => {
  await setLong({ dispute: 21 })
  const one = await endedBefore(18)
  expect(await followCase(anybody, one.key)).toMatchObject({
    disputableTo: expect.any(Date),
    until: expect.any(String),
  })
  await answerSurvey(anybody, surveyInput.parse({ at: one.key, answer: 'no' }))
  await dispute(one.key)
  const late = await endedBefore(23)
  expect(await followCase(anybody, late.key)).toMatchObject({ disputableTo: null, until: null })
  await expect(dispute(late.key)).rejects.toEqual(refused('contact.tooLate'))
})

test('shortened afterwards, it takes nobody’s days: what was promised stays promised', async () => {
  const one = await endedBefore(10)
  await setWaits(kari, { ...usualWaits, dispute: 7, since: null })
  expect((await followCase(anybody, one.key))?.disputableTo).not.toBeNull()
  await dispute(one.key)
})

test('a question lapses after the days that held when it was put, and its mail names the last of them', async () => {
  await setLong({ question: 10 })
  const one = await told({ email: 'ville@example.fi' })
  await moved(kari, one.id, 'waiting_reporter', { words: 'Kummalla puolella?' })
  const [mail] = await sql`select "values" from mails where kind = 'questionAsked'`
  const last = before(-10).toLocaleDateString('sv-SE', { timeZone: 'Europe/Helsinki' })
  expect(mail?.values.until).toBe(last)
  const passed = (days: number) =>
    sql`update case_events set created_at = ${before(days)} where "case" = ${one.id} and "to" = 'waiting_reporter'`
  await passed(9)
  expect(await expireQuestions(job)).toBe(0)
  await passed(11)
  expect(await expireQuestions(job)).toBe(1)
  expect((await followCase(anybody, one.key))?.state).toBe('in_progress')
})
