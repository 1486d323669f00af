import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Officer, Resident, Visitor } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { followCase } from '@/db/contact/cases/follow/reads'
import { mergeCase } from '@/db/contact/cases/merges/writes'
import { states } from '@/db/contact/cases/rules'
import { tellingInput } from '@/db/contact/cases/tellings/input'
import { findBar } from '@/db/contact/cases/tellings/reads'
import { barOf } from '@/db/contact/cases/tellings/rules'
import { tellCase } from '@/db/contact/cases/tellings/writes'
import { planErasure } from '@/db/contact/erasures/reads'
import { signatureOf } from '@/db/contact/erasures/rules'
import { eraseCase } from '@/db/contact/erasures/writes'
import { followCasePublished } from '@/db/contact/follows/writes'
import { publicationInput } from '@/db/contact/publications/input'
import { findPublished } from '@/db/contact/publications/reads'
import { decidePublication } from '@/db/contact/publications/writes'
import { subscribe } from '@/db/contact/subscriptions/writes'
import { finnishDay } from '@/db/fields'
import { listMessages } from '@/db/outbox/reads'
import { seedTopics } from '@/db/seed/contact'
import { residents, staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { sendDue } from '@/scripts/worker/mails'
import { handling, signedIn, writing } from '@/tests/people'
import { startMailServer } from '../mails/mail-server'
import { asOwner } from '../walls/canaries'
import { anybody, caseOf, moved, refused, told } from './town'

vi.setConfig({ testTimeout: 60_000 })

const sql = asOwner()
let kari: Officer<'contact'>
let aino: Resident<'contact'>
let post: Awaited<ReturnType<typeof startMailServer>>

beforeAll(async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
  aino = writing(await signedIn(residents.aino))
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

const reading = (locale: 'fi' | 'sv' | 'en') => ({ ...anybody, locale }) as Visitor<'contact'>

/** Writes to the reporters of a case as it stands now. */
async function written(id: string, said: object) {
  const { version } = await caseOf(kari, id)
  await tellCase(kari, tellingInput.parse({ case: id, version, ...said }))
}
const lettersTo = (address: string) => post.taken.filter(({ to }) => JSON.stringify(to).includes(address))
const lastOf = async (key: string, locale: 'fi' | 'sv' | 'en' = 'fi') =>
  (await followCase(reading(locale), key))?.events.at(-1)

test('the reporter is written to once, by mail and in the portal, and the case stays where it is', async () => {
  const { id, key, reference } = await told({ email: 'aino@posti.example' }, aino)
  await moved(kari, id, 'in_progress')
  await sendDue('jamsa', post.url)
  post.taken.length = 0
  await written(id, { news: 'Odotamme varaosaa.' })
  await sendDue('jamsa', post.url)
  const [mail, ...more] = lettersTo('aino@posti.example')
  expect(more).toEqual([])
  expect(mail?.subject).toBe(`Uusi viesti asiasta ${reference}`)
  expect(mail?.text).toContain('> Odotamme varaosaa.')
  const mine = (await listMessages(aino)).filter(({ values }) => values.reference === reference)
  expect(mine.map(({ kind }) => kind)).toContain('caseNews')
  expect(await lastOf(key)).toMatchObject({ kind: 'told', to: null, words: 'Odotamme varaosaa.' })
  expect((await caseOf(kari, id)).state).toBe('in_progress')
  expect(await sql`select from journal where object = ${`case:${id}`} and action = 'case.told'`).toHaveLength(1)
})

test('of two who write at once only one does, and the other is told', async () => {
  const { id } = await told()
  const { version } = await caseOf(kari, id)
  const both = ['Ensimmäinen.', 'Toinen.'].map((news) =>
    tellCase(kari, tellingInput.parse({ case: id, version, news })),
  )
  const came = await Promise.allSettled(both)
  expect(came.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(came.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: refused('contact.changedMeanwhile'),
  })
  expect((await caseOf(kari, id)).events.filter(({ kind }) => kind === 'told')).toHaveLength(1)
})

test('whoever has joined the case reads it in their own language', async () => {
  const one = await told({ email: 'fi@posti.example' })
  // What was written before they joined is between the town and the first.
  await written(one.id, { news: 'Onko portti yhä auki, Ritva?' })
  const other = await told({ email: 'sv@posti.example' }, reading('sv'))
  const { version } = await caseOf(kari, other.id)
  await mergeCase(kari, { case: other.id, version, number: one.reference, offered: null })
  expect((await followCase(anybody, other.key))?.events.filter(({ kind }) => kind === 'told')).toEqual([])
  await expect(written(one.id, { news: 'Työ alkaa pian.' })).rejects.toEqual(refused('casework.languageMissing'))
  await written(one.id, { news: 'Työ alkaa pian.', also: { sv: 'Arbetet börjar snart.' } })
  await sendDue('jamsa', post.url)
  expect(lettersTo('sv@posti.example').at(-1)?.text).toContain('> Arbetet börjar snart.')
  expect(await lastOf(other.key, 'sv')).toMatchObject({ kind: 'told', words: 'Arbetet börjar snart.' })
  expect(await lastOf(one.key)).toMatchObject({ kind: 'told', words: 'Työ alkaa pian.' })
  await expect(written(other.id, { news: 'Hej.' })).rejects.toEqual(refused('telling.merged'))
})

test('a plan is put off without a turn, and everybody reads the new day', async () => {
  const { id, key, reference } = await told({ publish: true })
  const copy = { case: id, version: 1, verdict: 'publish', title: 'Kuoppa', text: 'Kuoppa kadulla.' }
  await decidePublication(kari, publicationInput.parse(copy))
  await followCasePublished(aino, reference, randomUUID())
  await subscribe(anybody, reference, 'seuraaja@posti.example')
  await sql`update subscriptions set confirmed_at = now() where address = 'seuraaja@posti.example'`
  const heard = async () => [
    (await listMessages(aino)).filter(({ link }) => link === `/contact/published/${reference}`).length,
    (await sql`select id from mails where kind = 'followMoved' and about = ${reference}`).length,
  ]
  await moved(kari, id, 'in_progress')
  await moved(kari, id, 'planned', { words: 'Korjataan.', day: '2037-05-04' })
  await expect(written(id, { news: 'Siirtyy.', newDay: '2025-05-04' })).rejects.toEqual(refused('telling.dayPassed'))
  expect(await heard()).toEqual([2, 2])
  await written(id, { news: 'Urakoitsija on valittu.' })
  expect(await heard()).toEqual([2, 2])
  await written(id, { news: 'Siirtyy.', newPeriod: '2037-06' })
  expect(await heard()).toEqual([3, 3])
  expect(await lastOf(key)).toMatchObject({ kind: 'told', data: { day: '2037-06-30', period: '2037-06' } })
  const shown = (await findPublished(anybody, reference)) ?? expect.unreachable()
  expect(shown.turns.at(-1)).toMatchObject({ to: 'planned', day: '2037-06-30', period: '2037-06' })
  expect(finnishDay(shown.expectedAt)).toBe('2037-06-30')
  expect(JSON.stringify(shown)).not.toContain('Siirtyy')
  expect((await caseOf(kari, id)).state).toBe('planned')
  const later = await told()
  const { version } = await caseOf(kari, later.id)
  await mergeCase(kari, { case: later.id, version, number: reference, offered: null })
  const read = (await followCase(anybody, later.key))?.events.filter(({ kind }) => kind === 'told')
  expect(read).toMatchObject([{ words: null, data: { period: '2037-06' } }])
})

test('words alone are between the town and the reporter: what everybody may know of has not changed', async () => {
  const { id } = await told()
  const changedAt = async () => (await sql`select changed_at from cases where id = ${id}`)[0]?.changed_at
  const before = await changedAt()
  await written(id, { news: 'Kiitos kuvasta.', newDay: '2037-05-04' })
  expect(await changedAt()).toEqual(before)
  expect((await caseOf(kari, id)).events.at(-1)?.data).toEqual({})
})

test('an identity code or an open placeholder is refused', async () => {
  const { id } = await told()
  await expect(written(id, { news: 'Soita, 131052-308T.' })).rejects.toEqual(refused('contact.identityCode'))
  await expect(written(id, { news: 'Valmis {day}.' })).rejects.toEqual(refused('casework.openPlaceholder'))
})

test('where nobody would read it, it is said and nothing is written', async () => {
  const { id, key } = await told({ email: 'ritva@posti.example' })
  await moved(kari, id, 'done', { words: 'Paikattu.' })
  expect(await findBar(kari, await caseOf(kari, id))).toBeNull()
  const plan = (await planErasure(anybody, key)) ?? expect.unreachable()
  await eraseCase(anybody, { at: key, seen: signatureOf([plan]) })
  expect(await findBar(kari, await caseOf(kari, id))).toBe('nobody')
  await expect(written(id, { news: 'Kiitos.' })).rejects.toEqual(refused('telling.nobody'))
})

test.each(states)('what has joined another or was rejected is not written of by itself (%s)', (state) => {
  const shut = state === 'merged' || state === 'rejected'
  expect(barOf(state, true)).toBe(shut ? state : null)
  expect(barOf(state, false)).toBe(shut ? state : 'nobody')
})
