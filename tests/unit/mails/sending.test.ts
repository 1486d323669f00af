import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { followCase } from '@/db/contact/cases/follow/reads'
import type { NewCase } from '@/db/contact/cases/input'
import { moveInput } from '@/db/contact/cases/moves/input'
import { moveCase } from '@/db/contact/cases/moves/writes'
import { findCase } from '@/db/contact/cases/reads'
import { remindOfQuestions, warnUnits } from '@/db/contact/cases/reminders/writes'
import { sendCase } from '@/db/contact/cases/writes'
import { countUndelivered, listUndelivered } from '@/db/outbox/mails/reads'
import { mostAttempts } from '@/db/outbox/mails/rules'
import { claimMail, noteFault, noteSent, tryMailAgain } from '@/db/outbox/mails/writes'
import { listMessages } from '@/db/outbox/reads'
import { Refusal } from '@/db/refusal'
import { seedTopics } from '@/db/seed/contact'
import { residents, staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { letterOf } from '@/scripts/worker/letter'
import { mailServer } from '@/scripts/worker/mail-server'
import { sendDue } from '@/scripts/worker/mails'
import { atCounter, handling, signedIn, writing } from '@/tests/people'
import { asOwner } from '../walls/canaries'
import { startMailServer } from './mail-server'

const job = townAtWork('jamsa', 'contact', 'mails')
const anybody = atCounter('jamsa')
const sql = asOwner()
let kari: Officer<'contact'>
let post: Awaited<ReturnType<typeof startMailServer>>

beforeAll(async () => {
  for (const town of ['jamsa', 'joutsa']) await seedTopics(townAtWork(town, 'contact', 'tests'))
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

const report = (more: Partial<NewCase> = {}): NewCase => ({
  topic: '171',
  kind: 'repair',
  text: 'Koulukadulla on kuoppa.',
  place: 'Koulukatu 5',
  name: 'Aino Mäkinen',
  email: 'aino@posti.example',
  phone: null,
  publish: false,
  seen: null,
  placeNeeded: false,
  subject2: null,
  submission: randomUUID(),
  ...more,
})
const sendNow = () => sendDue('jamsa', post.url)
const rows = () => sql`select kind, state, attempts, fault, address, values from mails order by created_at`
const states = async () => (await rows()).map(({ state }) => state)
const laterOn = () => sql`update mails set next_at = now() where state in ('failed', 'sending')`
const textOf = (at = -1) => post.taken.at(at)?.text?.replace(/\s+/g, ' ') ?? ''
const moved = async (key: string, to: string, told: object = {}) => {
  const id = (await followCase(anybody, key))?.id ?? ''
  const { version } = (await findCase(kari, id)) ?? expect.unreachable()
  await moveCase(kari, moveInput.parse({ case: id, version, to, ...told }))
}

test('a reporter who left an address gets a receipt with the number, the day and their own link; nobody else gets anything', async () => {
  const key = await sendCase(anybody, report())
  await sendCase(anybody, report({ email: null }))
  const found = (await followCase(anybody, key)) ?? expect.unreachable()
  await sendNow()
  expect(post.taken).toHaveLength(1)
  const [mail] = post.taken
  expect(mail?.subject).toBe(`Asia ${found.reference}: viestisi on perillä`)
  expect(mail?.from?.value).toEqual([{ name: 'Oma Jämsä', address: 'ei-vastata@jamsa.example' }])
  expect(mail?.to).toMatchObject({ value: [{ address: 'aino@posti.example' }] })
  expect(mail?.headers.get('auto-submitted')).toBe('auto-generated')
  expect(mail?.html).toBe(false)
  expect(textOf()).toContain(`http://jamsa.localhost:3000/fi/palaute/seuraa/${key}`)
  expect(textOf()).toContain('Kadunpito')
  expect(textOf(), 'the words of the report stay at home').not.toContain('Koulukadulla')
})

test('what has gone keeps neither the address nor the words', async () => {
  await sendCase(anybody, report())
  expect(await rows()).toMatchObject([{ state: 'queued', address: 'aino@posti.example' }])
  await sendNow()
  expect(await rows()).toMatchObject([{ state: 'sent', address: null, values: {} }])
  expect(await listUndelivered(kari)).toEqual([])
})

test('the same form sent again is one mail', async () => {
  const form = report()
  await Promise.all([sendCase(anybody, form), sendCase(anybody, form), sendCase(anybody, form)])
  await sendNow()
  expect(post.taken).toHaveLength(1)
})

test('each turn is told once in the reporter’s language, with the staff’s own words and where to go on', async () => {
  const key = await sendCase({ ...anybody, locale: 'sv' } as typeof anybody, report())
  await moved(key, 'in_progress', { words: 'Tutkimme asiaa.' })
  await moved(key, 'waiting_reporter', { words: 'Kummalla puolella katua?' })
  await moved(key, 'done', { words: 'Kuoppa on paikattu.\nKiitos.' })
  await sendNow()
  await sendNow()
  expect(post.taken.map(({ subject }) => subject?.replace(/ärende \w+/i, '#'))).toEqual([
    '#: ditt meddelande har kommit fram',
    '# har gått framåt',
    '#: vi behöver fler uppgifter av dig',
    '# har behandlats',
  ])
  expect(post.taken[2]?.text).toContain('> Kummalla puolella katua?')
  expect(post.taken[3]?.text).toContain('> Kuoppa on paikattu.\n> Kiitos.')
  expect(textOf()).toContain(`http://jamsa.localhost:3000/sv/respons/folj/${key}`)
})

test('what is rejected as spam is not written about', async () => {
  const key = await sendCase(anybody, report())
  await moved(key, 'rejected', { reason: 'spam' })
  expect(await rows()).toHaveLength(1)
})

test('two workers at once send each mail once', async () => {
  await Promise.all(Array.from({ length: 12 }, () => sendCase(anybody, report())))
  await Promise.all([sendNow(), sendNow(), sendNow()])
  expect(post.taken).toHaveLength(12)
  expect(new Set(post.taken.map(({ messageId }) => messageId)).size).toBe(12)
})

test('while the server is down everything waits, is seen at the desk, and goes when it is back', async () => {
  await Promise.all(Array.from({ length: 3 }, () => sendCase(anybody, report())))
  await post.stop()
  await sendNow()
  expect((await states()).toSorted(), 'one finds the way shut, the others are spared').toEqual([
    'failed',
    'queued',
    'queued',
  ])
  await sql`update mails set created_at = now() - interval '2 hours'`
  expect(await countUndelivered(kari)).toMatchObject({ waiting: 3, dead: 0, queued: 3 })
  expect(await listUndelivered(kari)).toHaveLength(3)
  post = await startMailServer(post.port)
  await laterOn()
  await sendNow()
  expect(post.taken).toHaveLength(3)
  expect(await countUndelivered(kari)).toMatchObject({ waiting: 0, dead: 0, queued: 0 })
})

test('without a mail server mails wait untouched', async () => {
  await sendCase(anybody, report())
  await sendDue('jamsa', undefined)
  expect(await rows()).toMatchObject([{ state: 'queued', attempts: 0 }])
  expect(await countUndelivered(kari)).toMatchObject({ sends: false, queued: 1 })
})

test('a server that never answers holds a mail for a bounded time', async () => {
  post.be('silent')
  await sendCase(anybody, report())
  const claimed = (await claimMail(job)) ?? expect.unreachable()
  const quick = mailServer(post.url, { dnsTimeout: 50, connectionTimeout: 50, greetingTimeout: 50, socketTimeout: 50 })
  await expect(quick(letterOf(claimed))).rejects.toMatchObject({ code: 'ETIMEDOUT' })
  const whole = mailServer(post.url, undefined, 50)
  await expect(whole(letterOf(claimed))).rejects.toMatchObject({ code: 'ETIMEDOUT' })
})

test('“later” is tried later, “no” waits for somebody at the desk, and others go on meanwhile', async () => {
  post.be('later')
  await sendCase(anybody, report())
  await sendNow()
  expect(await rows()).toMatchObject([{ state: 'failed', fault: 'busy', attempts: 1 }])
  await sendNow()
  expect((await rows())[0]?.attempts, 'not before its time').toBe(1)
  post.be('no')
  await laterOn()
  await sendNow()
  expect(await rows()).toMatchObject([{ state: 'dead', fault: 'rejected', attempts: 2 }])
  post.be('up')
  await sendCase(anybody, report())
  await sendNow()
  expect((await states()).toSorted()).toEqual(['dead', 'sent'])
  const [dead] = await listUndelivered(kari)
  expect(dead).toMatchObject({ kind: 'caseReceived', state: 'dead', fault: 'rejected' })
  expect(JSON.stringify(dead)).not.toContain('@')
  await tryMailAgain(kari, dead?.id ?? '')
  await sendNow()
  expect(await states()).toEqual(['sent', 'sent'])
  expect(post.taken).toHaveLength(2)
  await expect(tryMailAgain(kari, dead?.id ?? '')).rejects.toThrow(Refusal)
})

test('a mail that never gets through is given up at last, and stays in sight', async () => {
  await sendCase(anybody, report())
  for (let i = 0; i < mostAttempts; i++) {
    const claimed = (await claimMail(job)) ?? expect.unreachable()
    expect(await noteFault(job, claimed, 'unreachable')).toBe(i === mostAttempts - 1)
    await laterOn()
  }
  expect(await claimMail(job)).toBeNull()
  expect(await countUndelivered(kari)).toMatchObject({ dead: 1 })
})

test('a worker killed while it sends keeps a mail only for its lease, and a second sending is the same mail', async () => {
  await sendCase(anybody, report())
  const first = (await claimMail(job)) ?? expect.unreachable()
  await mailServer(post.url)(letterOf(first))
  expect(await claimMail(job), 'nobody else takes it meanwhile').toBeNull()
  await laterOn()
  await sendNow()
  expect(await states()).toEqual(['sent'])
  expect(post.taken).toHaveLength(2)
  expect(post.taken[0]?.messageId).toBe(post.taken[1]?.messageId)
})

test('a late word of a worker that was given up spoils nothing', async () => {
  await sendCase(anybody, report())
  const first = (await claimMail(job)) ?? expect.unreachable()
  await laterOn()
  const second = (await claimMail(job)) ?? expect.unreachable()
  await noteFault(job, first, 'slow')
  expect(await states()).toEqual(['sending'])
  await noteSent(job, second.id)
  await noteFault(job, second, 'slow')
  expect(await states()).toEqual(['sent'])
})

test('units are warned the day before, when late and when very late, once each, without a word of the report', async () => {
  await sql`update cases set state = 'answered' where state <> 'answered'`
  const key = await sendCase(anybody, report({ email: null }))
  const id = (await followCase(anybody, key))?.id ?? ''
  const came = async (days: number) => {
    // What has happened stays as it is for the portal; here its owner lets time pass.
    await sql`update case_events set created_at = now() - make_interval(days => ${days}) where "case" = ${id}`
    await sql`update cases set due_at = now() - make_interval(days => ${days - 8}) where id = ${id}`
    await warnUnits(job)
    await warnUnits(job)
  }
  await warnUnits(job)
  expect(await rows()).toEqual([])
  for (const days of [12, 40]) await came(days)
  await sendNow()
  expect(post.taken.map(({ subject }) => subject?.replace(/\w{8}/, '#'))).toEqual([
    'Asia # on myöhässä',
    'Asia # on pahasti myöhässä',
  ])
  expect(post.taken[0]?.to).toMatchObject({ value: [{ address: 'kadunpito@jamsa.example' }] })
  expect(textOf()).toContain(`http://jamsa.localhost:3000/fi/desk/contact/${id}`)
  expect(textOf()).not.toContain('Koulukatu')
})

test('the unit that a late case goes to is warned of it too', async () => {
  await sql`update cases set state = 'answered' where state <> 'answered'`
  const key = await sendCase(anybody, report({ email: null }))
  const id = (await followCase(anybody, key))?.id ?? ''
  await sql`update case_events set created_at = now() - interval '12 days' where "case" = ${id}`
  await sql`update cases set due_at = now() - interval '4 days' where id = ${id}`
  // A longer target of the topic makes nobody wait longer who was promised less.
  await sql`update topics set days = 60 where code = '171'`
  await warnUnits(job)
  await sql`update topics set days = 5 where code = '171'`
  await sql`update units set email = 'toinen@jamsa.example' where code = 'metsatoimi'`
  await sql`update cases set unit = (select id from units where code = 'metsatoimi') where id = ${id}`
  await warnUnits(job)
  await warnUnits(job)
  const late = (await rows()).filter(({ kind }) => kind === 'unitOverdue')
  expect(late.map(({ address }) => address).toSorted()).toEqual(['kadunpito@jamsa.example', 'toinen@jamsa.example'])
})

test('a question is reminded of once, on the day before it lapses', async () => {
  const key = await sendCase(anybody, report())
  await moved(key, 'waiting_reporter', { words: 'Kummalla puolella katua?' })
  const reminders = async () => (await rows()).filter(({ kind }) => kind === 'questionReminder')
  await remindOfQuestions(job)
  expect(await reminders()).toEqual([])
  await sql`update case_events set created_at = created_at - interval '4 days' where "to" = 'waiting_reporter'`
  await remindOfQuestions(job)
  await remindOfQuestions(job)
  expect(await reminders()).toMatchObject([{ values: { words: 'Kummalla puolella katua?' } }])
})

test('whoever has signed in is reminded in the portal too, address or not', async () => {
  const aino = writing(await signedIn(residents.aino))
  const key = await sendCase(aino, report({ email: null }))
  await moved(key, 'waiting_reporter', { words: 'Kummalla puolella katua?' })
  const reference = (await followCase(anybody, key))?.reference
  const reminders = async () => (await listMessages(aino)).filter(({ kind }) => kind === 'questionReminder')
  await remindOfQuestions(job)
  expect(await reminders()).toEqual([])
  await sql`update case_events set created_at = created_at - interval '4 days' where "to" = 'waiting_reporter'`
  await remindOfQuestions(job)
  await remindOfQuestions(job)
  expect(await reminders()).toMatchObject([{ values: { reference }, link: `/contact/follow/${reference}` }])
})

test('no other town’s desk sees or sends it', async () => {
  await sendCase(anybody, report())
  await sendDue('joutsa', post.url)
  expect(post.taken).toEqual([])
  expect(await listUndelivered(await handling(staff.raija))).toEqual([])
})
