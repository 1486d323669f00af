import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { followCase } from '@/db/contact/cases/follow/reads'
import { type NewCase, newCaseInput } from '@/db/contact/cases/input'
import { placeCaseInput } from '@/db/contact/cases/places/input'
import { placeCase } from '@/db/contact/cases/places/writes'
import { caseFilters } from '@/db/contact/cases/queue/input'
import { listCases } from '@/db/contact/cases/queue/reads'
import { findCase } from '@/db/contact/cases/reads'
import { sendCase } from '@/db/contact/cases/writes'
import { placeNeedOf } from '@/db/contact/topics/input'
import { journalSearch } from '@/db/journal/input'
import { listJournal } from '@/db/journal/reads'
import { isOutside } from '@/db/places/borders/rules'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { administering, atCounter, handling } from '@/tests/people'

const anybody = atCounter('jamsa')
const market = { latitude: '61.8648', longitude: '25.1845' }
const keuruu = { latitude: '62.25', longitude: '24.71' }
let kari: Officer<'contact'>

beforeAll(async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
})
afterAll(closeDatabase)

/** What the form would send. */
const pothole = (more: Record<string, string> = {}): NewCase =>
  newCaseInput.parse({
    topic: '171',
    kind: 'repair',
    text: 'Kuoppa tiessä.',
    place: 'Tori',
    submission: randomUUID(),
    placeNeeded: 'yes',
    ...more,
  })
const sent = async (more?: Record<string, string>) => {
  const key = await sendCase(anybody, pothole(more))
  const id = (await followCase(anybody, key))?.id ?? ''
  return { key, id, found: (await findCase(kari, id)) ?? expect.unreachable() }
}
const inQueue = async (reference: string) => (await listCases(kari, caseFilters.parse({ q: reference }))).rows[0]
const refused = (key: string) => expect.objectContaining({ key })

test('a pin is kept with how it was put', async () => {
  const { found } = await sent({ ...market, placeMethod: 'pin' })
  expect(found).toMatchObject({ latitude: 61.8648, longitude: 25.1845, placeMethod: 'pin', needsPin: false })
})

test('words alone are taken, and the queue says that somebody must mark the place', async () => {
  const { found } = await sent()
  expect(found).toMatchObject({ place: 'Tori', latitude: null, placeMethod: 'words', needsPin: true })
  expect(await inQueue(found.reference)).toMatchObject({ needsPin: true })
})

test('a pin alone is a place too, and neither is none', async () => {
  expect((await sent({ ...market, placeMethod: 'device', place: '' })).found).toMatchObject({ place: null })
  expect(newCaseInput.safeParse({ ...pothole(), place: '', placeNeeded: 'yes' }).success).toBe(false)
})

test('a question is taken without a place, and nobody is asked to mark it', async () => {
  const asked = { kind: 'advice', place: '' }
  expect(newCaseInput.safeParse({ ...pothole(), ...asked, placeNeeded: 'yes' }).success).toBe(true)
  const { found } = await sent(asked)
  expect(found).toMatchObject({ kind: 'advice', place: null, needsPin: false })
  expect(await inQueue(found.reference)).toMatchObject({ needsPin: false })
  const unpinned = await listCases(kari, caseFilters.parse({ q: found.reference, pin: 'on' }))
  expect(unpinned.rows).toEqual([])
})

test.each(['repair', 'feedback', 'tip'] as const)('a %s is asked where, as its topic says', async (kind) => {
  const nowhere = { ...pothole(), kind, place: null, placeNeeded: false }
  await expect(sendCase(anybody, nowhere)).rejects.toEqual(refused('contact.place'))
  expect([placeNeedOf('optional', kind), placeNeedOf('none', kind)]).toEqual(['optional', 'none'])
})

test('half a point, or one that is no number, is no point', async () => {
  expect((await sent({ latitude: market.latitude })).found).toMatchObject({ latitude: null, longitude: null })
  expect((await sent({ latitude: 'pohjoinen', longitude: '25' })).found.latitude).toBeNull()
})

test('a place beyond the border is refused, from a resident and at the desk', async () => {
  await expect(sendCase(anybody, pothole(keuruu))).rejects.toEqual(refused('contact.outside'))
  const { id, found } = await sent()
  const there = placeCaseInput.parse({ case: id, version: found.version, place: 'Keuruu', ...keuruu })
  expect(() => placeCase(kari, there)).toThrow(refused('contact.outside'))
})

test('a town without a map knows no border', () => {
  expect(isOutside('mallila', { latitude: 0, longitude: 0 })).toBe(false)
})

test('a topic that asks for no place keeps none', async () => {
  const { found } = await sent({ topic: 'yleinen', ...market })
  expect(found).toMatchObject({ place: null, latitude: null, placeMethod: null, needsPin: false })
})

test('staff mark the place: it is in the journal, and the reporter reads nothing of it', async () => {
  const { key, id, found } = await sent()
  const put = (version: number) =>
    placeCase(
      kari,
      placeCaseInput.parse({ case: id, version, place: 'Tori, itäpää', latitude: '61,8648', longitude: '25,1845' }),
    )
  await put(found.version)
  expect(await findCase(kari, id)).toMatchObject({ latitude: 61.8648, place: 'Tori, itäpää', needsPin: false })
  expect((await findCase(kari, id))?.events.map(({ kind }) => kind)).toContain('placed')
  expect((await followCase(anybody, key))?.events.map(({ kind }) => kind)).toEqual(['received'])
  const journal = await listJournal(await administering(staff.tuula), journalSearch.parse({ action: 'case.placed' }))
  expect(journal.rows[0]).toMatchObject({ object: `case:${id}` })
  await expect(put(found.version)).rejects.toEqual(refused('contact.changedMeanwhile'))
})
