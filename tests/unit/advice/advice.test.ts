import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { adviceFilters } from '@/db/contact/advice/input'
import { countHelps, findAnswer, listAdvice, listReusableAdvice, listSimilarAdvice } from '@/db/contact/advice/reads'
import { isLikeAQuestion } from '@/db/contact/advice/rules'
import { noteHelp } from '@/db/contact/advice/writes'
import { followCase } from '@/db/contact/cases/follow/reads'
import type { NewCase } from '@/db/contact/cases/input'
import { sendCase } from '@/db/contact/cases/writes'
import { refuseUnlooked } from '@/db/contact/looks/reads'
import { listLatelyPublished } from '@/db/contact/publications/feed/reads'
import { publicationInput, publishedFilters, type Verdict } from '@/db/contact/publications/input'
import { findPublished, listPublished, listPublishedPoints } from '@/db/contact/publications/reads'
import { listSimilarCases } from '@/db/contact/publications/similar/reads'
import { changeConsent, decidePublication } from '@/db/contact/publications/writes'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { atCounter, handling } from '@/tests/people'

const anybody = atCounter('jamsa')
const refused = (key: string) => expect.objectContaining({ key })
const asked: Omit<NewCase, 'submission' | 'text'> = {
  ...{ topic: 'kirjasto', place: null, publish: true, seen: null, placeNeeded: false },
  ...{ name: 'Ville Virtanen', email: 'ville@posti.example', phone: null, subject2: null },
  kind: 'advice',
}
const like = (text: string) => listSimilarAdvice(anybody, { topic: 'hallinto', text })
const question = 'Voiko kirjastosta lainata porakoneen viikonlopuksi?'
const answer = 'Voi, kahdeksi viikoksi kirjastokortilla.'

const somewhere = { latitude: 61.8642, longitude: 25.1903, placeMethod: 'pin' }

let kari: Officer<'contact'>
let sent: Awaited<ReturnType<typeof send>>

async function send(text: string, more: object = {}) {
  const key = await sendCase(anybody, { ...asked, text, submission: crypto.randomUUID(), ...more })
  const found = (await followCase(anybody, key)) ?? expect.unreachable()
  return { ...found, key }
}

const decide = (id: string, version: number, verdict: Verdict, more: object = {}) =>
  decidePublication(
    kari,
    publicationInput.parse({ case: id, version, verdict, title: 'Porakone lainaksi', text: question, ...more }),
  )

beforeAll(async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
  sent = await send(`${question} Terveisin Ville Virtanen, 040 123 4567`, somewhere)
})
afterAll(closeDatabase)

test('a question is published with its answer or not at all, and is shown to nobody before', async () => {
  await expect(decide(sent.id, 1, 'publish')).rejects.toEqual(refused('contact.answerNeeded'))
  expect(await listAdvice(anybody, adviceFilters.parse({}))).toMatchObject({ rows: [], total: 0 })
  expect(await like(question)).toEqual([])
  await expect(noteHelp(anybody, sent.reference, crypto.randomUUID())).rejects.toEqual(refused('gone'))
  await decide(sent.id, 1, 'publish', { answer, point: 'on' })
  expect(await findPublished(anybody, sent.reference)).toMatchObject({ kind: 'advice', answer })
})

test('it is no case to anybody: not in the list or its number, on the map, nor in feeds', async () => {
  const everything = publishedFilters.parse({})
  expect(await listPublished(anybody, everything)).toMatchObject({ rows: [], total: 0 })
  expect((await listPublished(anybody, publishedFilters.parse({ q: 'porakone' }))).total).toBe(0)
  expect((await listPublishedPoints(anybody, everything)).points).toEqual([])
  expect(await listLatelyPublished(anybody, everything)).toEqual([])
})

