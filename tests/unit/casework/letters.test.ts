import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Officer, Visitor } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { assignCase } from '@/db/contact/cases/assignments/writes'
import { mergeCase } from '@/db/contact/cases/merges/writes'
import { rerouteCase } from '@/db/contact/cases/rerouting/writes'
import { retopicCase } from '@/db/contact/cases/retopics/writes'
import { forwardCase } from '@/db/contact/forwards/writes'
import { listTopics } from '@/db/contact/topics/reads'
import { finnishDay } from '@/db/fields'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { sendDue } from '@/scripts/worker/mails'
import { handling } from '@/tests/people'
import { startMailServer } from '../mails/mail-server'
import { asOwner } from '../walls/canaries'
import { anybody, caseOf, moved, told } from './town'

const sql = asOwner()
let kari: Officer<'contact'>
let post: Awaited<ReturnType<typeof startMailServer>>

beforeAll(async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
  await sql`select set_config('app.municipality', 'jamsa', false)`
})
beforeEach(async () => {
  post = await startMailServer()
  await sql`delete from mails`
})
afterEach(() => post.stop())
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const swedish = { ...anybody, locale: 'sv' } as Visitor<'contact'>
const onlyByMail = (more: object = {}) => told({ email: 'bo@posti.example', ...more }, swedish)
const tomorrow = finnishDay(new Date(Date.now() + 86_400_000))
/** What has come since, without the receipts. */
const letters = async () => {
  await sendDue('jamsa', post.url)
  return post.taken.filter(({ subject }) => !subject?.includes('har kommit fram'))
}
const version = async (id: string) => (await caseOf(kari, id)).version
const otherUnit = async (id: string) => {
  const { unitId } = await caseOf(kari, id)
  const topics = await listTopics(anybody)
  return topics.find(({ unit }) => unit.id !== unitId) ?? expect.unreachable()
}

test('whoever left only an address is written to when the case goes under another topic, with the reason', async () => {
  const { id, reference } = await onlyByMail()
  const topic = await otherUnit(id)
  const under = { case: id, version: 1, topic: topic.code, kind: 'repair', unitChoice: 'proposed' } as const
  await retopicCase(kari, { ...under, why: 'Gäller gatubelysningen.' })
  const [mail, ...others] = await letters()
  expect(others).toEqual([])
  expect(mail?.subject).toBe(`Ärende ${reference} har flyttats till rätt ämne`)
  expect(mail?.text).toContain(topic.name.sv)
  expect(mail?.text).toContain(topic.unit.name.sv)
  expect(mail?.text).toContain('> Gäller gatubelysningen.')
})

test('another unit is told of once; another handler of the same unit is nobody’s news', async () => {
  const { id, reference } = await onlyByMail()
  const { unit } = await otherUnit(id)
  await assignCase(kari, id, 1, (await caseOf(kari, id)).unitId, kari.staff.id)
  expect(await letters()).toEqual([])
  await assignCase(kari, id, 2, unit.id, null)
  const [mail] = await letters()
  expect(mail?.subject).toBe(`Ärende ${reference} har flyttats till en annan enhet`)
  expect(mail?.text).toContain(unit.name.sv)
  await rerouteCase(kari, id, 3)
  expect(await letters(), 'the rules send it back').toHaveLength(2)
  await moved(kari, id, 'done', { words: 'Klart.' })
  await assignCase(kari, id, await version(id), unit.id, null)
  expect(await letters(), 'what has ended concerns its reporter no more').toHaveLength(3)
})

test('each receiver the case is passed on to, a plan and a joining are told, each once', async () => {
  const [main, { id }] = [await told(), await onlyByMail()]
  const to = (name: string) => ({
    ...{ recipient: null, email: null, locale: 'fi' as const, shares: [], pictures: [], whole: false },
    ...{ name, message: null, tell: null, dueOn: tomorrow, case: id },
    ...{ also: { fi: null, sv: null, en: null }, oneLanguage: false },
  })
  for (const name of ['Järvi-Sähkö', 'Tieurakka']) await forwardCase(kari, { ...to(name), version: await version(id) })
  await moved(kari, id, 'in_progress')
  await moved(kari, id, 'planned', { day: tomorrow })
  await moved(kari, id, 'in_progress')
  await mergeCase(kari, { case: id, version: await version(id), number: main.reference, offered: null })
  const texts = (await letters()).map(({ text }) => text ?? '')
  expect(texts).toHaveLength(6)
  expect(texts.filter((text) => text.includes('Järvi-Sähkö'))).toHaveLength(1)
  expect(texts.filter((text) => text.includes('Tieurakka'))).toHaveLength(1)
  expect(texts.filter((text) => text.includes('planer'))).toHaveLength(1)
  expect(texts.at(-1)).toContain('slagits samman')
})
