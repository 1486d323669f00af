import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Officer, Visitor } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { mergeCase } from '@/db/contact/cases/merges/writes'
import { endingInput } from '@/db/contact/endings/input'
import { findEnding } from '@/db/contact/endings/reads'
import { answerEnding } from '@/db/contact/endings/writes'
import { planErasure } from '@/db/contact/erasures/reads'
import { signatureOf } from '@/db/contact/erasures/rules'
import { eraseCase } from '@/db/contact/erasures/writes'
import { addOwnPhoto, addPhoto } from '@/db/contact/photos/writes'
import { listSurveys } from '@/db/contact/surveys/reads'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { sendDue } from '@/scripts/worker/mails'
import { handling } from '@/tests/people'
import { anybody, caseOf, moved, refused, told } from '../casework/town'
import { startMailServer } from '../mails/mail-server'
import { asOwner } from '../walls/canaries'

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

const square = (background: string) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .jpeg()
    .toBuffer()
const picture = async (background: string, alt: string) => ({
  ...{ bytes: await square(background), name: 'kuva.jpg', type: 'image/jpeg', alt },
})
const swedish = { ...anybody, locale: 'sv' } as Visitor<'contact'>
const withAddress = (more: object = {}, writer = anybody) => told({ email: 'aino@posti.example', ...more }, writer)

/** The last mail that has come, and the answer links in it. */
async function mailed() {
  await sendDue('jamsa', post.url)
  const mail = post.taken.at(-1) ?? expect.unreachable()
  const links = [...(mail.text ?? '').matchAll(/\/([\w-]{64})\?answer=(yes|no)/g)]
  return { mail, links, key: links[0]?.[1] ?? '' }
}
const ended = async (id: string, words = 'Kuoppa on paikattu.') => {
  await moved(kari, id, 'done', { words })
  return mailed()
}
const say = (at: string, answer: string, text = '', event = randomUUID()) =>
  answerEnding(anybody, endingInput.parse({ at, event, answer, text }))