test('everybody finds it by its words, in the words of the town and never of its sender', async () => {
  const all = await listAdvice(anybody, adviceFilters.parse({}))
  expect(all.rows).toMatchObject([{ reference: sent.reference, title: 'Porakone lainaksi', answer, helped: 0 }])
  expect((await listAdvice(anybody, adviceFilters.parse({ q: 'porakoneet' }))).total).toBe(1)
  expect((await listAdvice(anybody, adviceFilters.parse({ q: 'venepaikka' }))).total).toBe(0)
  expect((await listAdvice(atCounter('joutsa'), adviceFilters.parse({}))).total).toBe(0)
  expect(JSON.stringify([all, await like(question)])).not.toMatch(/Ville|Virtanen|040 123/)
})

test('it is found by the words of its answer too, after what asks with them', async () => {
  const loans = await send('Kuinka kauan kirjan saa pitää?')
  await decide(loans.id, 1, 'publish', {
    ...{ title: 'Laina-aika', text: 'Kuinka kauan kirjan saa pitää?' },
    answer: 'Neljä viikkoa. Myös porakoneen voi lainata.',
  })
  const found = async (q: string) =>
    (await listAdvice(anybody, adviceFilters.parse({ q }))).rows.map(({ reference }) => reference)
  expect(await found('kirjastokortti')).toEqual([sent.reference])
  // Newer, but it only answers so.
  expect(await found('porakone')).toEqual([sent.reference, loans.reference])
  expect(await found('viikko')).toHaveLength(2)
  await decide(loans.id, 2, 'withdraw')
  expect(await found('neljä')).toEqual([])
})

test('whoever asks much the same is shown it before sending, under another topic too, and once', async () => {
  const again = { ...asked, text: 'Lainataanko kirjastosta porakone?' }
  expect((await like(again.text)).map(({ reference }) => reference)).toEqual([sent.reference])
  await expect(refuseUnlooked(anybody, again)).rejects.toEqual(refused('contact.answered'))
  await refuseUnlooked(anybody, { ...again, seen: 'answers' })
  await refuseUnlooked(anybody, { ...again, kind: 'repair', place: 'Kirjasto, Seppolantie 4' })
  expect(await like('Milloin uimahalli aukeaa juhannuksena?')).toEqual([])
  // It is no case to say “it troubles me too” of.
  expect(await listSimilarCases(anybody, { topic: 'kirjasto', text: again.text, place: null, point: null })).toEqual([])
})

test('a question, or what happens nowhere in particular, is like a question; a pothole with its place is not', () => {
  expect(isLikeAQuestion({ kind: 'advice', place: 'Koulukatu 5' })).toBe(true)
  expect(isLikeAQuestion({ kind: 'feedback', place: null })).toBe(true)
  expect(isLikeAQuestion({ kind: 'repair', place: 'Koulukatu 5' })).toBe(false)
  expect(isLikeAQuestion({ kind: 'repair', place: null, latitude: 61.8 })).toBe(false)
})

test('one press is one whom it has helped, however often it arrives', async () => {
  const submission = crypto.randomUUID()
  await Promise.all(Array.from({ length: 8 }, () => noteHelp(anybody, sent.reference, submission)))
  await noteHelp(anybody, sent.reference, crypto.randomUUID())
  expect(await countHelps(anybody, sent.id)).toBe(2)
  await expect(noteHelp(atCounter('joutsa'), sent.reference, submission)).rejects.toEqual(refused('gone'))
})

test('staff who answer the same again take the published words, not those that were sent', async () => {
  const other = await send('Hei, saako kirjastosta lainaksi porakoneen?', { publish: false })
  expect(await listReusableAdvice(kari, other.id)).toMatchObject([{ reference: sent.reference, answer }])
  expect(await listReusableAdvice(kari, sent.id)).toEqual([])
  expect(await findAnswer(kari, { case: other.id, reuse: sent.reference })).toBe(answer)
  await expect(findAnswer(kari, { case: other.id, reuse: other.reference })).rejects.toEqual(refused('gone'))
})

test('what its sender takes back is gone from every list at once', async () => {
  await changeConsent(anybody, sent.key, false)
  expect((await listAdvice(anybody, adviceFilters.parse({}))).rows).toEqual([])
  expect(await like(question)).toEqual([])
  await expect(noteHelp(anybody, sent.reference, crypto.randomUUID())).rejects.toEqual(refused('gone'))
})
