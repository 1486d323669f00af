import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { usualCalendar } from '@/db/calendar/rules'
import { closeDatabase } from '@/db/client'
import type { HandArrival } from '@/db/contact/cases/arrivals/input'
import { arrivalProblem } from '@/db/contact/cases/arrivals/rules'
import { keyInCase } from '@/db/contact/cases/arrivals/writes'
import { findCase } from '@/db/contact/cases/reads'
import { targetOf } from '@/db/contact/targets/rules'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { handling } from '@/tests/people'

let kari: Officer<'contact'>
beforeAll(async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
})
afterAll(closeDatabase)

const refused = (key: string) => expect.objectContaining({ key })
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000)
const call = (more: Partial<HandArrival> = {}): HandArrival => ({
  channel: 'phone',
  at: hoursAgo(50),
  topic: '171',
  kind: 'repair',
  text: 'Koulukadulla on kuoppa.',
  place: 'Koulukatu 5',
  name: 'Ritva',
  email: null,
  phone: '040 123',
  locale: 'sv',
  publish: false,
  submission: randomUUID(),
  seen: null,
  ...more,
})

test('a telephone call is a case as of the call, written down by who took it, once', async () => {
  const told = call()
  const ids = await Promise.all([keyInCase(kari, told), keyInCase(kari, told)])
  expect(new Set(ids).size).toBe(1)
  const found = (await findCase(kari, ids[0])) ?? expect.unreachable()
  expect(found).toMatchObject({ channel: 'phone', state: 'received', locale: 'sv', createdAt: told.at })
  expect(found.dueAt).toEqual(targetOf(told.at, 5, usualCalendar))
  expect(found.events).toMatchObject([{ kind: 'received', by: 'staff', name: kari.staff.name, at: told.at }])
  expect(found.reporters).toMatchObject([{ name: 'Ritva', phone: '040 123', locale: 'sv', reachable: true }])
})

test('staff pass a warning knowingly, even of danger, and never an identity code', async () => {
  const claim = call({ text: 'Vaatii vahingonkorvausta autonsa renkaasta, joka hajosi kuoppaan. Vaadin korvausta.' })
  await expect(keyInCase(kari, claim)).rejects.toEqual(refused('contact.warned'))
  expect(await keyInCase(kari, { ...claim, seen: 'damageClaim' })).toMatch(/^[\w-]{36}$/)
  for (const place of ['text', 'name', 'phone'] as const)
    await expect(keyInCase(kari, call({ [place]: '131052-308T', seen: 'identityCode' }))).rejects.toEqual(
      refused('contact.identityCode'),
    )
})

test('a place is asked where the topic needs one, and the time of arrival has come and is not long gone', async () => {
  await expect(keyInCase(kari, call({ place: null }))).rejects.toEqual(refused('contact.place'))
  await expect(keyInCase(kari, call({ at: hoursAgo(-2) }))).rejects.toEqual(refused('casework.arrivesLater'))
  await expect(keyInCase(kari, call({ at: hoursAgo(24 * 61) }))).rejects.toEqual(refused('casework.arrivedLongAgo'))
})

test('a pin put down while somebody tells is kept with how it was told, is place enough, and lies in the town', async () => {
  const pinned = { place: null, latitude: 61.865, longitude: 24.808, placeMethod: 'pin' } as const
  const found = await findCase(kari, await keyInCase(kari, call(pinned)))
  expect(found).toMatchObject({ ...pinned, needsPin: false })
  const outside = call({ ...pinned, latitude: 60.17, longitude: 24.94 })
  await expect(keyInCase(kari, outside)).rejects.toEqual(refused('contact.outside'))
  const placeless = call({ ...pinned, topic: 'hallinto', kind: 'advice' })
  expect(await findCase(kari, await keyInCase(kari, placeless))).toMatchObject({ latitude: null, placeMethod: null })
})

test('every hour of sixty days may be an arrival, and none of the time to come', () => {
  const now = new Date('2026-11-24T14:00:00Z')
  const before = (hours: number) => new Date(now.valueOf() - hours * 3_600_000)
  fc.assert(
    fc.property(fc.integer({ min: -2000, max: 4000 }), (hours) => {
      const problem = hours < 0 ? 'later' : hours > 60 * 24 ? 'tooOld' : null
      expect(arrivalProblem(before(hours), now)).toBe(problem)
    }),
  )
})