test('the mail about an end tells the place, what was done and both answers, and carries the photo itself', async () => {
  const { key, id } = await withAddress()
  await addOwnPhoto(anybody, key, await picture('red', 'Kuoppa'))
  await addPhoto(kari, { case: id, stage: 'after' }, await picture('blue', 'Ehjä katu <nyt>'))
  const { mail, links } = await ended(id, 'Paikattu & tasoitettu <b>.')
  expect(mail.text).toContain('Paikka: Koulukatu 5')
  expect(mail.text).toContain('> Paikattu & tasoitettu <b>.')
  expect(links.map(([, , answer]) => answer)).toEqual(['yes', 'no'])
  const [photo] = mail.attachments
  expect(photo).toMatchObject({ contentType: 'image/jpeg', related: true })
  const { dominant } = await sharp(photo?.content).stats()
  expect(dominant.b, 'how it looks now, not what was sent').toBeGreaterThan(200)
  const html = String(mail.html)
  expect(html).toContain('alt="Ehjä katu')
  expect(html).not.toContain('<b>')
  expect(html).toMatch(/<blockquote[^>]*>Paikattu/)
  expect(html.match(/(src|href)="(?!data:|cid:|http:\/\/jamsa\.localhost)/g)).toBeNull()
})

test('a photo that only the desk may see is in no mail', async () => {
  const { id } = await withAddress()
  const { id: photo } = await addPhoto(kari, { case: id, stage: 'after' }, await picture('blue', '')).then(async () => {
    const [row] = await sql`select id from case_photos where "case" = ${id}`
    return { id: String(row?.id) }
  })
  await sql`insert into photo_decisions (municipality, photo, version, decision, reason, staff) values ('jamsa', ${photo}, 1, 'staff', 'face', ${kari.staff.id})`
  await sql`update case_photos set version = 1 where id = ${photo}`
  const { mail } = await ended(id)
  expect(mail.attachments).toEqual([])
  expect(mail.html).not.toContain('<img')
})

test('“in order” is said once, by a press, and the desk reads it', async () => {
  const { key: own, id } = await withAddress()
  const { key } = await ended(id)
  expect(await findEnding(anybody, key)).toMatchObject({ standing: 'open', words: 'Kuoppa on paikattu.' })
  expect(await listSurveys(kari, id), 'looking answers nothing').toEqual([])
  expect(await say(key, 'yes', 'Hienoa.')).toBe(own)
  expect(await listSurveys(kari, id)).toMatchObject([{ satisfied: true, words: 'Hienoa.' }])
  expect(await findEnding(anybody, key)).toMatchObject({ standing: 'answered' })
  await expect(say(key, 'no', 'Ei ole.')).rejects.toEqual(refused('contact.endingAnswered'))
  expect((await caseOf(kari, id)).state).toBe('done')
})

test('“not in order” says why and asks for the case to be opened again; the same form twice does it once', async () => {
  const { id } = await withAddress()
  const { key } = await ended(id)
  expect(endingInput.safeParse({ at: key, event: randomUUID(), answer: 'no', text: ' ' }).success).toBe(false)
  const form = randomUUID()
  await Promise.all([say(key, 'no', 'Kuoppa on yhä.', form), say(key, 'no', 'Kuoppa on yhä.', form)])
  const after = await caseOf(kari, id)
  expect(after.state).toBe('reopen_requested')
  expect(after.events.filter(({ to }) => to === 'reopen_requested')).toMatchObject([{ words: 'Kuoppa on yhä.' }])
  expect(await listSurveys(kari, id)).toMatchObject([{ satisfied: false }])
  await expect(say(key, 'yes')).rejects.toEqual(refused('contact.endingAnswered'))
})

test('ended anew, the old link is over with and the new one asks again', async () => {
  const { id } = await withAddress()
  const first = (await ended(id)).key
  await say(first, 'no', 'Ei ole kunnossa.')
  await moved(kari, id, 'in_progress')
  const second = (await ended(id, 'Paikattu uudelleen.')).key
  expect(second).not.toBe(first)
  expect((await findEnding(anybody, first))?.standing).toBe('moved')
  await expect(say(first, 'yes')).rejects.toEqual(refused('contact.endingMoved'))
  await say(second, 'yes')
  expect(await listSurveys(kari, id)).toMatchObject([{ satisfied: true }])
})

test('after fourteen days, with another seal, or once its reader has been erased, a link opens nothing', async () => {
  const [late, gone] = [await withAddress(), await withAddress()]
  const over = (await ended(late.id)).key
  await sql`update case_events set created_at = created_at - interval '16 days' where "case" = ${late.id}`
  expect((await findEnding(anybody, over))?.standing).toBe('over')
  await expect(say(over, 'yes')).rejects.toEqual(refused('contact.endingOver'))
  const { key } = await ended(gone.id)
  const forged = key.slice(0, -2) + (key.endsWith('AA') ? 'BB' : 'AA')
  expect(await findEnding(anybody, forged)).toBeNull()
  const joutsa = { ...anybody, municipality: 'joutsa' } as Visitor<'contact'>
  expect(await findEnding(joutsa, key), 'another town’s').toBeNull()
  const plan = await planErasure(anybody, gone.key)
  await eraseCase(anybody, { at: gone.key, seen: signatureOf(plan ? [plan] : []) })
  expect(await findEnding(anybody, key)).toBeNull()
  await expect(say(key, 'yes')).rejects.toEqual(refused('gone'))
})

test('whoever joined another case answers about the end of that one, in their own language', async () => {
  const main = await withAddress()
  const one = await withAddress({ email: 'bo@posti.example', place: 'Skolgatan 5' }, swedish)
  const { version } = await caseOf(kari, one.id)
  await mergeCase(kari, { case: one.id, version, number: main.reference, offered: null })
  await moved(kari, main.id, 'done', { words: 'Paikattu.', also: { sv: 'Lagad.' } })
  await sendDue('jamsa', post.url)
  const mail = post.taken.find(({ subject }) => subject?.includes('har behandlats')) ?? expect.unreachable()
  expect(mail.text).toContain('Plats: Skolgatan 5')
  expect(mail.text).toContain('> Lagad.')
  const [, key = ''] = /i-ordning\/([\w-]{64})\?answer=no/.exec(mail.text ?? '') ?? []
  await say(key, 'no', 'Inte lagad.')
  const after = await caseOf(kari, main.id)
  expect(after.state).toBe('reopen_requested')
  expect(after.events.at(-1)).toMatchObject({ words: 'Inte lagad.', data: { joined: one.reference } })
  expect(await listSurveys(kari, main.id)).toMatchObject([{ satisfied: false }])
})
