import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Officer, Resident } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { followCase } from '@/db/contact/cases/follow/reads'
import { moveInput } from '@/db/contact/cases/moves/input'
import { moveCase } from '@/db/contact/cases/moves/writes'
import { findCase } from '@/db/contact/cases/reads'
import { sendCase } from '@/db/contact/cases/writes'
import { exportCases } from '@/db/contact/exports/reads'
import { publicationInput, publishedFilters } from '@/db/contact/publications/input'
import { listPublished, listPublishedPoints } from '@/db/contact/publications/reads'
import { decidePublication } from '@/db/contact/publications/writes'
import { mostUnanswered } from '@/db/contact/subscriptions/input'
import { subscriptionSecret } from '@/db/contact/subscriptions/reads'
import type { Kind } from '@/db/contact/topics/input'
import { writeNextDigest } from '@/db/contact/watches/digests/writes'
import { changeWatchInput, watchInput } from '@/db/contact/watches/input'
import { findWatch, listWatches } from '@/db/contact/watches/reads'
import { changeWatch, confirmWatch, dropOldWatches, endOwnWatch, endWatch, watch } from '@/db/contact/watches/writes'
import { claimMail, noteSent } from '@/db/outbox/mails/writes'
import { listMessages } from '@/db/outbox/reads'
import * as outbox from '@/db/outbox/writes'
import { moved } from '@/db/places/rules'
import { seedTopics } from '@/db/seed/contact'
import { residents, staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { letterOf } from '@/scripts/worker/letter'
import { atCounter, handling, signedIn, writing } from '@/tests/people'
import { asOwner } from '../walls/canaries'

const job = townAtWork('jamsa', 'contact', 'tests')
const anybody = atCounter('jamsa')
const inSwedish = { ...anybody, locale: 'sv' as const }
const square = { latitude: 61.8642, longitude: 25.1903 }
const morning = () => new Date(Date.now() + 86_400_000)
const sql = asOwner()
let kari: Officer<'contact'>
let aino: Resident<'contact'>

beforeAll(async () => {
  await seedTopics(job)
  await seedTopics(townAtWork('joutsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
  aino = writing(await signedIn(residents.aino))
  await sql`select set_config('app.municipality', 'jamsa', false)`
})
beforeEach(async () => {
  await sql`delete from mails`
  await sql`delete from watches`
  await sql`update case_publications set shown_at = now() - interval '30 days'`
  await sql`update cases set ended_at = now() - interval '30 days' where ended_at is not null`
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

type Told = { kind?: Kind; text?: string; topic?: string; point?: typeof square | null }

/** A case that its sender lets be published, at the desk. */
async function told({ kind = 'repair', text = 'Lamppu on pimeänä.', topic = 'katuvalot', point = square }: Told = {}) {
  const key = await sendCase(anybody, {
    ...{ topic, kind, text, place: 'Seppolantie 12', publish: true, submission: randomUUID() },
    ...{ name: null, email: null, phone: null, seen: null, placeNeeded: false, subject2: null },
    ...(point ? { ...point, placeMethod: 'pin' as const } : {}),
  })
  return (await followCase(anybody, key)) ?? expect.unreachable()
}

async function published(wish: Told = {}) {
  const { id, reference } = await told(wish)
  await decide(id, 1, {
    verdict: 'publish',
    title: wish.text ?? 'Lamppu pimeänä',
    text: 'Julkinen teksti.',
    point: 'on',
  })
  return { id, reference }
}

const decide = (id: string, version: number, said: object) =>
  decidePublication(kari, publicationInput.parse({ case: id, version, ...said }))

async function close(id: string) {
  const { version } = (await findCase(kari, id)) ?? expect.unreachable()
  await moveCase(kari, moveInput.parse({ case: id, version, to: 'done', words: 'Ainon lamppu on vaihdettu.' }))
}

const wish = (said: object = {}) => watchInput.parse({ email: 'aino@posti.example', every: 'day', ...said })
const here = { near: 'Seppola', lat: square.latitude, lon: square.longitude, radius: 300 }

/** An address that has said yes an hour ago; the key of its links. */
async function watching(said: object = {}, asker = anybody) {
  const wished = wish(said)
  await watch(asker, wished)
  const [row] = await sql`select id from watches where address = ${wished.email} order by created_at desc limit 1`
  const key = subscriptionSecret(row?.id)
  await confirmWatch(anybody, key)
  await sql`update watches set digested_at = now() - interval '1 hour' where id = ${row?.id}`
  await sql`delete from mails`
  return key
}

/** The digests of a morning, as they would go. */
async function digests(now = morning()) {
  while (await writeNextDigest(job, now));
  return letters()
}

async function letters() {
  const taken = []
  for (let mail = await claimMail(job); mail; mail = await claimMail(job)) {
    taken.push(letterOf(mail))
    await noteSent(job, mail.id)
  }
  return taken
}

test('an address hears nothing until its owner has said yes by the link in the one mail it gets', async () => {
  await Promise.all(Array.from({ length: 6 }, () => watch(anybody, wish({ email: 'Aino@Posti.example' }))))
  const [question, ...others] = await letters()
  expect(others).toEqual([])
  expect(question).toMatchObject({ to: 'aino@posti.example', subject: expect.stringContaining('Vahvista') })
  const [, key = ''] = /alue\/([\w-]{32})/.exec(String(question?.text)) ?? []
  await published()
  expect(await digests()).toEqual([])
  expect(await findWatch(anybody, key)).toMatchObject({ confirmed: false })
  await confirmWatch(anybody, key)
  await confirmWatch(anybody, key)
  expect(await findWatch(anybody, key)).toMatchObject({ confirmed: true })
})

test('asked again before there is a yes, it is as asked last', async () => {
  await watch(anybody, wish({ every: 'week' }))
  await watch(aino, wish())
  const [row, ...others] = await sql`select every, person from watches`
  expect([row, others]).toEqual([{ every: 'day', person: aino.person.id }, []])
})

test('two that become one tell what either had still to tell, and one that has ended sends nothing that waited', async () => {
  const late = await watching({ topic: ['talvi'] })
  const daily = await watching({ topic: ['katuvalot'] })
  const { id } = await published({ text: 'Vanha uutinen', topic: 'talvi' })
  await sql`update case_publications set shown_at = now() - interval '3 days' where "case" = ${id}`
  await sql`update watches set digested_at = now() - interval '6 days' where topics = '["talvi"]'`
  await changeWatch(anybody, changeWatchInput.parse({ at: daily, every: 'day', topic: ['talvi'] }))
  expect(await findWatch(anybody, late)).toBeNull()
  while (await writeNextDigest(job, morning()));
  expect((await sql`select kind from mails where state <> 'sent'`).map(({ kind }) => kind)).toEqual(['watchDigest'])
  await endWatch(anybody, daily)
  expect(await letters()).toEqual([])
})

test('what was taken back before anybody heard of it is news when it is shown again', async () => {
  await watching()
  const back = await published({ text: 'Takaisin näkyviin' })
  await sql`update case_publications set shown_at = now() - interval '30 days' where "case" = ${back.id}`
  await decide(back.id, 2, { verdict: 'withdraw' })
  await sql`update case_publications set state = 'consent' where "case" = ${back.id}`
  await decide(back.id, 3, { verdict: 'publish', title: 'Takaisin näkyviin', text: 'Teksti.' })
  expect((await digests()).map(({ text }) => String(text).includes('Takaisin näkyviin'))).toEqual([true])
})

test('what was published and what ended is told once, in one mail, and a quiet day in none', async () => {
  const old = await published({ text: 'Vanha kuoppa' })
  await sql`update case_publications set shown_at = now() - interval '30 days'`
  const key = await watching({ email: 'sven@post.example' }, inSwedish)
  const fresh = await published({ text: 'Ny lampa' })
  await close(old.id)
  const [mail, ...others] = await digests()
  expect(others).toEqual([])
  expect(mail?.subject).toBe('Sammanställning av publicerade ärenden')
  const [before = '', after = ''] = String(mail?.text).split('Avslutade ärenden (1)')
  expect(before).toContain('Nya ärenden (1)')
  expect(before).toContain(`* Ny lampa`)
  expect(before).toContain(`/respons/publicerade/${fresh.reference}`)
  expect(after).toContain('Vanha kuoppa')
  expect(after).toContain(`/respons/folj/omrade/${key}`)
  // What was sent, and what was answered to its sender alone, is nobody else's.
  expect(mail?.text).not.toMatch(/Ainon/)
  expect(mail?.headers).toMatchObject({
    'List-Unsubscribe': expect.stringMatching(new RegExp(`^<http://.+/api/contact/watch/${key}\\?locale=sv>$`)),
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  })
  expect(await digests()).toEqual([])
  expect(await digests(new Date(Date.now() + 3 * 86_400_000))).toEqual([])
})

test('only what staff have decided for is told; words mended later are no news, and what is taken back is not told', async () => {
  await watching()
  await told()
  const rejected = await told()
  await decide(rejected.id, 1, { verdict: 'refuse', reason: 'other' })
  const back = await published({ text: 'Otettu takaisin' })
  await decide(back.id, 2, { verdict: 'withdraw' })
  const mended = await published({ text: 'Korjattu' })
  await sql`update case_publications set shown_at = now() - interval '30 days' where "case" = ${mended.id}`
  await decide(mended.id, 2, { verdict: 'publish', title: 'Korjattu taas', text: 'Toinen teksti.' })
  expect(await digests()).toEqual([])
})

test('a published answer to a question is no case, and no digest tells of it', async () => {
  const { id } = await told({ kind: 'advice' })
  await decide(id, 1, { verdict: 'publish', title: 'Lamppu', text: 'Milloin lamppu syttyy?', answer: 'Illalla.' })
  await watching()
  expect(await digests()).toEqual([])
})

test('an area, a topic and a word each leave out what is not theirs', async () => {
  await watching({ ...here, email: 'area@posti.example' })
  await watching({ topic: ['katuvalot'], email: 'topic@posti.example' })
  await watching({ q: 'majava', email: 'word@posti.example' })
  await published({ text: 'Lähellä', point: moved(square, 200, 200) })
  await published({ text: 'Juuri yli', point: moved(square, 0, 310) })
  await published({ text: 'Kuoppa', topic: 'talvi', point: null })
  await published({ text: 'Majava padossa', topic: 'talvi', point: moved(square, 5000, 0) })
  const found = Object.fromEntries((await digests()).map(({ to, text }) => [to, String(text)]))
  const titles = (to: string) => [...(found[to] ?? '').matchAll(/^\* (.+)$/gm)].map(([, title]) => title).toSorted()
  expect(titles('area@posti.example')).toEqual(['Lähellä'])
  expect(titles('topic@posti.example')).toEqual(['Juuri yli', 'Lähellä'])
  expect(titles('word@posti.example')).toEqual(['Majava padossa'])
})

test('the list, the map and the mail mean the same by an area', async () => {
  const near = await published({ text: 'Kulmalla', point: moved(square, 900, 0) })
  const filters = (radius: number) => publishedFilters.parse({ lat: square.latitude, lon: square.longitude, radius })
  const listed = async (radius: number) =>
    (await listPublished(anybody, filters(radius))).rows.map(({ reference }) => reference)
  expect(await listed(1000)).toContain(near.reference)
  expect(await listed(300)).not.toContain(near.reference)
  const onMap = async (radius: number) =>
    (await listPublishedPoints(anybody, filters(radius))).points.map(({ reference }) => reference)
  expect(await onMap(1000)).toEqual(await listed(1000))
})

test('a weekly reader hears of it after a week, in one mail', async () => {
  await watching({ every: 'week' })
  await published({ text: 'Ensimmäinen' })
  await published({ text: 'Toinen' })
  expect(await digests()).toEqual([])
  const [mail, ...others] = await digests(new Date(Date.now() + 8 * 86_400_000))
  expect(others).toEqual([])
  expect(mail?.text).toContain('Uudet asiat (2)')
})

test('three workers at once write each digest once', async () => {
  for (let at = 0; at < 6; at++) await watching({ email: `reader${at}@posti.example` })
  await published()
  const now = morning()
  const work = async () => {
    while (await writeNextDigest(job, now));
  }
  await Promise.all([work(), work(), work()])
  const to = (await letters()).map((mail) => mail.to)
  expect(to.toSorted()).toEqual(Array.from({ length: 6 }, (_, at) => `reader${at}@posti.example`))
})

test('a worker that dies at a digest leaves neither mail nor note, and the next one writes it', async () => {
  await watching()
  await published()
  const dying = vi.spyOn(outbox, 'tell').mockRejectedValueOnce(new Error('killed'))
  await expect(writeNextDigest(job, morning())).rejects.toThrow('killed')
  dying.mockRestore()
  expect(await sql`select id from mails`).toHaveLength(0)
  expect(await digests()).toHaveLength(1)
})

test('another town’s cases are not told, nor its readers written to', async () => {
  const joutsa = atCounter('joutsa')
  await watch(joutsa, wish({ email: 'joutsa@posti.example' }))
  await sql`select set_config('app.municipality', 'joutsa', false)`
  await sql`update watches set confirmed_at = now(), digested_at = now() - interval '1 hour'`
  await sql`select set_config('app.municipality', 'jamsa', false)`
  await published()
  expect(await digests()).toEqual([])
  const work = townAtWork('joutsa', 'contact', 'tests')
  expect(await writeNextDigest(work, morning())).toBe(true)
  expect(await writeNextDigest(work, morning())).toBe(false)
  await sql`select set_config('app.municipality', 'joutsa', false)`
  expect(await sql`select kind from mails where kind = 'watchDigest'`).toHaveLength(0)
  await sql`select set_config('app.municipality', 'jamsa', false)`
})

test('the reader chooses anew by the link, and two choices that become one are one', async () => {
  const key = await watching({ ...here })
  const other = await watching({ ...here, radius: 1000 })
  await changeWatch(anybody, changeWatchInput.parse({ at: key, every: 'week', topic: ['katuvalot'], radius: '300' }))
  expect(await findWatch(anybody, key)).toMatchObject({
    every: 'week',
    topics: ['katuvalot'],
    radius: 300,
    place: 'Seppola',
  })
  await changeWatch(anybody, changeWatchInput.parse({ at: key, every: 'day', radius: '1000' }))
  expect(await findWatch(anybody, other)).toBeNull()
  expect(await findWatch(anybody, key)).toMatchObject({ every: 'day', topics: [], radius: 1000 })
})

test('ended, the address is forgotten; ending twice is no fault', async () => {
  const key = await watching()
  await endWatch(anybody, key)
  await endWatch(anybody, key)
  expect(await sql`select id from watches`).toHaveLength(0)
  await expect(confirmWatch(anybody, key)).rejects.toMatchObject({ key: 'gone' })
  await expect(changeWatch(anybody, changeWatchInput.parse({ at: key, every: 'day' }))).rejects.toMatchObject({
    key: 'gone',
  })
})

test('who has signed in finds it among their own, in their copy and in their messages; nobody else ends it', async () => {
  await watching({}, aino)
  const onni = writing(await signedIn(residents.onni))
  const [mine] = await listWatches(aino)
  expect(await listWatches(onni)).toEqual([])
  expect((await exportCases(aino)).watches).toMatchObject([{ address: 'aino@posti.example', every: 'day', topics: [] }])
  await published()
  await digests()
  expect((await listMessages(aino)).filter(({ kind }) => kind === 'watchNews')).toHaveLength(1)
  await endOwnWatch(onni, mine?.id ?? '')
  expect(await listWatches(aino)).toHaveLength(1)
  await endOwnWatch(aino, mine?.id ?? '')
  expect(await listWatches(aino)).toEqual([])
})

test('an address that others keep typing in is left in peace, and after a week without a yes it is gone', async () => {
  for (let at = 0; at < mostUnanswered + 2; at++) await watch(anybody, wish({ q: `sana ${at}` }))
  expect(await letters()).toHaveLength(mostUnanswered)
  await watching({ email: 'said-yes@posti.example' })
  await sql`update watches set created_at = now() - interval '8 days'`
  await dropOldWatches(job)
  expect(await sql`select address from watches`).toMatchObject([{ address: 'said-yes@posti.example' }])
})
