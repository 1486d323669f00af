import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { followCase } from '@/db/contact/cases/follow/reads'
import { moveInput } from '@/db/contact/cases/moves/input'
import { moveCase } from '@/db/contact/cases/moves/writes'
import { findCase } from '@/db/contact/cases/reads'
import { sendCase } from '@/db/contact/cases/writes'
import { listLatelyPublished } from '@/db/contact/publications/feed/reads'
import { publicationInput, publishedFilters } from '@/db/contact/publications/input'
import { findPublication, findPublished, listPublished } from '@/db/contact/publications/reads'
import { changeConsent, decidePublication } from '@/db/contact/publications/writes'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { atCounter, handling } from '@/tests/people'

let kari: Officer<'contact'>
const anybody = atCounter('jamsa')
const everything = publishedFilters.parse({})
const refused = (key: string) => expect.objectContaining({ key })

beforeAll(async () => {
  for (const town of ['jamsa', 'joutsa']) await seedTopics(townAtWork(town as 'jamsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
})
afterAll(closeDatabase)

async function told(publish = true, text = 'Pekka Virtasen talon edessä on kuoppa.') {
  const key = await sendCase(anybody, {
    topic: '171',
    kind: 'repair',
    text,
    place: 'Koulukatu 5',
    name: 'Ville Virtanen',
    email: 'ville@example.fi',
    phone: null,
    publish,
    seen: null,
    placeNeeded: false,
    subject2: null,
    submission: randomUUID(),
  })
  const found = await followCase(anybody, key)
  return { key, id: found?.id ?? '', reference: found?.reference ?? '' }
}

const decided = (id: string, more: object) =>
  decidePublication(kari, publicationInput.parse({ case: id, version: 1, ...more }))
const copy = { verdict: 'publish', title: 'Kuoppa kadulla', text: 'Talon edessä on kuoppa.', place: 'Koulukatu' }

test('nothing is in sight before somebody has decided, and without consent nobody can', async () => {
  const [willing, unwilling] = [await told(), await told(false)]
  const { rows } = await listPublished(anybody, everything)
  expect(rows).toEqual([])
  expect(await findPublished(anybody, willing.reference)).toBeNull()
  await expect(decided(unwilling.id, copy)).rejects.toEqual(refused('gone'))
})

test('feed readers are shown what came into sight last, however long ago it was told', async () => {
  const [early, late] = [await told(), await told()]
  await decided(late.id, copy)
  await decided(early.id, copy)
  const newest = (await listLatelyPublished(anybody, everything)).map(({ reference }) => reference)
  expect(newest.slice(0, 2)).toEqual([early.reference, late.reference])
})

test('the public reads the town’s words and never the sender’s', async () => {
  const { id, reference, key } = await told()
  await decided(id, copy)
  const found = await findPublished(anybody, reference)
  expect(found).toMatchObject({ title: 'Kuoppa kadulla', text: 'Talon edessä on kuoppa.', place: 'Koulukatu' })
  expect(JSON.stringify([found, await listPublished(anybody, everything)])).not.toMatch(/Virta|ville|Koulukatu 5/)
  expect((await followCase(anybody, key))?.text).toContain('Virtasen')
  expect(await findPublished(atCounter('joutsa'), reference)).toBeNull()
})

test('what was answered to the sender stays between them; everybody sees the state and the day', async () => {
  const { id, reference } = await told()
  await decided(id, copy)
  const { version } = (await findCase(kari, id)) ?? expect.unreachable()
  await moveCase(kari, moveInput.parse({ case: id, version, to: 'done', words: 'Hei Ville, paikattu on.' }))
  const found = await findPublished(anybody, reference)
  expect(found?.state).toBe('done')
  expect(found?.endedAt).not.toBeNull()
  expect(found?.turns.map(({ to }) => to)).toEqual(['received', 'done'])
  expect(JSON.stringify(found)).not.toContain('Ville')
})

test('words are found inflected, and only published ones', async () => {
  const { id, reference } = await told(true, 'Uimalaiturin askelma puuttuu.')
  const search = () => listPublished(anybody, publishedFilters.parse({ q: 'askelmat' })).then(({ rows }) => rows)
  expect(await search()).toEqual([])
  await decided(id, { ...copy, title: 'Askelma puuttuu', text: 'Uimalaiturin askelma puuttuu.' })
  expect((await search()).map((one) => one.reference)).toEqual([reference])
})

test('a copy that says what was sent is approved, another is redacted', async () => {
  const [same, other] = [await told(true, 'Lamppu ei pala.'), await told(true, 'Lamppu ei pala.')]
  await decided(same.id, { ...copy, text: 'Lamppu ei pala.' })
  await decided(other.id, copy)
  expect((await findPublication(kari, same.id))?.state).toBe('approved')
  expect((await findPublication(kari, other.id))?.state).toBe('redacted')
})

test('two decide at once: the second is told, and the first stands', async () => {
  const { id } = await told()
  await decided(id, copy)
  await expect(decided(id, { verdict: 'refuse', reason: 'person' })).rejects.toEqual(
    refused('contact.changedMeanwhile'),
  )
  expect((await findPublication(kari, id))?.state).toBe('redacted')
})

test('the sender takes their word back: the copy is gone, not only out of sight', async () => {
  const { id, reference, key } = await told()
  await decided(id, copy)
  await changeConsent(anybody, key, false)
  expect(await findPublished(anybody, reference)).toBeNull()
  expect(await findPublication(kari, id)).toMatchObject({ state: 'withdrawn', title: null, text: null })
  await expect(decided(id, { ...copy, version: 3 })).rejects.toEqual(refused('contact.cannotMove'))
  await changeConsent(anybody, key, true)
  expect((await findPublication(kari, id))?.state).toBe('consent')
})

test('a sender who was not asked, or said no, agrees later on their own page, once however often they press', async () => {
  const { id, reference, key } = await told(false)
  expect(await followCase(anybody, key)).toMatchObject({ publication: null, publishable: true })
  await changeConsent(anybody, key, false)
  expect(await findPublication(kari, id)).toBeNull()
  await Promise.all([changeConsent(anybody, key, true), changeConsent(anybody, key, true)])
  const { version } = (await findPublication(kari, id)) ?? expect.unreachable()
  await decided(id, { ...copy, version })
  expect(await findPublished(anybody, reference)).not.toBeNull()
})

test('an identity code is never published, whoever writes it', async () => {
  const { id } = await told()
  await expect(decided(id, { ...copy, text: 'Soita 131052-308T' })).rejects.toEqual(refused('contact.identityCode'))
})

test('a rejected case is out of sight at once', async () => {
  const { id, reference } = await told()
  await decided(id, copy)
  const { version } = (await findCase(kari, id)) ?? expect.unreachable()
  await moveCase(kari, moveInput.parse({ case: id, version, to: 'rejected', reason: 'test' }))
  expect(await findPublished(anybody, reference)).toBeNull()
})
