import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { planWords } from '@/components/contact/plan-words'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { dated, lastDayOf, periodPattern, periodsAhead } from '@/db/contact/cases/plans/rules'
import { findCase } from '@/db/contact/cases/reads'
import { publicationInput } from '@/db/contact/publications/input'
import { findPublished } from '@/db/contact/publications/reads'
import { decidePublication } from '@/db/contact/publications/writes'
import { finnishClock } from '@/db/fields'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { handling } from '@/tests/people'
import en from '../../../app/_messages/en/contact.json'
import fi from '../../../app/_messages/fi/contact.json'
import sv from '../../../app/_messages/sv/contact.json'
import { anybody, moved, refused, told } from '../casework/town'

let kari: Officer<'contact'>
beforeAll(async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
})
afterAll(closeDatabase)

test('a period ends on its last day, winter in the year it is called by', () => {
  expect(['2027-05', '2027-spring', '2027-summer', '2027-autumn', '2028-winter', '2027'].map(lastDayOf)).toEqual([
    ...['2027-05-31', '2027-05-31', '2027-08-31', '2027-11-30', '2028-02-29', '2027-12-31'],
  ])
})

test('whatever day it is, no period that is offered is over, and each can be planned for', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2026-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }), (date) => {
      const today = date.toISOString().slice(0, 10)
      for (const period of periodsAhead(today)) {
        expect(lastDayOf(period) >= today).toBe(true)
        expect(period).toMatch(periodPattern)
      }
    }),
  )
})

test('a day leaves no period beside it', () => {
  expect(dated({ day: '2027-03-01', period: '2027-05' })).toEqual({ day: '2027-03-01', period: null })
  expect(dated({ day: null, period: '2027-05' })).toEqual({ day: '2027-05-31', period: '2027-05' })
})

test.each([
  ['fi', fi, 'toukokuussa 2027', 'keväällä 2027', 'talvella 2026–2027'],
  ['sv', sv, 'i maj 2027', 'våren 2027', 'vintern 2026–2027'],
  ['en', en, 'in May 2027', 'in spring 2027', 'in winter 2026–2027'],
] as const)('a plan is told in plain words (%s)', (locale, { told: texts }, ...wanted) => {
  const say = (key: string, values: Record<string, string>) => {
    const text = texts.period[key.split('.')[1] as keyof typeof texts.period]
    return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '')
  }
  const words = ['2027-05', '2027-spring', '2027-winter'].map((period) =>
    planWords(say, { day: lastDayOf(period), period }, locale),
  )
  expect(words).toEqual(wanted)
})

test('a case is planned for a month: its reporter and everybody read so, other systems the last day of it', async () => {
  const { id, reference } = await told({ publish: true })
  await decidePublication(
    kari,
    publicationInput.parse({ case: id, version: 1, verdict: 'publish', title: 'Kuoppa', text: 'Kuoppa kadulla.' }),
  )
  await moved(kari, id, 'in_progress')
  await expect(moved(kari, id, 'planned', { words: 'Korjataan.' })).rejects.toEqual(refused('contact.missing'))
  await expect(moved(kari, id, 'planned', { words: 'Korjataan.', period: '2025-05' })).rejects.toEqual(
    refused('contact.missing'),
  )
  await moved(kari, id, 'planned', { words: 'Korjataan.', period: '2037-05' })
  const plan = (await findCase(kari, id))?.events.find(({ to }) => to === 'planned')
  expect(plan?.data).toEqual({ day: '2037-05-31', period: '2037-05' })
  const shown = (await findPublished(anybody, reference)) ?? expect.unreachable()
  expect(shown.turns.at(-1)).toMatchObject({ to: 'planned', day: '2037-05-31', period: '2037-05' })
  expect(finnishClock(shown.expectedAt)).toBe('2037-05-31T23:59')
})
